import { strFromU8 } from 'fflate';
import { PackError } from './pack-error';

/** A file as the directory at the end of a zip describes it. */
export interface ZipEntry {
  path: string;
  /** Bytes in the zip. */
  packed: number;
  /** Bytes unpacked, as the directory claims. */
  size: number;
  /** 0: stored, 8: deflated. */
  method: number;
  crc: number;
  isEncrypted: boolean;
  isFolder: boolean;
  /** A symbolic link or anything else that is no plain file. */
  isSpecial: boolean;
  /** Where the entry begins. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of the end record and of one entry, without names and comments. */
const [END_SIZE, ENTRY_SIZE, LOCAL_SIZE] = [22, 46, 30];
const [FILE_KIND, PLAIN_FILE, FOLDER_KIND] = [0xf000, 0x8000, 0x4000];

/**
 * Lists a zip by its directory (APPNOTE.TXT 4.3.12), which tells, other than the reader of our library, what is a link and what is encrypted.
 * @throws PackError `notAZip`
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new PackError('notAZip');
      entries.push(readEntry(bytes, view, at));
      at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? new PackError('notAZip') : error;
  }
}

/** The packed bytes of an entry. @throws PackError `damaged` */
export function packedBytes(bytes: Uint8Array, { path, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new PackError('damaged', [path]);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new PackError('damaged', [path]);
  return bytes.subarray(start, start + packed);
}

/** The end record stands last, before a comment of up to 64 KB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new PackError('notAZip');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const path = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength), (flags & 0x800) === 0);
  const kind = (view.getUint32(at + 38, true) >>> 16) & FILE_KIND;
  return {
    path,
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & 1) !== 0,
    isFolder: path.endsWith('/') || kind === FOLDER_KIND,
    isSpecial: kind !== 0 && kind !== PLAIN_FILE && kind !== FOLDER_KIND,
    offset: view.getUint32(at + 42, true),
  };
}
