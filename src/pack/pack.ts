import { gunzipSync, strFromU8 } from 'fflate';

/** A body of notes that can be installed into a folder of a vault. */
export interface Pack {
  version: string;
  files: PackFile[];
}

/** A text file of a pack; `path` is relative to the folder it is installed into. */
export interface PackFile {
  path: string;
  text: string;
  /** What an update recognises the file by, where neither its note's id nor its path will do. */
  id?: string;
}

/** Reads an embedded pack: gzipped JSON, as the build makes it. */
export function readEmbeddedPack(bytes: Uint8Array): Pack {
  return JSON.parse(strFromU8(gunzipSync(bytes))) as Pack;
}
