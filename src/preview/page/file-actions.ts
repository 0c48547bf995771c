import type { App } from '../api/app';
import { TFile, TFolder, type TAbstractFile } from '../api/vault/files';
import { joinPath } from '../../model/path';
import { ConfirmModal } from './confirm-modal';
import { WORDS } from './words';

/** Creates an empty note with a name that is free, and opens it for writing. */
export async function createNote(app: App, folder: TFolder, name: string = WORDS.untitled): Promise<TFile> {
  const file = await app.vault.create(freePath(app, folder, name, '.md'), '');
  await app.workspace.getLeaf(false).openFile(file, { state: { mode: 'source' } });
  return file;
}

export async function createFolder(app: App, parent: TFolder): Promise<TFolder> {
  return app.vault.createFolder(freePath(app, parent, WORDS.untitledFolder, ''));
}

/** Gives a file another name in its folder; links to it follow. A note keeps its ending, which people do not see. */
export async function renameFile(app: App, file: TAbstractFile, name: string): Promise<void> {
  const ending = file instanceof TFile && file.extension === 'md' ? '.md' : '';
  const path = joinPath(file.parent?.isRoot() === false ? file.parent.path : '', name.trim() + ending);
  if (name.trim() === '' || path === file.path) return;
  if (/[\\/:]/.test(name)) throw new Error(WORDS.badName);
  const onlyCaseDiffers = path.toLowerCase() === file.path.toLowerCase();
  if (!onlyCaseDiffers && app.vault.getAbstractFileByPath(path)) throw new Error(WORDS.nameTaken(path));
  await app.fileManager.renameFile(file, path);
}

/** Asks first, then moves the file or folder to the vault's bin. */
export function deleteFile(app: App, file: TAbstractFile): void {
  new ConfirmModal(app, {
    title: WORDS.reallyDelete(shownName(file)),
    text: file instanceof TFolder ? WORDS.deleteFolder(countFiles(file)) : WORDS.deleteFile,
    action: WORDS.remove,
    run: () => app.fileManager.trashFile(file),
  }).open();
}

/** A note's name without its ending, as people speak of it. */
export function shownName(file: TAbstractFile): string {
  return file instanceof TFile && file.extension === 'md' ? file.basename : file.name;
}

function countFiles(folder: TFolder): number {
  return folder.children.reduce((sum, child) => sum + (child instanceof TFolder ? countFiles(child) : 1), 0);
}

function freePath(app: App, folder: TFolder, name: string, ending: string): string {
  const stem = folder.isRoot() ? name : joinPath(folder.path, name);
  const taken = (path: string): boolean => app.vault.getAbstractFileByPath(path) !== null;
  for (let count = 0; ; count += 1) {
    const path = count === 0 ? stem + ending : `${stem} ${count}${ending}`;
    if (!taken(path)) return path;
  }
}
