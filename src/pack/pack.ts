import { gunzipSync, strFromU8 } from 'fflate';

/** A body of notes that can be installed into a folder of a vault. */
export interface Pack {
  /** What people call it; also what tells an update of it from another pack. */
  name: string;
  version: string;
  /** The folder whose name its canvases write in front of their paths; `''` where they write none. */
  writtenFor: string;
  files: PackFile[];
}

/** A text file of a pack; `path` is relative to the folder it is installed into. */
export interface PackFile {
  path: string;
  text: string;
  /** What an update recognises the file by, where neither its note's id nor its path will do. */
  id?: string;
}

/** Unpacks gzip. A host may bring its own, which is quicker. */
export type Gunzip = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Extensions of the text files that a pack may hold: notes, tables and maps. Nothing that could run. */
const TEXT_FILES: ReadonlySet<string> = new Set(['md', 'base', 'canvas']);

/** Whether a file of that extension, in lower case, may be part of a pack. */
export function isPackExtension(extension: string): boolean {
  return TEXT_FILES.has(extension);
}

/** Reads an embedded pack: gzipped JSON, as the build makes it. */
export async function readEmbeddedPack(bytes: Uint8Array, gunzip: Gunzip = unpackHere): Promise<Pack> {
  return JSON.parse(strFromU8(await gunzip(bytes))) as Pack;
}

/** For hosts that cannot unpack by themselves, such as older webviews. */
async function unpackHere(bytes: Uint8Array): Promise<Uint8Array> {
  return gunzipSync(bytes);
}
