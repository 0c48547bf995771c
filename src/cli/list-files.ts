import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '../app/note-store';
import { comparePaths, joinPath } from '../model/path';
import { storeError } from './disk-error';

/**
 * The files of a folder and of those in it, ordered by path. Hidden ones are left out, and symbolic links are not followed:
 * they may lead out of the vault, or in a circle.
 */
export async function listFiles(root: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  await listInto(files, root, '');
  return files.sort((a, b) => comparePaths(a.path, b.path));
}

async function listInto(files: StoredFile[], root: string, folder: string): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw storeError(error, folder, 'unreadable');
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = joinPath(folder, entry.name);
    if (entry.isDirectory()) await listInto(files, root, path);
    if (!entry.isFile()) continue;
    const file = await describeFile(root, path);
    if (file) files.push(file);
  }
}

/** @returns undefined when there is no such file (any more) */
export async function describeFile(root: string, path: string): Promise<StoredFile | undefined> {
  const stats = await stat(join(root, path)).catch(() => undefined);
  return stats && { path, size: stats.size, modified: stats.mtimeMs };
}
