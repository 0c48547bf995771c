import { dayOfNote } from '../../assess/dated-copy';
import { baseName, folderOf, joinPath } from '../../model/path';
import { parseNote } from '../../parse/parse-note';
import { createFree } from '../create-free';
import type { NoteStore } from '../note-store';

/** A copy that was made, and the text that it was made with. */
export interface DatedCopy {
  path: string;
  text: string;
}

/**
 * Keeps an assessment as it stands, in a note beside it with the day in its name.
 * @param day an ISO date
 * @returns null where the note stands for a day itself: a copy of it would stand for the same one
 * @throws StoreError
 */
export async function keepDatedCopy(store: NoteStore, path: string, day: string): Promise<DatedCopy | null> {
  const text = await store.read(path);
  if (dayOfNote(parseNote(path, text)) !== null) return null;
  return { path: await createFree(store, joinPath(folderOf(path), `${baseName(path)} ${day}.md`), text), text };
}

/** Puts a copy into the bin again, unless somebody has written into it since. @returns whether it did. @throws StoreError */
export async function dropDatedCopy(store: NoteStore, { path, text }: DatedCopy): Promise<boolean> {
  if ((await store.read(path)) !== text) return false;
  await store.trash(path);
  return true;
}
