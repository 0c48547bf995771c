import { folderOf } from '../model/path';
import type { LinkRef, Ref } from './contribution';
import { nameKey, rooted } from './link-keys';

/** How a ref is spelt when no file answers to it; undefined for refs that then mean nothing. */
export function spellingOf(ref: Ref, path: string): string | undefined {
  if (ref.kind === 'link') return (ref.spelling ?? rooted(ref.target, folderOf(path))) || undefined;
  return ref.kind === 'name' && ref.typed ? ref.name : undefined;
}

/** Whether the spelling of a ref hangs on the folder of the note that has it. */
export function isSpeltByFolder(ref: Ref): ref is LinkRef & { spelling: undefined } {
  return ref.kind === 'link' && ref.spelling === undefined;
}

/** How many refs have each spelling of one name. */
type Counts = Map<string, number>;

/**
 * How the targets that no file answers to are written. `[[WHO]]` and `[[who]]` mean the same, and get one node: its name is the spelling
 * that sorts first, whichever note was read first.
 */
export class Spellings {
  private readonly counts = new Map<string, Counts>();
  /** While somebody watches: the spelling that stood for each name touched since; undefined for a name that nobody had written. */
  private before: Map<string, string | undefined> | undefined;

  /** @returns the key of the name */
  add(spelling: string): string {
    const key = nameKey(spelling);
    const counts = this.touch(key) ?? new Map<string, number>();
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    this.counts.set(key, counts);
    return key;
  }

  /** @returns the key of the name */
  remove(spelling: string): string {
    const key = nameKey(spelling);
    const counts = this.touch(key);
    const count = counts?.get(spelling) ?? 0;
    if (count > 1) counts?.set(spelling, count - 1);
    else counts?.delete(spelling);
    if (counts?.size === 0) this.counts.delete(key);
    return key;
  }

  /** The spelling that stands for all of them. */
  chosen(spelling: string): string {
    return firstOf(this.counts.get(nameKey(spelling))) ?? spelling;
  }

  /**
   * Watches while something is done. @returns for each name whose spelling became another one, that one: of names that nobody had written before, or
   * writes any more, nobody else is to be told
   */
  changedBy(act: () => void): string[] {
    const before = this.before = new Map<string, string | undefined>();
    act();
    this.before = undefined;
    return [...before].flatMap(([key, was]) => this.changeOf(key, was));
  }

  private changeOf(key: string, was: string | undefined): string[] {
    const is = firstOf(this.counts.get(key));
    return was === undefined || is === undefined || was === is ? [] : [is];
  }

  private touch(key: string): Counts | undefined {
    const counts = this.counts.get(key);
    if (this.before && !this.before.has(key)) this.before.set(key, firstOf(counts));
    return counts;
  }
}

function firstOf(counts: Counts | undefined): string | undefined {
  let first: string | undefined;
  for (const each of counts?.keys() ?? []) if (first === undefined || each < first) first = each;
  return first;
}
