import { unzipSync } from 'fflate';
import { LIMITS, type SourceFile } from './source-file';

/** How much larger than the archive its content may be, for archives of more than a few files. */
const MOST_PACKED = 200;

/**
 * The files of a zip. What the archive claims to hold is added up before anything is unpacked, so that a small file cannot fill the memory;
 * a folder that all of it lies in is taken off, as GitHub makes one.
 * @throws Error with a sentence for people, when it is no zip or holds too much
 */
export function readArchive(bytes: Uint8Array): SourceFile[] {
  let total = 0;
  let count = 0;
  const refused: SourceFile[] = [];
  const entries = unpacked(bytes, ({ name, originalSize, size }) => {
    if (name.endsWith('/') || /(?:^|\/)(?:node_modules|\.git)\//.test(name)) return false;
    total += originalSize;
    count += 1;
    if (total > LIMITS.total || count > LIMITS.files) throw new Error('The zip file holds more than an import takes.');
    const isTaken = originalSize <= LIMITS.attachment && originalSize <= 1_000_000 + size * MOST_PACKED;
    if (!isTaken) refused.push({ path: name.replaceAll('\\', '/'), bytes: new Uint8Array(), refused: 'It unpacks to far more than an import takes: it was left out.' });
    return isTaken;
  });
  const read = Object.entries(entries).map(([path, content]) => ({ path: path.replaceAll('\\', '/'), bytes: content }));
  const files: SourceFile[] = [...read, ...refused];
  const top = commonFolder(files.map(({ path }) => path));
  return files.map((file) => ({ ...file, path: file.path.slice(top.length) }));
}

function unpacked(bytes: Uint8Array, filter: (file: { name: string; size: number; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('The zip file holds')) throw error;
    throw new Error('This is no zip file that can be read.');
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const top = first.slice(0, first.indexOf('/') + 1);
  return top !== '' && top !== '../' && paths.every((path) => path.startsWith(top)) ? top : '';
}
