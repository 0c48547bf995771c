import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPath } from '../model/path';
import { systemCode } from './disk-error';

/** A draft that was about to become a file: `.Name.md.4711-3.draft`, with the number of the process that wrote it. */
const DRAFT = /^\..*\.(\d+)-\d+\.draft$/;

/** Removes the drafts that a killed run left in a folder; those of a run that is still going on stay. Never fails: it is only tidying. */
export async function removeDrafts(root: string, folder: string): Promise<void> {
  for (const entry of await entriesOf(root, folder)) {
    const path = joinPath(folder, entry.name);
    if (entry.isDirectory() && (!entry.name.startsWith('.') || entry.name === '.ospo-atlas')) await removeDrafts(root, path);
    const writer = DRAFT.exec(entry.name)?.[1];
    if (writer !== undefined && entry.isFile() && !isRunning(Number(writer))) await rm(join(root, path), { force: true }).catch(() => undefined);
  }
}

/** Removes a folder, and those in it, where nothing is left in them. */
export async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (const entry of await entriesOf(root, folder)) {
    if (entry.isDirectory()) await removeEmptyFolders(root, joinPath(folder, entry.name));
  }
  if (folder !== '') await rmdir(join(root, folder)).catch(() => undefined);
}

async function entriesOf(root: string, folder: string): Promise<Array<{ name: string; isDirectory: () => boolean; isFile: () => boolean }>> {
  return readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
}

/** Signal 0 only asks. A process of somebody else counts as running. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
