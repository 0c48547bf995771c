import { zipSync, type Zippable } from 'fflate';
import { compareTexts } from '../model/sorted';
import type { RawFile } from './read-zip';

/** Packs files so that the same files give the same bytes, whoever does it and when: by path, and at a time of their own. */
export function writeZip(files: readonly RawFile[]): Uint8Array {
  // The parts of the date are local time, as zips keep them.
  const mtime = new Date(1980, 0, 1);
  const ordered = [...files].sort((a, b) => compareTexts(a.path, b.path));
  const entries: Zippable = Object.fromEntries(ordered.map(({ path, bytes }) => [path, bytes]));
  return zipSync(entries, { level: 9, mem: 12, mtime, os: 0 });
}
