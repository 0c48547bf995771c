import { Atlas } from '../../src/graph/atlas';
import type { GraphChange } from '../../src/model/graph';
import { isNotePath } from '../../src/model/path';
import { finish } from '../../src/model/steps';
import { parseNote } from '../../src/parse/parse-note';
import { put, remove } from './vault';

/** Something that happens in a vault. */
export interface Step {
  path: string;
  /** What the file now says, or that it is gone. */
  text: string | null;
}

/** An atlas of a vault whose notes were all read at once. @param texts of notes by path */
export function atlasAtOnce(texts: ReadonlyMap<string, string>): Atlas {
  const atlas = new Atlas();
  put(atlas, ...[...texts].map(([path, text]) => parseNote(path, text)));
  return atlas;
}

export function take(atlas: Atlas, { path, text }: Step): GraphChange {
  if (isNotePath(path)) return text === null ? remove(atlas, path) : put(atlas, parseNote(path, text));
  return text === null ? atlas.removeFile(path) : atlas.addFile(path);
}

/** Settles what was filled in, while other things happen in between: to another atlas as well. */
export function settleAmid(filled: Atlas, other: Atlas, during: readonly (readonly Step[])[]): void {
  const settling = filled.settle();
  for (const steps of during) {
    settling.next();
    for (const step of steps) for (const atlas of [filled, other]) take(atlas, step);
  }
  finish(settling);
}
