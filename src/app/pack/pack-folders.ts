import { extensionOf, fileName, folderOf, isInFolder } from '../../model/path';
import { isPackExtension } from '../../pack/pack';
import type { RawFile } from '../../pack/read-zip';
import { encodeText } from '../../pack/text-bytes';
import { atOnce } from '../at-once';
import type { NoteStore, StoredFile } from '../note-store';
import { MANIFEST_PATH } from './own-pack';

/** Folders of a vault that hold a pack: those with a `pack.yaml`. The top of the vault is none. */
export function packFolders(files: readonly StoredFile[]): string[] {
  return files.filter(({ path }) => fileName(path) === MANIFEST_PATH).map(({ path }) => folderOf(path)).filter((folder) => folder !== '').sort();
}

/** The files of such a folder. What is no text is named only: nothing of it is taken. */
export async function readPackFolder(store: NoteStore, folder: string): Promise<RawFile[]> {
  const files: RawFile[] = [];
  await atOnce((await store.list()).filter(({ path }) => isInFolder(path, folder)), async ({ path }) => {
    const relative = path.slice(folder.length + 1);
    const isRead = relative === MANIFEST_PATH || isPackExtension(extensionOf(path));
    files.push({ path: relative, bytes: isRead ? encodeText(await store.read(path)) : new Uint8Array() });
  });
  return files;
}
