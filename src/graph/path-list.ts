import { compareTexts, countFront } from '../model/sorted';

/** Paths in the order in which Obsidian chooses among them: the shortest first, and of those that are as long the one that sorts first. */
export class PathList {
  private readonly sorted: string[];
  /** What was given to somebody, who may still hold it. */
  private given: readonly string[] | undefined;

  constructor(paths: Iterable<string>) {
    this.sorted = [...paths].sort(compare);
  }

  get first(): string | undefined {
    return this.sorted[0];
  }

  get size(): number {
    return this.sorted.length;
  }

  /** All of them, in a list that stays as it is. */
  all(): readonly string[] {
    return (this.given ??= this.sorted.slice());
  }

  [Symbol.iterator](): Iterator<string> {
    return this.sorted.values();
  }

  add(path: string): void {
    const at = this.placeOf(path);
    if (this.sorted[at] === path) return;
    this.sorted.splice(at, 0, path);
    this.given = undefined;
  }

  remove(path: string): void {
    const at = this.placeOf(path);
    if (this.sorted[at] !== path) return;
    this.sorted.splice(at, 1);
    this.given = undefined;
  }

  /** Where a path stands, or would. */
  private placeOf(path: string): number {
    return countFront(this.sorted.length, (index) => compare(this.sorted[index] ?? '', path) < 0);
  }
}

function compare(a: string, b: string): number {
  return a.length - b.length || compareTexts(a, b);
}
