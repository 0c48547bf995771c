import { StoreError, type NoteStore } from './note-store';

/**
 * Creates a file under the wanted path, or under the next free one: `Name.md`, `Name 2.md`, `Name 3.md` …
 * @returns the path taken
 * @throws StoreError `unwritable`, `outside`
 */
export async function createFree(store: NoteStore, wanted: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : numbered(wanted, number);
    if (await create(store, path, text)) return path;
  }
}

/** @returns false where the path is taken */
async function create(store: NoteStore, path: string, text: string): Promise<boolean> {
  try {
    await store.create(path, text);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'exists') return false;
    throw error;
  }
}

function numbered(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? `${path.slice(0, dot)} ${number}${path.slice(dot)}` : `${path} ${number}`;
}
