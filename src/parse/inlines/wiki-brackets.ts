import * as Char from '../../model/char';
import { isSpace } from '../characters';
import { footnoteEnd } from './footnote-mark';

/** What two opening brackets are. `text`: left open, because others follow before a bracket closes. */
type WikiOpening = 'link' | 'text' | 'none';

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
  private bracketed = false;

  constructor(private readonly text: string) {}

  /** Reads the two brackets that stand here. What is left open costs no more than the way to the next two. */
  read(at: number, end: number): WikiOpening {
    const { text } = this;
    const close = this.look(at + 2, end);
    if (close === -1) return this.passText(at + (text.charCodeAt(at + 2) === Char.OPEN_BRACKET ? 1 : 2));
    if (footnoteEnd(text, at + 1, close + 1) !== -1) return this.passText(at + 1);
    return this.link(at, end, close);
  }

  private passText(end: number): WikiOpening {
    this.end = end;
    return 'text';
  }

  private link(at: number, end: number, close: number): WikiOpening {
    const { text } = this;
    if (text.charCodeAt(close + 1) !== Char.CLOSE_BRACKET || close + 1 >= end) return 'none';
    this.end = close + 2;
    return this.plain && (this.bracketed || text.charCodeAt(at - 1) === Char.BACKSLASH) ? 'none' : 'link';
  }

  /**
   * Goes once through what stands between the brackets. A link is plain unless something stands on either side of its first bar, or in it where there is none.
   * @returns where the first bracket closes; -1 where the line ends before, or two others open
   */
  private look(from: number, end: number): number {
    const { text } = this;
    let bar = -1;
    let filled = false;
    let empty = false;
    this.bracketed = this.hash = false;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === Char.CLOSE_BRACKET) {
        this.bar = bar === -1 ? at : bar;
        this.plain = empty || !filled;
        return at;
      }
      if (code === Char.FEED) return -1;
      if (code === Char.BAR && bar === -1) {
        bar = at;
        empty = !filled;
        filled = false;
        continue;
      }
      filled ||= !isSpace(code);
      if (code === Char.HASH && bar === -1) this.hash = true;
      if (code !== Char.OPEN_BRACKET) continue;
      if (text.charCodeAt(at - 1) === Char.OPEN_BRACKET) return -1;
      this.bracketed = true;
    }
    return -1;
  }
}
