import { folderOf } from '../../../model/path';
import type { AppHost } from '../app-host';
import { parseLinktext } from '../base/link-text';
import type { TFile } from '../vault/files';

/** The file that a link leads to; made, as in Obsidian, when there is none yet. Null where the link names no possible note. */
export async function fileOfLink(app: AppHost, linktext: string, sourcePath: string): Promise<TFile | null> {
  const { path } = parseLinktext(linktext);
  const known = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (known || path === '') return known;
  const name = path.replace(/^\/+/, '').replace(/\.md$/i, '');
  if (/[\\:*?"<>|]/.test(name) || name.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  return makeNote(app, name, sourcePath);
}

async function makeNote(app: AppHost, name: string, sourcePath: string): Promise<TFile> {
  const parent = app.fileManager.getNewFileParent(sourcePath, name);
  const path = `${name.includes('/') ? '' : parent.getParentPrefix()}${name}.md`;
  const folder = folderOf(path);
  if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
  return app.vault.create(path, '');
}
