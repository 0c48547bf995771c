import { baseName, fileName, joinPath } from '../model/path';

/** The text of links to files: the file's name where only one file has it, else its path from the top of the vault. */
export class LinkNames {
  private readonly counts = new Map<string, number>();

  /**
   * @param folder the folder of the vault that takes the import
   * @param imported paths of its files, relative to that folder
   * @param others vault paths of all other files
   * @param moved where files of the import stand that their user moved: vault paths
   */
  constructor(private readonly folder: string, imported: readonly string[], others: Iterable<string>, private readonly moved: ReadonlyMap<string, string> = new Map()) {
    const own = new Set(imported.map((path) => this.place(path)));
    for (const path of own) this.count(path);
    for (const path of others) if (!own.has(path)) this.count(path);
  }

  /** To a file of the import. */
  to(path: string): string {
    return this.inVault(this.place(path));
  }

  /** To any file of the vault. */
  inVault(path: string): string {
    const isNote = path.endsWith('.md');
    if (this.counts.get(nameOf(path)) === 1) return isNote ? baseName(path) : fileName(path);
    return isNote ? path.slice(0, -3) : path;
  }

  private place(path: string): string {
    return this.moved.get(path) ?? joinPath(this.folder, path);
  }

  private count(path: string): void {
    this.counts.set(nameOf(path), (this.counts.get(nameOf(path)) ?? 0) + 1);
  }
}

function nameOf(path: string): string {
  return (path.endsWith('.md') ? baseName(path) : fileName(path)).toLowerCase();
}
