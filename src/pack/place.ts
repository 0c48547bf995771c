import { joinPath } from '../model/path';
import type { Pack, PackFile } from './pack';

/** The folder that the shipped map's paths are written for. */
const WRITTEN_FOR = 'OSPO';

/**
 * The pack as it reads in the folder that takes it. Wiki-links find their notes anywhere, but JSON Canvas names files by their path from the
 * top of the vault, so the map's paths must follow the folder.
 */
export function placePack(pack: Pack, folder: string): Pack {
  return folder === WRITTEN_FOR ? pack : { ...pack, files: pack.files.map((file) => placeFile(file, folder)) };
}

function placeFile(packed: PackFile, folder: string): PackFile {
  const { path, text } = packed;
  if (!path.endsWith('.canvas')) return packed;
  const place = (_: string, key: string, file: string): string => `${key}${JSON.stringify(joinPath(folder, file)).slice(1)}`;
  return { path, text: text.replace(new RegExp(`("file":\\s*")${WRITTEN_FOR}/([^"\\\\]*)"`, 'g'), place) };
}
