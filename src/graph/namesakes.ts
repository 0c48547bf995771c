import { compareTexts, countFront } from '../model/sorted';
import { IndexOfMany } from './index-of-many';
import { endsOf, pathKey } from './link-keys';
import { NearFiles } from './near-files';

/**
 * The files of one name. However many there are, asking for one of them by its path takes the same time, and so it does when one comes or
 * goes: a vault may have thousands of notes called “Index”, and as many links to them.
 */
export class Namesakes {
  private readonly byPath = new IndexOfMany<string>();
  /** The keys of their paths, those that end alike beside each other, once somebody asks. */
  private ends: string[] | undefined;
  /** Of ends that many have. */
  private readonly known = new Map<string, NearFiles>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) this.byPath.add(pathKey(path), path);
  }

  add(path: string): void {
    const key = pathKey(path);
    const isNew = this.byPath.add(key, path);
    if (isNew && this.ends) this.ends.splice(placeIn(this.ends, key), 0, key);
    this.eachKnown(key, (files) => files.add(path));
  }

  remove(path: string): void {
    const key = pathKey(path);
    const wasLast = this.byPath.remove(key, path);
    if (wasLast && this.ends) this.ends.splice(placeIn(this.ends, key), 1);
    this.eachKnown(key, (files) => files.remove(path));
  }

  /** The file with that path, however it is spelt; the first of several. @param key of the path */
  at(key: string): string | undefined {
    return this.byPath.single(key) ?? [...this.byPath.get(key)].sort(compareTexts)[0];
  }

  /** The files whose path ends in these folders and this name. @param key of the end */
  endingIn(key: string): NearFiles {
    const known = this.known.get(key);
    if (known) return known;
    const files = new NearFiles(this.keysEndingIn(`/${key}`).flatMap((each) => this.byPath.get(each)));
    if (files.areMany) this.known.set(key, files);
    return files;
  }

  private keysEndingIn(end: string): readonly string[] {
    const ends = (this.ends ??= [...this.byPath.keys()].sort(compareEnds));
    const from = placeIn(ends, end);
    let to = from;
    while (ends[to]?.endsWith(end)) to += 1;
    return ends.slice(from, to);
  }

  private eachKnown(key: string, change: (files: NearFiles) => void): void {
    if (this.known.size === 0) return;
    for (const end of endsOf(key)) {
      const files = end === key ? undefined : this.known.get(end);
      if (files) change(files);
    }
  }
}

/** Where a key stands in such an order, or would. */
function placeIn(keys: readonly string[], key: string): number {
  return countFront(keys.length, (index) => compareEnds(keys[index] ?? '', key) < 0);
}

/** Orders texts by their characters from the last one on. */
function compareEnds(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  for (let back = 1; back <= least; back += 1) {
    const difference = a.charCodeAt(a.length - back) - b.charCodeAt(b.length - back);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
