import { extensionOf, folderOf, isInFolder, joinPath } from '../../model/path';
import { clashKey } from '../../pack/clash-key';
import { idIn, isPathId } from '../../pack/identity';
import { isPortableName } from '../../pack/legal-path';
import { isPackExtension, type Pack } from '../../pack/pack';
import type { Present } from '../../pack/plan';
import { atOnce } from '../at-once';
import { StoreError, type NoteStore } from '../note-store';
import { PACK_FAULTS } from '../words/pack-faults';

/** Room for the folder's own path in front of the notes' names. */
const LONGEST_FOLDER = 120;

/** What stands in a folder of the vault. A text file that cannot be read does not stop the rest. */
export async function readFolder(store: NoteStore, folder: string): Promise<Required<Pick<Present, 'files' | 'others' | 'unreadable'>>> {
  const files = new Map<string, string>();
  const others: string[] = [];
  const unreadable = new Set<string>();
  const within = (await store.list()).filter(({ path }) => isInFolder(path, folder));
  await atOnce(within, async ({ path }) => {
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    if (!isPackExtension(extensionOf(path))) return void others.push(relative);
    try {
      files.set(relative, await store.read(path));
    } catch {
      others.push(relative);
      unreadable.add(relative);
    }
  });
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), others, unreadable };
}

/** Where notes with these ids stand outside a folder, by id. What cannot be read is passed over. */
export async function findOutside(store: NoteStore, folder: string, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if ([...ids].every(isPathId)) return found;
  const outside = (await store.list()).filter(({ path }) => extensionOf(path) === 'md' && !isInFolder(path, folder));
  await atOnce(outside, async ({ path }) => {
    const text = await store.read(path).catch(() => '');
    const id = idIn({ path, text });
    if (id !== undefined && ids.has(id)) found.set(id, path);
  });
  return found;
}

/**
 * Says why a folder cannot take a pack, before anything is written. The name of one that is there already is the user's affair.
 * @returns undefined when it can
 */
export function folderFault(folder: string, isThere: boolean): string | undefined {
  const names = folder.split('/').filter((name) => name !== '');
  const bad = isThere ? undefined : names.find((name) => !isPortableName(name));
  if (names.some((name) => name.startsWith('.'))) return PACK_FAULTS.hiddenFolder(folder);
  if (bad !== undefined) return PACK_FAULTS.badFolderName(bad);
  return folder.length > LONGEST_FOLDER ? PACK_FAULTS.longFolder(LONGEST_FOLDER) : undefined;
}

/** @throws StoreError `unwritable` where a file stands at the path of a folder that the notes need */
export async function checkNothingInTheWay(store: NoteStore, pack: Pack, folder: string): Promise<void> {
  const folders = new Set<string>();
  for (const { path } of pack.files) {
    for (let above = folderOf(joinPath(folder, path)); above !== '' && !folders.has(clashKey(above)); above = folderOf(above)) folders.add(clashKey(above));
  }
  const inTheWay = (await store.list()).find(({ path }) => folders.has(clashKey(path)));
  if (inTheWay) throw new StoreError('unwritable', inTheWay.path, PACK_FAULTS.fileInTheWay(inTheWay.path));
}
