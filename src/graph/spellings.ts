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

/** How often one name is written, by spelling. */
class OneName {
  private readonly counts = new Map<string, number>();
  /** Once somebody asked for it: thousands of links may ask again and again, and a name may have thousands of spellings. */
  private known: string | undefined;

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  /** The spelling that sorts first. */
  get first(): string | undefined {
    return (this.known ??= firstOf(this.counts.keys()));
  }

  add(spelling: string): void {
    this.counts.set(spelling, (this.counts.get(spelling) ?? 0) + 1);
    if (this.known !== undefined && spelling < this.known) this.known = spelling;
  }

  remove(spelling: string): void {
    const count = this.counts.get(spelling) ?? 0;
    if (count > 1) this.counts.set(spelling, count - 1);
    else this.counts.delete(spelling);
    if (count <= 1 && spelling === this.known) this.known = undefined;
  }
}

/**
 * How the targets that no file answers to are written. `[[WHO]]` and `[[who]]` mean the same, and get one node: its name is the spelling
 * that sorts first, whichever note was read first.
 */
export class Spellings {
  private readonly names = new Map<string, OneName>();
  /** While somebody watches: the spelling that stood for each name touched since; undefined for a name that nobody had written. */
  private before: Map<string, string | undefined> | undefined;

  /** @returns the key of the name */
  add(spelling: string): string {
    const key = nameKey(spelling);
    const name = this.touch(key) ?? new OneName();
    name.add(spelling);
    this.names.set(key, name);
    return key;
  }

  /** @returns the key of the name */
  remove(spelling: string): string {
    const key = nameKey(spelling);
    const name = this.touch(key);
    name?.remove(spelling);
    if (name?.isEmpty) this.names.delete(key);
    return key;
  }

  /** The spelling that stands for all of them. */
  chosen(spelling: string): string {
    return this.names.get(nameKey(spelling))?.first ?? spelling;
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
    const is = this.names.get(key)?.first;
    return was === undefined || is === undefined || was === is ? [] : [is];
  }

  private touch(key: string): OneName | undefined {
    const name = this.names.get(key);
    if (this.before && !this.before.has(key)) this.before.set(key, name?.first);
    return name;
  }
}

function firstOf(spellings: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const each of spellings) if (first === undefined || each < first) first = each;
  return first;
}
