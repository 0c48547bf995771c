import type { PackedGraph } from '../graph/record/pack-graph';

/**
 * The port through which a session keeps what it read of the vault, on this device: a few hundred chunks, each a number and plain data. What it
 * holds can be made again from the notes at any time, so an index store is allowed to forget, and its user to throw everything away.
 */
export interface IndexStore {
  /** All chunks by number, as they were written, or damaged: the reader trusts none of them. Rejects where there is no store to be had. */
  load(): Promise<ReadonlyMap<number, unknown>>;
  /** Writes chunks, and takes away those that are null: all of them or none. Rejects where nothing can be written, as when the disk is full. */
  save(chunks: ReadonlyMap<number, KeptChunk | null>): Promise<void>;
}

/** What is kept under one number: some notes, or under a number below zero the graph that all of them come to. */
export type KeptChunk = IndexChunk | GraphChunk;

/** Some notes of the index. */
export interface IndexChunk {
  /** Of the code that wrote it: what another one wrote is not read. */
  version: string;
  /** Of all that the entries hold: see `textDigest`. */
  digest: string;
  entries: readonly IndexEntry[];
}

/** The graph of a vault. */
export interface GraphChunk extends PackedGraph {
  version: string;
  /** What all notes say from which it was made: see `NoteIndex.meaning`. Of anything else it is not the graph. */
  of: string;
  /** Of all the rest. */
  digest: string;
}

/** A note as it was when it was read. */
export interface IndexEntry {
  path: string;
  /** Bytes, and milliseconds since 1970, as the vault listed them; both -1 where the text may be another one than the one listed. */
  size: number;
  modified: number;
  /** Of the note's text. */
  text: string;
  /** The two halves of its record: see graph/record/note-record. */
  note: string;
  said: string;
}
