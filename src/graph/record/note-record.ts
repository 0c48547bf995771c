import type { ParsedNote } from '../../model/note';
import { contribute } from '../contribute';
import { packNote } from './pack-note';
import { packSaid } from './pack-said';
import { unpackNote } from './unpack-note';
import { unpackSaid } from './unpack-said';
import { WordPool } from './word-pool';

/** A note as the index keeps it, on the disk and in memory: two texts, each read when it is needed. */
export interface NoteRecord {
  path: string;
  /** The parsed note: see `packNote`. */
  note: string;
  /** What it says in the graph: see `packSaid`. */
  said: string;
}

/** A record as it was kept, whose texts are made when they are asked for, each time anew. */
export interface KeptRecord extends NoteRecord {
  /** What `saysAskedFor` says of the note. */
  readonly isAskedFor: boolean;
}

/** The record of a note that was just read. */
export function recordOf(note: ParsedNote): NoteRecord {
  return { path: note.path, note: packNote(note), said: packSaid(contribute(note)) };
}

/** The record of the same text at another path. @throws UnreadableRecord */
export function movedRecord({ note }: Pick<NoteRecord, 'note'>, path: string): NoteRecord {
  return { path, note, said: packSaid(contribute(unpackNote(path, note))) };
}

/** Whether both halves of a record can be read. */
export function isReadable({ path, note, said }: NoteRecord): boolean {
  try {
    unpackNote(path, note);
    unpackSaid(path, said, new WordPool());
    return true;
  } catch {
    return false;
  }
}
