import { comparePaths } from '../model/path';

/**
 * The files of one name. However many there are, asking for one of them by its path takes the same time: a vault may have thousands of
 * notes called “Index”, and as many links to them.
 */
export class Namesakes {
  private readonly byPath = new Map<string, string>();
  private readonly byEnd = new Map<string, readonly string[]>();

  /** @param keyOf the one spelling of a path */
  constructor(readonly paths: readonly string[], private readonly keyOf: (path: string) => string) {
    for (const path of paths) {
      const key = keyOf(path);
      const other = this.byPath.get(key);
      if (other === undefined || comparePaths(path, other) < 0) this.byPath.set(key, path);
    }
  }

  /** The file with that path, however it is spelt; the first of several. */
  at(key: string): string | undefined {
    return this.byPath.get(key);
  }

  /** The files whose path ends in these folders and this name, the shortest path first. */
  endingIn(key: string): readonly string[] {
    const known = this.byEnd.get(key);
    if (known) return known;
    const found = this.paths.filter((path) => this.keyOf(path).endsWith(`/${key}`)).sort((a, b) => a.length - b.length || comparePaths(a, b));
    this.byEnd.set(key, found);
    return found;
  }
}
