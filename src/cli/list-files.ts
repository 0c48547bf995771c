import { statSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StoredFile } from '../app/note-store';
import { joinPath } from '../model/path';
import { compareTexts } from '../model/sorted';
import { storeError } from './disk-error';

/** Files that are looked at before others may go on: a millisecond's work. */
const AT_ONCE = 256;

/** What a system keeps at the top of a disk, closed to people: a vault may be a whole disk. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['lost+found', 'System Volume Information', '$RECYCLE.BIN']);

/**
 * The files of a folder and of those in it, ordered by path. Hidden ones are left out, and symbolic links are not followed:
 * they may lead out of the vault, or in a circle.
 */
export async function listFiles(root: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  await listInto(files, root, '');
  return files.sort((a, b) => compareTexts(a.path, b.path));
}

async function listInto(files: StoredFile[], root: string, folder: string): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw storeError(error, folder, 'unreadable');
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || (folder === '' && OF_THE_SYSTEM.has(entry.name))) continue;
    const path = joinPath(folder, entry.name);
    if (entry.isDirectory()) await listInto(files, root, path);
    if (!entry.isFile()) continue;
    const file = describeNow(root, path);
    if (file) files.push(file);
    if (files.length % AT_ONCE === 0) await setImmediate();
  }
}

/** Asked for thousands of files, a promise for each takes five times as long, and to tidy up a path that is tidy a tenth more. */
function describeNow(root: string, path: string): StoredFile | undefined {
  try {
    return described(path, statSync(`${root}/${path}`));
  } catch {
    return undefined;
  }
}

/** @returns undefined when there is no such file (any more) */
export async function describeFile(root: string, path: string): Promise<StoredFile | undefined> {
  const stats = await stat(join(root, path)).catch(() => undefined);
  return stats && described(path, stats);
}

function described(path: string, { size, mtimeMs }: Stats): StoredFile {
  return { path, size, modified: mtimeMs };
}
