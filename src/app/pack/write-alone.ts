import { StoreError, type NoteStore } from '../note-store';
import { PACK_FAULTS } from '../words/pack-faults';

/** Folders that a run is writing now. Held in memory, so that a run that was killed holds up nobody. */
const WRITING = new WeakMap<NoteStore, Set<string>>();

/**
 * Runs what writes many files of a folder, one run at a time: two that go by different plans would each bring a note the other took away.
 * @throws StoreError `unwritable` when another window is at it; nothing was run then
 */
export async function writeAlone<T>({ store, folder }: { store: NoteStore; folder: string }, run: () => Promise<T>): Promise<T> {
  const folders = WRITING.get(store) ?? new Set<string>();
  if (folders.has(folder)) throw new StoreError('unwritable', folder, PACK_FAULTS.busy(folder));
  WRITING.set(store, folders.add(folder));
  try {
    return await run();
  } finally {
    folders.delete(folder);
  }
}
