import type { LoadProgress } from '../session';

/** Notes that are to be looked at, by path: those that wait, those that are on their way, and how far the whole is. */
export class NoteQueue {
  private readonly waiting = new Set<string>();
  private readonly onTheirWay = new Set<string>();
  /** Looked at since the beginning. A note that changes meanwhile is looked at again, and counts once. */
  private readonly done = new Set<string>();

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** How far it is: of all that was looked at since `begin`, or is still to be. */
  get progress(): LoadProgress {
    let left = this.waiting.size;
    for (const path of this.onTheirWay) if (!this.waiting.has(path)) left += 1;
    return { done: this.done.size, total: this.done.size + left };
  }

  /** Notes that were taken and are not finished: what changes now is out of date when it comes. */
  taken(): Iterable<string> {
    return this.onTheirWay;
  }

  isTaken(path: string): boolean {
    return this.onTheirWay.has(path);
  }

  /** Counts from nothing. */
  begin(): void {
    this.done.clear();
  }

  add(path: string): void {
    this.waiting.add(path);
    this.done.delete(path);
  }

  /** The notes that have waited longest, so many at most: they are on their way then. */
  take(most: number): string[] {
    const paths: string[] = [];
    for (const path of this.waiting) {
      this.waiting.delete(path);
      this.onTheirWay.add(path);
      if (paths.push(path) === most) break;
    }
    return paths;
  }

  /** A note that was taken was looked at. It counts, unless it waits again. */
  looked(path: string): void {
    if (!this.waiting.has(path)) this.done.add(path);
  }

  /** A note is on its way no longer. */
  finish(path: string): void {
    this.onTheirWay.delete(path);
  }

  /** Nothing is on its way any more. */
  end(): void {
    this.onTheirWay.clear();
  }

  /** Lets all that waits be. */
  clear(): void {
    this.waiting.clear();
  }
}
