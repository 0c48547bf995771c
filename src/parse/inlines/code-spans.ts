import * as Char from '../../model/char';
import { skipRun } from '../characters';

/** Finds where spans of code end. The runs of backticks behind a place are counted once, when the first of them finds no partner. */
export class CodeSpans {
  /** The last run of each length in the block, once counted. */
  private last: Map<number, number> | null = null;
  private countedTo = -1;

  constructor(private readonly text: string) {}

  /** Behind the run of backticks that closes the one from `at` to `runEnd`; -1 where none does in front of `end`. */
  endOf(at: number, runEnd: number, end: number): number {
    const length = runEnd - at;
    if (this.countedTo === end && (this.last?.get(length) ?? -1) < runEnd) return -1;
    for (let next = runEnd; next < end; next++) {
      if (this.text.charCodeAt(next) !== Char.BACKTICK) continue;
      const stop = skipRun(this.text, next, end);
      if (stop - next === length) return stop;
      next = stop;
    }
    this.count(runEnd, end);
    return -1;
  }

  private count(from: number, end: number): void {
    if (this.countedTo === end) return;
    this.last = new Map();
    this.countedTo = end;
    for (let next = from; next < end; next++) {
      if (this.text.charCodeAt(next) !== Char.BACKTICK) continue;
      const stop = skipRun(this.text, next, end);
      this.last.set(stop - next, next);
      next = stop;
    }
  }
}
