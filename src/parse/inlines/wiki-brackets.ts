import * as Char from '../char';
import { isSpace } from '../characters';
import { footnoteEnd } from './footnote-mark';
import { NextMark } from './next-mark';

/** What two opening brackets are. */
export type WikiOpening =
  /** A wiki-link that ends at `end`. `plain` is one without a target or with nothing behind its bar, which is none to Markdown. */
  | { kind: 'link'; end: number; plain: boolean }
  /** Left open, because others follow before a bracket closes: so many characters are plain text. */
  | { kind: 'text'; length: number }
  | { kind: 'none' };

const NONE: WikiOpening = { kind: 'none' };

/** Reads wiki-links. */
export class WikiBrackets {
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
    if (close === -1 || close >= lineEnd || open < close) return { kind: 'text', length: open === at + 1 ? 1 : 2 };
    if (footnoteEnd(this.text, at + 1, lineEnd) !== -1) return { kind: 'text', length: 1 };
    return this.link(at, lineEnd, close);
  }

  private link(at: number, lineEnd: number, close: number): WikiOpening {
    const { text } = this;
    if (text.charCodeAt(close + 1) !== Char.CLOSE_BRACKET || close + 1 >= lineEnd) return NONE;
    const written = text.slice(at + 2, close);
    const bar = written.indexOf('|');
    const whole = isFilled(bar === -1 ? written : written.slice(0, bar)) && (bar === -1 || isFilled(written.slice(bar + 1)));
    if (!whole && (written.includes('[') || text.charCodeAt(at - 1) === Char.BACKSLASH)) return NONE;
    return { kind: 'link', end: close + 2, plain: !whole };
  }

  private lineEnd(at: number, end: number): number {
    const feed = this.feeds.after(at);
    return feed === -1 || feed > end ? end : feed;
  }
}

function isFilled(written: string): boolean {
  for (let at = 0; at < written.length; at++) if (!isSpace(written.charCodeAt(at))) return true;
  return false;
}
