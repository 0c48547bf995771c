import { addTo } from '../../model/lists';
import { isInFolder, isNotePath, joinPath } from '../../model/path';
import type { Installed, InstalledFile } from '../../pack/installed';
import type { NoteStore } from '../note-store';
import { readState, type StateFiles } from '../pack/pack-state';

/** Where the notes of earlier imports stand now. */
export interface ImportPlaces {
  /** Vault paths by id. A note that its user deleted has none. */
  byId: ReadonlyMap<string, string>;
  /** Ids of notes that their user moved: they stay there, whatever name the page gets. */
  stay: ReadonlySet<string>;
  /** The record of what was imported, with the places that notes were moved to within the folder. */
  state: StateFiles;
}

/** A note that has moved must still hold as much of what was imported. */
const LIKENESS = 0.5;
/** A line that more notes hold, such as one of front matter, tells none of them from the others. */
const MOST_HOLDERS = 100;

/**
 * Finds the notes of earlier imports, moved ones by their text: an imported note carries no id of ours. A note that was moved out of the folder
 * is found as well, although nothing is written there.
 */
export async function findImported(store: NoteStore, state: StateFiles, folder: string): Promise<ImportPlaces> {
  const { installed } = await readState(state);
  const present = (await store.list()).map(({ path }) => path);
  const byId = placesOf(installed, folder, new Set(present));
  const missing = Object.entries(installed.files).filter(([id, { path }]) => !byId.has(id) && isNotePath(path));
  if (missing.length === 0) return { byId, stay: movedOf(installed, folder, byId), state };
  const claimed = new Set(byId.values());
  const holders = await readLines(store, present.filter((path) => isNotePath(path) && !claimed.has(path)));
  const files = { ...installed.files };
  for (const [id, file] of missing) {
    const place = mostAlike(file.text, holders, claimed);
    if (place === undefined) continue;
    claimed.add(place);
    byId.set(id, place);
    if (isInFolder(place, folder)) files[id] = movedTo(file, folder === '' ? place : place.slice(folder.length + 1));
  }
  return { byId, stay: movedOf(installed, folder, byId), state: withFiles(state, { ...installed, files }) };
}

function movedOf({ files }: Installed, folder: string, byId: ReadonlyMap<string, string>): Set<string> {
  return new Set(Object.entries(files).filter(([id, { path, at = path, moved }]) => moved === true || byId.get(id) !== joinPath(folder, at)).map(([id]) => id));
}

function placesOf(installed: Installed, folder: string, present: ReadonlySet<string>): Map<string, string> {
  const places = Object.entries(installed.files).map(([id, { path, at = path }]): [string, string] => [id, joinPath(folder, at)]);
  return new Map(places.filter(([, place]) => present.has(place)));
}

/** Paths of notes by the lines that they hold. */
async function readLines(store: NoteStore, paths: readonly string[]): Promise<Map<string, string[]>> {
  const holders = new Map<string, string[]>();
  for (const path of paths) {
    for (const line of linesOf(await store.read(path).catch(() => ''))) {
      addTo(holders, line, path);
    }
  }
  return holders;
}

function linesOf(text: string): Set<string> {
  return new Set(text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line.length > 3));
}

/** The one note that holds more of a text's lines than any other; undefined where none holds enough, or two hold as many. */
function mostAlike(text: string, holders: ReadonlyMap<string, readonly string[]>, claimed: ReadonlySet<string>): string | undefined {
  const telling = [...linesOf(text)].filter((line) => (holders.get(line)?.length ?? 0) <= MOST_HOLDERS);
  const counts = new Map<string, number>();
  for (const line of telling) for (const path of holders.get(line) ?? []) if (!claimed.has(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= telling.length * LIKENESS && first[1] !== second?.[1] ? first[0] : undefined;
}

/** A note that its user moved stays where it is, whatever name the page gets. */
function movedTo(file: InstalledFile, at: string): InstalledFile {
  return { ...file, at, moved: true };
}

/** The state as it is kept, read with other files in it until it is written anew. */
function withFiles(state: StateFiles, installed: Installed): StateFiles {
  let located: string | undefined = JSON.stringify(installed);
  return {
    read: async (kind) => located ?? state.read(kind),
    write: async (kind, text) => {
      located = undefined;
      await state.write(kind, text);
    },
    clear: () => state.clear(),
  };
}
