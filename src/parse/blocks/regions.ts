import * as Char from '../../model/char';
import { isBlank } from '../characters';
import type { Stretch } from '../note-text';

/** A block of comments (`%%`) or mathematics (`$$`), marks included. */
export interface Region extends Stretch {
  kind: 'comment' | 'math';
  /** How many quotes it began in: their marks are none of its content. */
  quotes: number;
}

/** The blocks that Markdown does not know. They begin on a line that begins with their mark, and end where it stands next, whatever lies between. */
export class Regions {
  readonly comments: Stretch[] = [];
  readonly maths: Stretch[] = [];
  private open: Region | null = null;

  constructor(private readonly text: string) {}

  /** The region that a line lies in, when it began above it. */
  at(lineStart: number): Region | null {
    return this.open && lineStart < this.open.end ? this.open : null;
  }

  /** Whether a region begins here. One that ends on its first line is left to the paragraph, and one that nobody ends is none. */
  begins(at: number, lineEnd: number): boolean {
    return this.endOf(at, lineEnd) !== -1;
  }

  /** The region that begins here, from now on open; null where none does. */
  begin(at: number, lineEnd: number, quotes: number): Region | null {
    const end = this.endOf(at, lineEnd);
    if (end === -1) return null;
    const kind = this.text.charCodeAt(at) === Char.PERCENT ? 'comment' : 'math';
    this.open = { kind, start: at, end, quotes };
    (kind === 'comment' ? this.comments : this.maths).push({ start: at, end });
    return this.open;
  }

  private endOf(at: number, lineEnd: number): number {
    const mark = this.markAt(at);
    const close = mark === null || at + 2 > lineEnd ? -1 : this.text.indexOf(mark, at + 2);
    return close < lineEnd - 1 ? -1 : close + 2;
  }

  /** Whether the mark of the region stands here. */
  isEdge(region: Region, at: number): boolean {
    return this.markAt(at) === (region.kind === 'comment' ? '%%' : '$$');
  }

  private markAt(at: number): '%%' | '$$' | null {
    const code = this.text.charCodeAt(at);
    if ((code !== Char.PERCENT && code !== Char.DOLLAR) || this.text.charCodeAt(at + 1) !== code) return null;
    return code === Char.PERCENT ? '%%' : '$$';
  }
}

/** Behind the blanks and quote marks that say where a line of a region belongs. */
export function regionContentStart(text: string, lineStart: number, lineEnd: number, quotes: number): number {
  let at = lineStart;
  for (let left = quotes; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === Char.GREATER && left > 0) left -= 1;
    else if (!isBlank(code)) break;
  }
  return at;
}

/** What would begin a block in a line of a comment, and must not. */
const BLOCK_START = /^(?:[-*+>](?=\s|$|>)|#{1,6}(?=\s|$)|\d{1,9}[.)](?=\s|$)|`{3,}|~{3,}|<|=+[ \t]*$|[-*_][ \t]*(?:[-*_][ \t]*)+$)/;

/** How many characters of a comment's line are silenced, so that the rest of it is read as text. */
export function blockStartLength(content: string): number {
  return BLOCK_START.exec(content)?.[0].length ?? 0;
}
