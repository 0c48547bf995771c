import * as Char from '../../model/char';
import { isSpace } from '../characters';
import { footnoteEnd } from './footnote-mark';
import { NextMark } from './next-mark';

/** What two opening brackets are. `text`: left open, because others follow before a bracket closes. */
export type WikiOpening = 'link' | 'text' | 'none';

/** Reads wiki-links. What is known of the last one is kept here, for links are many. */
export class WikiBrackets {
  /** Where the link ends; of text, where to go on. */
  end = 0;
  /** Whether the link has no target or nothing behind its bar, which makes it none to Markdown. */
  plain = false;
  /** Of a link: where its first bar stands, or where its brackets close. */
  bar = 0;
  /** Whether its target holds a `#`. */
  hash = false;
  /** Where a second pair of opening brackets stands in front of the closing ones; -1 where none does. */
  private inner = -1;
  private bracketed = false;
  private readonly closing: NextMark;
  private readonly feeds: NextMark;

  constructor(private readonly text: string) {
    this.closing = new NextMark(text, ']');
    this.feeds = new NextMark(text, '\n');
  }

  /** Reads the two brackets that stand here. */
  read(at: number, end: number): WikiOpening {
    const { text } = this;
    const lineEnd = this.lineEnd(at, end);
    const close = this.closing.after(at);
    if (close === -1 || close >= lineEnd) return this.passText(at + (text.charCodeAt(at + 2) === Char.OPEN_BRACKET ? 1 : 2));
    this.look(at + 2, close);
    if (this.inner !== -1) return this.passText(at + (this.inner === at + 1 ? 1 : 2));
    if (footnoteEnd(text, at + 1, lineEnd) !== -1) return this.passText(at + 1);
    return this.link(at, lineEnd, close);
  }

  private passText(end: number): WikiOpening {
    this.end = end;
    return 'text';
  }

  private link(at: number, lineEnd: number, close: number): WikiOpening {
    const { text } = this;
    if (text.charCodeAt(close + 1) !== Char.CLOSE_BRACKET || close + 1 >= lineEnd) return 'none';
    this.end = close + 2;
    return this.plain && (this.bracketed || text.charCodeAt(at - 1) === Char.BACKSLASH) ? 'none' : 'link';
  }

  /** Goes once through what stands between the brackets. A link is plain unless something stands on either side of its first bar, or in it where there is none. */
  private look(from: number, close: number): void {
    const { text } = this;
    let filled = false;
    let empty = false;
    this.inner = -1;
    this.bracketed = this.hash = false;
    this.bar = close;
    for (let at = from; at < close; at++) {
      const code = text.charCodeAt(at);
      if (code === Char.BAR && this.bar === close) {
        this.bar = at;
        empty = !filled;
        filled = false;
        continue;
      }
      filled ||= !isSpace(code);
      if (code === Char.HASH && this.bar === close) this.hash = true;
      if (code !== Char.OPEN_BRACKET) continue;
      this.bracketed = true;
      if (text.charCodeAt(at - 1) !== Char.OPEN_BRACKET) continue;
      this.inner = at - 1;
      return;
    }
    this.plain = empty || !filled;
  }

  private lineEnd(at: number, end: number): number {
    const feed = this.feeds.after(at);
    return feed === -1 || feed > end ? end : feed;
  }
}
