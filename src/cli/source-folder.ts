import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPath } from '../model/path';
import { compareTexts } from '../model/sorted';
import { SourceBudget } from '../import/source-budget';
import { LIMITS, type SourceFile } from '../import/source-file';
import { readArchive } from '../import/archive';
import { UsageError } from './command';

/** Folders that hold what was built or fetched. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git', '_site', '_build']);

/**
 * The files of a folder or of a zip. Symbolic links are not followed: they may lead out of it.
 * @throws UsageError when there is neither
 */
export async function readSource(place: string, say: (words: string) => void): Promise<SourceFile[]> {
  const stats = await stat(place).catch(() => undefined);
  if (stats?.isDirectory()) return readFolder(place, say);
  if (stats?.isFile() && place.toLowerCase().endsWith('.zip')) return readArchive(await readFile(place));
  throw new UsageError(`There is no folder or zip file “${place}”. Name the source folder of a site.`);
}

async function readFolder(root: string, say: (words: string) => void): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const budget = new SourceBudget();
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = joinPath(folder, entry.name);
      if (entry.isSymbolicLink()) {
        say(`${path} is a symbolic link and was left out.`);
        files.push({ path, bytes: new Uint8Array(), refused: 'It is a symbolic link: it was left out.' });
      }
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) open.push(path);
      else if (entry.isFile() && budget.takes((await stat(join(root, path))).size)) files.push({ path, bytes: await bytesOf(join(root, path)) });
    }
  }
  return [...files, ...budget.refused()].sort((a, b) => compareTexts(a.path, b.path));
}

/** One byte more than is taken will do for what is too large: the import says so. */
async function bytesOf(place: string): Promise<Uint8Array> {
  const { size } = await stat(place);
  if (size <= LIMITS.attachment) return readFile(place);
  const handle = await open(place);
  try {
    return (await handle.read(new Uint8Array(LIMITS.attachment + 1), 0, LIMITS.attachment + 1, 0)).buffer;
  } finally {
    await handle.close();
  }
}
