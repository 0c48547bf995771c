import { joinPath } from '../model/path';
import type { Pack, PackFile } from './pack';

/**
 * The pack as it reads in the folder that takes it. Wiki-links find their notes anywhere, but JSON Canvas names files by their path from the
 * top of the vault, so the paths of maps must follow the folder.
 */
export function placePack(pack: Pack, folder: string): Pack {
  if (folder === pack.writtenFor) return pack;
  const own = new Set(pack.files.map(({ path }) => joinPath(pack.writtenFor, path)));
  const prefix = pack.writtenFor === '' ? 0 : pack.writtenFor.length + 1;
  const place = (file: string): string => (own.has(file) ? joinPath(folder, file.slice(prefix)) : file);
  return { ...pack, files: pack.files.map((file) => placeFile(file, place)) };
}

function placeFile(packed: PackFile, place: (file: string) => string): PackFile {
  const { path, text } = packed;
  if (!path.endsWith('.canvas')) return packed;
  return { ...packed, text: text.replace(/("file":\s*)"([^"\\]*)"/g, (_, key: string, file: string) => `${key}${JSON.stringify(place(file))}`) };
}
