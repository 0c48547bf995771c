import { folderOf } from '../../../model/path';
import type { DiskEntry } from '../disk';
import { TFile, TFolder, type TAbstractFile } from './files';

/** The vault's files and folders as a tree: one object for each, as long as it exists. */
export class FileTree {
  readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();

  constructor(private readonly vault: { getName(): string }) {
    this.root = new TFolder(vault, '/');
    this.root.name = '';
    this.byPath.set('/', this.root);
  }

  get(path: string): TAbstractFile | undefined {
    return this.byPath.get(path);
  }

  all(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  /** Puts an entry into the tree, or renews what the tree knows of it. */
  place(entry: DiskEntry): TAbstractFile {
    const known = this.byPath.get(entry.path);
    if (known) {
      if (known instanceof TFile) known.stat = { ctime: known.stat.ctime, mtime: entry.modified, size: entry.size };
      return known;
    }
    const file = entry.kind === 'file' ? new TFile(this.vault, entry.path) : new TFolder(this.vault, entry.path);
    if (file instanceof TFile) file.stat = { ctime: entry.modified, mtime: entry.modified, size: entry.size };
    this.hang(file);
    return file;
  }

  /** Takes a file out, or a folder with all that is in it. @returns what went, the innermost first */
  drop(path: string): TAbstractFile[] {
    const file = this.byPath.get(path);
    if (!file) return [];
    const inner = file instanceof TFolder ? [...file.children].flatMap((child) => this.drop(child.path)) : [];
    this.unhang(file);
    file.parent = null;
    file.deleted = true;
    return [...inner, file];
  }

  /** Gives a file or folder, and all that is in it, its new path. @returns what moved, with the path it had */
  move(file: TAbstractFile, to: string): Array<{ file: TAbstractFile; from: string }> {
    const start = file.path.length;
    const moved = withDescendants(file).map((each) => ({ file: each, from: each.path }));
    this.unhang(file);
    for (const { file: each, from } of moved) {
      this.byPath.delete(from);
      each.setPath(to + from.slice(start));
      if (each !== file) this.byPath.set(each.path, each);
    }
    this.hang(file);
    return moved;
  }

  private hang(file: TAbstractFile): void {
    const folder = folderOf(file.path);
    const parent = folder === '' ? this.root : this.place({ path: folder, kind: 'folder', size: 0, modified: 0 });
    if (!(parent instanceof TFolder)) throw new Error(`"${folder}" is a file, not a folder.`);
    file.parent = parent;
    parent.children.push(file);
    this.byPath.set(file.path, file);
  }

  private unhang(file: TAbstractFile): void {
    file.parent?.children.remove(file);
    this.byPath.delete(file.path);
  }
}

/** The file or folder itself, then all that is in it. */
export function withDescendants(file: TAbstractFile): TAbstractFile[] {
  return file instanceof TFolder ? [file, ...file.children.flatMap(withDescendants)] : [file];
}
