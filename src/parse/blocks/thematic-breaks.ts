import { thematicBreakStop } from './block-starts';
import type { LineCursor } from './line-cursor';

/** Tells thematic breaks from list items that begin with the same mark: a line of many marks is gone through once, however many of them begin an item. */
export class ThematicBreaks {
  private mark = 0;
  private until = 0;

  constructor(private readonly text: string) {}

  /** Whether the line goes on as a thematic break. What is none from here on is none further right. */
  standAt(line: LineCursor, mark: number): boolean {
    if (this.mark === mark && line.next < this.until && line.start < this.until) return false;
    const until = thematicBreakStop(this.text, line.next, line.end);
    if (until === -1) return true;
    this.mark = mark;
    this.until = until;
    return false;
  }
}
