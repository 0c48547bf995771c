import * as Char from '../char';
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
  private readonly closing: NextMark;
  private readonly opening: NextMark;
  private readonly feeds: NextMark;

  constructor(private readonly text: string) {
    this.closing = new NextMark(text, ']');
    this.opening = new NextMark(text, '[[');
    this.feeds = new NextMark(text, '\n');
  }

  /** Reads the two brackets that stand here. */
  read(at: number, end: number): WikiOpening {
    const lineEnd = this.lineEnd(at, end);
    const close = this.closing.after(at);
    const next = this.opening.after(at + 1);
    const open = next === -1 || next >= lineEnd ? Infinity : next;
    if (close === -1 || close >= lineEnd || open < close) return this.passText(at + (open === at + 1 ? 1 : 2));
    if (footnoteEnd(this.text, at + 1, lineEnd) !== -1) return this.passText(at + 1);
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
    this.plain = !this.isWhole(at + 2, close);
    return this.plain && (text.slice(at + 2, close).includes('[') || text.charCodeAt(at - 1) === Char.BACKSLASH) ? 'none' : 'link';
  }

  /** Whether something stands on either side of the first bar, or between the brackets where there is none. */
  private isWhole(from: number, close: number): boolean {
    let filled = false;
    for (let at = from, barred = false; at < close; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== Char.BAR || barred) filled ||= !isSpace(code);
      else if (!filled) return false;
      else {
        barred = true;
        filled = false;
      }
    }
    return filled;
  }

  private lineEnd(at: number, end: number): number {
    const feed = this.feeds.after(at);
    return feed === -1 || feed > end ? end : feed;
  }
}
