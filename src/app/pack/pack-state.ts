import { joinPath } from '../../model/path';
import { INSTALLED_PATH, NOTHING_INSTALLED, parseInstalled, type Installed } from '../../pack/installed';
import { StoreError, type NoteStore } from '../note-store';

/** The record of an install, and the same once more, written after it: read when a write of the first was broken off or something damaged it. */
export type StateKind = 'record' | 'copy';

/** Texts kept outside the notes, where the store does not list them: in the hidden folder of the pack's folder. */
export interface StateFiles {
  /** @returns undefined when it is not there yet */
  read(kind: StateKind): Promise<string | undefined>;
  write(kind: StateKind, text: string): Promise<void>;
  /** Removes both. */
  clear(): Promise<void>;
}

/** Vault paths of the state of a folder. */
export function statePaths(folder: string, file: string): Record<StateKind, string> {
  return { record: joinPath(folder, file), copy: joinPath(folder, file.replace(/\.json$/, '.copy.json')) };
}

/** `lost`: there is a record, but neither it nor its copy can be read. */
export type StateHealth = 'none' | 'well' | 'recovered' | 'lost';

/** What is known of the last install, and how far that can be believed. */
export interface StateReading {
  installed: Installed;
  health: StateHealth;
}

/** The state kept through the store, for hosts whose store reaches hidden folders. */
export function stateInStore(store: NoteStore, folder: string, file = INSTALLED_PATH): StateFiles {
  const paths = statePaths(folder, file);
  return {
    read: async (kind) => ((await store.exists(paths[kind])) ? store.read(paths[kind]) : undefined),
    write: async (kind, text) => {
      const path = paths[kind];
      // A file that is no text any more cannot be changed, only replaced.
      if ((await store.exists(path)) && (await store.read(path)).includes('\uFFFD')) await store.trash(path);
      if (await store.exists(path)) await store.process(path, () => text);
      // Another window may have made it in the meantime.
      else await store.create(path, text).catch(async (error: unknown) => {
        if (!(error instanceof StoreError) || error.code !== 'exists') throw error;
        await store.process(path, () => text);
      });
    },
    clear: async () => {
      for (const path of [paths.record, paths.copy]) if (await store.exists(path)) await store.trash(path);
    },
  };
}

/** Reads what was installed, from the copy where the record was damaged. */
export async function readState(files: StateFiles): Promise<StateReading> {
  const current = await files.read('record');
  const installed = current === undefined ? undefined : parseInstalled(current);
  if (installed) return { installed, health: 'well' };
  const copy = await files.read('copy');
  const copied = copy === undefined ? undefined : parseInstalled(copy);
  if (copied) return { installed: copied, health: 'recovered' };
  return { installed: NOTHING_INSTALLED, health: current === undefined && copy === undefined ? 'none' : 'lost' };
}

/** Keeps what is installed. Broken off anywhere, the record or its copy can still be read: a damaged one is written first. */
export async function writeState(files: StateFiles, installed: Installed): Promise<void> {
  const text = JSON.stringify(installed);
  const isWhole = parseInstalled((await files.read('record')) ?? '') !== undefined;
  const isCopied = parseInstalled((await files.read('copy')) ?? '') !== undefined;
  const kinds: StateKind[] = isWhole && !isCopied ? ['copy', 'record'] : ['record', 'copy'];
  for (const kind of kinds) if ((await files.read(kind)) !== text) await files.write(kind, text);
}
