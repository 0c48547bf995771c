import { folderOf } from '../model/path';
import type { Ref } from './contribution';
import { nameKey, rooted } from './resolve';

/** How a ref is spelt when no file answers to it; undefined for refs that then mean nothing. */
export function spellingOf(ref: Ref, path: string): string | undefined {
  if (ref.kind === 'link') return rooted(ref.target, folderOf(path)) || undefined;
  return ref.kind === 'name' && ref.typed ? ref.name : undefined;
}

/**
 * How the targets that no file answers to are written. `[[WHO]]` and `[[who]]` mean the same, and get one node: its name is the spelling
 * that sorts first, whichever note was read first.
 */
export class Spellings {
  private readonly counts = new Map<string, Map<string, number>>();

  add(spelling: string): void {
    const key = nameKey(spelling);
    const spellings = this.counts.get(key) ?? new Map<string, number>();
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    this.counts.set(key, spellings);
  }

  remove(spelling: string): void {
    const key = nameKey(spelling);
    const spellings = this.counts.get(key);
    const count = spellings?.get(spelling) ?? 0;
    if (count > 1) spellings?.set(spelling, count - 1);
    else spellings?.delete(spelling);
    if (spellings?.size === 0) this.counts.delete(key);
  }

  /** The spelling that stands for all of them. */
  chosen(spelling: string): string {
    let chosen: string | undefined;
    for (const each of this.counts.get(nameKey(spelling))?.keys() ?? []) if (chosen === undefined || each < chosen) chosen = each;
    return chosen ?? spelling;
  }
}
