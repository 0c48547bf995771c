import { isNotePath } from '../../model/path';
import { compareTexts } from '../../model/sorted';
import { findConflicts, isBeside, shippedTextOf, type Conflict } from '../../pack/beside';
import { isSameText } from '../../pack/identity';
import type { PackFile } from '../../pack/pack';
import { atOnce } from '../at-once';
import type { NoteStore } from '../note-store';
import { EditedMeanwhile } from './pack-writes';

/** A file with an update's text beside it, and both texts. */
export interface OpenConflict extends Conflict {
  mine: string;
  theirs: string;
}

/** Every conflict in the vault that is still open, by path. Without one, nothing is read. */
export async function listConflicts(store: NoteStore): Promise<OpenConflict[]> {
  const paths = (await store.list()).map(({ path }) => path);
  if (!paths.some(isBeside)) return [];
  const files: PackFile[] = [];
  await atOnce(paths.filter((path) => isNotePath(path) || /\.(?:base|canvas)$/.test(path)), async (path) => {
    files.push({ path, text: await store.read(path).catch(() => '') });
  });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const open = findConflicts(files).map((conflict) => ({ ...conflict, mine: texts.get(conflict.path) ?? '', theirs: shippedTextOf(texts.get(conflict.besidePath) ?? '') }));
  return open.sort((a, b) => compareTexts(a.path, b.path));
}

/**
 * Writes the text that a person decided on, and puts the one beside into the bin.
 * @throws EditedMeanwhile when the file is no longer as it was shown, or StoreError as the store
 */
export async function resolveConflict(store: NoteStore, { path, besidePath, mine }: OpenConflict, text: string): Promise<void> {
  await store.process(path, (standing) => {
    if (!isSameText(standing, mine)) throw new EditedMeanwhile(path);
    return text;
  });
  await store.trash(besidePath);
}
