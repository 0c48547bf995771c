import type { TAbstractFile } from '../api/vault/files';
import { TFolder } from '../api/vault/files';

export interface ExplorerRow {
  file: TAbstractFile;
  /** From 0. */
  depth: number;
  /** Undefined for files. */
  isOpen: boolean | undefined;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows that show while these folders (by path) are open: folders first, each level by name as people sort. */
export function explorerRows(folder: TFolder, open: ReadonlySet<string>, depth = 0): ExplorerRow[] {
  return [...folder.children].sort(compareFiles).flatMap((file) => {
    if (!(file instanceof TFolder)) return [{ file, depth, isOpen: undefined }];
    const isOpen = open.has(file.path);
    return [{ file, depth, isOpen }, ...(isOpen ? explorerRows(file, open, depth + 1) : [])];
  });
}

function compareFiles(a: TAbstractFile, b: TAbstractFile): number {
  return Number(b instanceof TFolder) - Number(a instanceof TFolder) || collator.compare(a.name, b.name);
}
