import type { AppHost } from '../api/app-host';
import { freePath } from '../api/base/paths';
import { TFile, TFolder, type TAbstractFile } from '../api/vault/files';
import { WORDS } from './words';

/** Creates an empty note with a name that is free, and opens it for writing. */
export async function createNote({ fileManager, workspace }: AppHost, folder: TFolder, name: string = WORDS.untitled): Promise<void> {
  const file = await fileManager.createNewMarkdownFile(folder, name);
  await workspace.getLeaf(false).openFile(file, { state: { mode: 'source' } });
}

/** Creates a folder with a name that is free. */
export async function createFolder({ vault }: AppHost, parent: TFolder): Promise<TFolder> {
  return vault.createFolder(freePath(parent.getParentPrefix() + WORDS.untitledFolder, (path) => vault.getAbstractFileByPath(path) !== null));
}

/**
 * Gives a file another name in its folder; links to it follow. A note keeps its ending, which people do not see.
 * @throws when the name cannot be a file's or is taken
 */
export async function renameFile({ vault, fileManager }: AppHost, file: TAbstractFile, name: string): Promise<void> {
  const ending = file instanceof TFile && file.extension === 'md' ? '.md' : '';
  const path = `${file.parent?.getParentPrefix() ?? ''}${name.trim()}${ending}`;
  if (name.trim() === '' || path === file.path) return;
  if (/[\\/:]/.test(name)) throw new Error(WORDS.badName);
  const onlyCaseDiffers = path.toLowerCase() === file.path.toLowerCase();
  if (!onlyCaseDiffers && vault.getAbstractFileByPath(path)) throw new Error(WORDS.nameTaken(path));
  await fileManager.renameFile(file, path);
}

/** A note's name without its ending, as people speak of it. */
export function shownName(file: TAbstractFile): string {
  return file instanceof TFile && file.extension === 'md' ? file.basename : file.name;
}
