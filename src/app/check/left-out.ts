import type { Atlas } from '../../graph/atlas';
import { fileKey } from '../../graph/link-keys';
import { isShipped } from '../../graph/shipped';
import { foldersAbove, isInFolder } from '../../model/path';
import type { NoteStore } from '../note-store';
import { readState, stateInStore } from '../pack/pack-state';

/** What the packs of a vault would have brought, had a person not left it out: links of their notes to it are no faults. */
export class LeftOut {
  private readonly packs: { folder: string; keys: ReadonlySet<string> }[] = [];

  /** Takes the files that were left out of the pack in a folder. */
  add(folder: string, files: readonly string[]): void {
    this.packs.push({ folder, keys: new Set(files.map(fileKey)) });
  }

  /** Whether a link target of the shipped note at a path names one of them. */
  has(target: string, path: string): boolean {
    return this.packs.some(({ folder, keys }) => isInFolder(path, folder) && keys.has(fileKey(target)));
  }
}

/** Reads the records of installs: they stand in hidden folders, which no store lists, so that they are looked for above every shipped note. */
export async function readLeftOut({ atlas, store }: { atlas: Atlas; store: NoteStore }): Promise<LeftOut> {
  const folders = new Set([...atlas.notes()].filter(isShipped).flatMap(({ path }) => foldersAbove(path)));
  const leftOut = new LeftOut();
  for (const folder of folders) {
    const { installed } = await readState(stateInStore(store, folder));
    if (installed.leftOut.length > 0) leftOut.add(folder, installed.leftOut);
  }
  return leftOut;
}
