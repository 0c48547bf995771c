import type { Atlas } from '../../graph/atlas';
import { fileKey } from '../../graph/link-keys';
import { isShipped, shippedIdOf } from '../../graph/shipped';
import { foldersAbove, isInFolder, joinPath } from '../../model/path';
import type { Installed, InstalledFile } from '../../pack/installed';
import type { NoteStore } from '../note-store';
import { readState, stateInStore } from '../pack/pack-state';

/** Why a vault lacks a file that its packs have: it is of a part that was left out, or a person deleted it. */
export type Absence = 'left-out' | 'deleted';

/** What the packs of a vault have and a person did not want: links of their notes to it are no faults. */
export class AbsentFiles {
  private readonly packs: { folder: string; keys: ReadonlyMap<string, Absence> }[] = [];
  private readonly ids = new Set<string>();

  /** Takes files of the pack in a folder, by their paths there. */
  add(folder: string, absence: Absence, paths: readonly string[]): void {
    if (paths.length > 0) this.packs.push({ folder, keys: new Map(paths.map((path) => [fileKey(path), absence])) });
  }

  /** Takes the id of a note that was deleted. */
  addId(id: string): void {
    this.ids.add(id);
  }

  /** Why the file is not there that the target of a link in a note means. */
  find(target: string, path: string): Absence | undefined {
    const key = fileKey(target);
    return this.packs.filter(({ folder }) => isInFolder(path, folder)).flatMap(({ keys }) => keys.get(key) ?? [])[0];
  }

  /** Whether the note with that id was deleted. */
  hasId(id: string): boolean {
    return this.ids.has(id);
  }
}

/** Reads the records of installs: they stand in hidden folders, which no store lists, so that they are looked for above every shipped note. */
export async function readAbsentFiles({ atlas, store }: { atlas: Atlas; store: NoteStore }): Promise<AbsentFiles> {
  const notes = [...atlas.notes()];
  const ids = new Set(notes.map(shippedIdOf));
  const absent = new AbsentFiles();
  for (const folder of new Set(notes.filter(isShipped).flatMap(({ path }) => foldersAbove(path)))) {
    const { installed } = await readState(stateInStore(store, folder));
    absent.add(folder, 'left-out', installed.leftOut);
    const deleted = await deletedOf(installed, (id) => ids.has(id), (path) => store.exists(joinPath(folder, path)));
    absent.add(folder, 'deleted', deleted.flatMap(({ path, at }) => (at === undefined ? [path] : [path, at])));
    for (const { id } of deleted) absent.addId(id);
  }
  return absent;
}

/** What a record has that is gone: no note has its id, whatever it is called by now, and nothing stands in its place that only cannot be read. */
async function deletedOf({ files }: Installed, hasId: (id: string) => boolean, exists: (path: string) => Promise<boolean>): Promise<(InstalledFile & { id: string })[]> {
  const deleted: (InstalledFile & { id: string })[] = [];
  for (const [id, file] of Object.entries(files)) if (!hasId(id) && !(await exists(file.at ?? file.path))) deleted.push({ id, ...file });
  return deleted;
}
