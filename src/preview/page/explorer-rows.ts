import type { TAbstractFile } from '../api/vault/files';
import { TFolder } from '../api/vault/files';

export interface ExplorerRow {
  file: TAbstractFile;
  /** From 0. */
  depth: number;
  /** Undefined for files. */
  isOpen: boolean | undefined;
  /** Where it stands in its folder, from 1, and among how many: screen readers cannot count rows that are not in the page. */
  place: number;
  siblings: number;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows that show while some folders are open: folders first, each level by name as people sort. Put together anew only after something changed. */
export class ExplorerRows {
  /** By path. */
  private readonly open = new Set<string>();
  private rows: readonly ExplorerRow[] | undefined;

  constructor(private readonly root: TFolder) {}

  get all(): readonly ExplorerRow[] {
    this.rows ??= rowsOf(this.root, this.open);
    return this.rows;
  }

  isOpen(folder: TFolder): boolean {
    return this.open.has(folder.path);
  }

  setOpen(folder: TFolder, isOpen: boolean): void {
    if (folder.isRoot() || isOpen === this.isOpen(folder)) return;
    if (isOpen) this.open.add(folder.path);
    else this.open.delete(folder.path);
    this.rows = undefined;
  }

  /** Opens the folders that a file is in. */
  openTo(file: TAbstractFile): void {
    for (let folder = file.parent; folder; folder = folder.parent) this.setOpen(folder, true);
  }

  closeAll(): void {
    this.open.clear();
    this.rows = undefined;
  }

  /** To be told of files that come and go. */
  filesChanged(): void {
    this.rows = undefined;
  }

  /** An open folder stays open under its new name. */
  fileRenamed(path: string, oldPath: string): void {
    if (this.open.delete(oldPath)) this.open.add(path);
    this.rows = undefined;
  }
}

function rowsOf(root: TFolder, open: ReadonlySet<string>): ExplorerRow[] {
  const rows: ExplorerRow[] = [];
  const add = (folder: TFolder, depth: number): void => {
    const files = [...folder.children].sort(compareFiles);
    for (const [index, file] of files.entries()) {
      const isOpen = file instanceof TFolder ? open.has(file.path) : undefined;
      rows.push({ file, depth, isOpen, place: index + 1, siblings: files.length });
      if (isOpen && file instanceof TFolder) add(file, depth + 1);
    }
  };
  add(root, 0);
  return rows;
}

function compareFiles(a: TAbstractFile, b: TAbstractFile): number {
  return Number(b instanceof TFolder) - Number(a instanceof TFolder) || collator.compare(a.name, b.name);
}
