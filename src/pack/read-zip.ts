import { Inflate } from 'fflate';
import { checksum } from './checksum';
import { pathFault } from './legal-path';
import { PackError } from './pack-error';
import { checkSizes, inMegabytes, PACK_LIMITS } from './pack-limits';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory';

/** A file of a pack's folder or zip, before it is known to be a note. */
export interface RawFile {
  path: string;
  bytes: Uint8Array;
}

/** What the finders of some systems put into every zip. */
const CLUTTER = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * Unpacks a zip in memory, after its directory was checked for links, tricks in paths and bombs; nothing is written anywhere.
 * A folder that holds all the rest, as some hosts put around a download, is left out of the paths.
 * @throws PackError
 */
export function readZip(bytes: Uint8Array): RawFile[] {
  if (bytes.length > PACK_LIMITS.zip) throw new PackError('tooLarge', ['The zip file', inMegabytes(PACK_LIMITS.zip)]);
  const entries = readZipDirectory(bytes).filter(({ path }) => !CLUTTER.test(path));
  entries.forEach(checkEntry);
  const files = entries.filter(({ isFolder }) => !isFolder);
  checkSizes(files);
  const outer = outerFolder(files);
  return files.map((entry) => ({ path: entry.path.slice(outer.length), bytes: unpack(bytes, entry) }));
}

function checkEntry({ path, isSpecial, isEncrypted, method }: ZipEntry): void {
  const fault = pathFault(path.replace(/\/$/, ''));
  if (fault !== undefined) throw new PackError(fault, [path]);
  if (isSpecial) throw new PackError('link', [path]);
  if (isEncrypted) throw new PackError('encrypted', [path]);
  if (method !== 0 && method !== 8) throw new PackError('method', [path]);
}

function outerFolder(files: readonly ZipEntry[]): string {
  const first = /^[^/]+\//.exec(files[0]?.path ?? '')?.[0] ?? '';
  return files.every(({ path }) => path.startsWith(first)) ? first : '';
}

/** The directory may lie about sizes, so unpacking ends where it said it would. @throws PackError `damaged`, `bomb` */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (unpacked.length !== entry.size || checksum(unpacked) !== entry.crc) throw new PackError('damaged', [entry.path]);
  return unpacked;
}

/** How many packed bytes are unpacked at a time. */
const PIECE = 4096;

function inflate(packed: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > size) throw new PackError('bomb', [path]);
    whole.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof PackError ? error : new PackError('damaged', [path]);
  }
  return whole.subarray(0, length);
}
