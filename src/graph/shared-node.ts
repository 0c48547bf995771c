import { compareTexts, countFront } from '../model/sorted';
import type { FoundNode } from './contribution';

/** A node as one note brings it along. */
interface BroughtNode {
  path: string;
  node: FoundNode;
}

/** The same node as several notes bring it along. Whichever was read first, the one whose path sorts first names it. */
export class SharedNode {
  /** By path; of one note in the order of its text. */
  private readonly sorted: BroughtNode[] = [];
  private readonly titles = new Map<string, number>();

  get size(): number {
    return this.sorted.length;
  }

  add(path: string, node: FoundNode): void {
    this.sorted.splice(this.placeBehind(path), 0, { path, node });
    this.titles.set(node.title, (this.titles.get(node.title) ?? 0) + 1);
  }

  /** Forgets what one note brought along. */
  remove(path: string): void {
    const end = this.placeBehind(path);
    let start = end;
    while (this.sorted[start - 1]?.path === path) start -= 1;
    for (const { node } of this.sorted.splice(start, end - start)) this.dropTitle(node.title);
  }

  first(): FoundNode | undefined {
    return this.sorted[0]?.node;
  }

  /** The titles that others give the node, in alphabetical order. */
  otherTitles(): string[] {
    const first = this.first()?.title;
    return [...this.titles.keys()].filter((title) => title !== first).sort();
  }

  private dropTitle(title: string): void {
    const count = this.titles.get(title) ?? 0;
    if (count > 1) this.titles.set(title, count - 1);
    else this.titles.delete(title);
  }

  /** Where what a path brought ends, or would stand. */
  private placeBehind(path: string): number {
    return countFront(this.sorted.length, (index) => compareTexts(this.sorted[index]?.path ?? '', path) <= 0);
  }
}
