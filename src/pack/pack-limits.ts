import { PackError } from './pack-error';

const MEGABYTE = 1024 * 1024;

/** What a pack may hold: far more than any body of notes needs, and little enough to be unpacked on a phone. */
export const PACK_LIMITS = {
  /** Bytes of the zip file itself. */
  zip: 64 * MEGABYTE,
  files: 20_000,
  /** Bytes of one file, unpacked. */
  file: 4 * MEGABYTE,
  /** Bytes of all files, unpacked. */
  all: 128 * MEGABYTE,
  /** How many times larger than packed a file of some size may be. */
  ratio: 200,
} as const;

/** A file of a pack that is not unpacked yet. */
export interface PackedSize {
  path: string;
  /** Bytes in the zip; as large as the file where it was never packed. */
  packed: number;
  /** Bytes of the file. */
  size: number;
}

/** Refuses what is too large, before anything is unpacked. @throws PackError */
export function checkSizes(files: readonly PackedSize[]): void {
  if (files.length > PACK_LIMITS.files) throw new PackError('tooMany', [String(PACK_LIMITS.files)]);
  let all = 0;
  for (const { path, packed, size } of files) {
    if (size > PACK_LIMITS.file) throw new PackError('tooLarge', [path, inMegabytes(PACK_LIMITS.file)]);
    if (size > MEGABYTE / 4 && size > packed * PACK_LIMITS.ratio) throw new PackError('bomb', [path]);
    all += size;
  }
  if (all > PACK_LIMITS.all) throw new PackError('tooLargeInAll', [inMegabytes(PACK_LIMITS.all)]);
}

/** A number of bytes for people. */
export function inMegabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}
