import * as Char from '../../model/char';
import { isBlank } from '../characters';

const TAB = 4;

/** A place in a line. It knows columns, because a tab may belong to several blocks at once. */
export class LineCursor {
  start = 0;
  end = 0;
  at = 0;
  /** Columns from the start of the line, of which a tab may have four. */
  column = 0;
  /** The next character that is no blank, or the end of the line. */
  next = 0;
  /** The code of that character; -1 at the end of the line. */
  code = -1;
  private nextColumn = 0;
  /** Whether a part of the tab that stands here has been passed. */
  private inTab = false;

  constructor(private readonly text: string) {}

  /** Goes to the start of a line. `end` is in front of its ending. */
  open(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.at = start;
    this.column = 0;
    this.inTab = false;
    this.findNext();
  }

  /** Columns of blanks up to the next character. */
  get indent(): number {
    return this.nextColumn - this.column;
  }

  /** Where the rest of the line begins: behind a tab of which a part has been passed. */
  get rest(): number {
    return this.inTab ? this.at + 1 : this.at;
  }

  get isBlank(): boolean {
    return this.next >= this.end;
  }

  /** Goes past the blanks and `count` characters behind them. */
  pass(count: number): void {
    this.inTab = false;
    this.at = this.next + count;
    this.column = this.nextColumn + count;
    this.findNext();
  }

  /** Goes past as many columns of blanks, or as there are. */
  skipColumns(count: number): void {
    let left = count;
    while (left > 0 && this.at < this.next) {
      const width = this.widthOf(this.text.charCodeAt(this.at), this.column);
      if (width > left) {
        this.column += left;
        this.inTab = true;
        return;
      }
      this.inTab = false;
      this.at += 1;
      this.column += width;
      left -= width;
    }
  }

  private findNext(): void {
    let next = this.at;
    let column = this.column;
    this.code = -1;
    for (; next < this.end; next++) {
      const code = this.text.charCodeAt(next);
      if (!isBlank(code)) {
        this.code = code;
        break;
      }
      column += this.widthOf(code, column);
    }
    this.next = next;
    this.nextColumn = column;
  }

  private widthOf(code: number, column: number): number {
    return code === Char.TAB ? TAB - (column % TAB) : 1;
  }
}
