import { countFront } from '../../model/sorted';
export interface RowEntry {
  node: number;
  /** Where on the line its middle is, and half of the room it needs. */
  at: number;
  half: number;
}

/** A line on which things stand that do not overlap. */
export class TimelineRow {
  /** From left to right. */
  readonly entries: RowEntry[] = [];

  /** @returns whether there was room; the entry stands in the row then */
  take(entry: RowEntry): boolean {
    const rank = this.rankOf(entry.at);
    const [left, right] = [this.entries[rank - 1], this.entries[rank]];
    if (left && left.at + left.half > entry.at - entry.half) return false;
    if (right && right.at - right.half < entry.at + entry.half) return false;
    this.entries.splice(rank, 0, entry);
    return true;
  }

  /** How many entries stand left of a place. */
  private rankOf(at: number): number {
    return countFront(this.entries.length, (index) => (this.entries[index]?.at ?? 0) < at);
  }
}
