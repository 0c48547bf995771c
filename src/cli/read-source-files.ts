import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../app/note-store';
import { joinPath } from '../model/path';
import { PackError } from '../pack/pack-error';
import { checkSizes, inMegabytes, PACK_LIMITS, type PackedSize } from '../pack/pack-limits';
import { readZip, type RawFile } from '../pack/read-zip';
import { UsageError } from './command';
import { storeError } from './disk-error';

/**
 * The files of a pack: of a folder, or unpacked from a zip. Hidden ones of a folder are passed over.
 * @throws UsageError when there is nothing of that name, PackError when it may do harm
 */
export async function readSourceFiles(place: string): Promise<RawFile[]> {
  const stats = await stat(place).catch(() => undefined);
  if (!stats) throw new UsageError(`There is no folder and no zip file “${place}”.`);
  if (stats.isDirectory()) return readSourceFolder(place);
  if (stats.size > PACK_LIMITS.zip) throw new PackError('tooLarge', [place, inMegabytes(PACK_LIMITS.zip)]);
  return readZip(await reading(place, () => readFile(place)));
}

async function readSourceFolder(root: string): Promise<RawFile[]> {
  const sizes: PackedSize[] = [];
  await listInto(sizes, root, '');
  checkSizes(sizes);
  const files: RawFile[] = [];
  for (const { path } of sizes) files.push({ path, bytes: await reading(path, () => readFile(join(root, path))) });
  return files;
}

async function listInto(sizes: PackedSize[], root: string, folder: string): Promise<void> {
  for (const entry of await reading(folder, () => readdir(join(root, folder), { withFileTypes: true }))) {
    if (entry.name.startsWith('.')) continue;
    const path = joinPath(folder, entry.name);
    if (entry.isDirectory()) await listInto(sizes, root, path);
    else if (!entry.isFile()) throw new PackError('link', [path]);
    else sizes.push(await sizeOf(root, path));
    if (sizes.length > PACK_LIMITS.files) checkSizes(sizes);
  }
}

async function sizeOf(root: string, path: string): Promise<PackedSize> {
  const { size } = await reading(path, () => stat(join(root, path)));
  return { path, packed: size, size };
}

/** @throws StoreError `unreadable` */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const cause = storeError(error, path, 'unreadable');
    throw cause instanceof StoreError && cause.code === 'not-found' ? new StoreError('unreadable', path, `“${path}” went away while it was read.`) : cause;
  }
}
