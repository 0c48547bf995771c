import type { NoteRecord } from '../../graph/record/note-record';
import type { PackedGraph } from '../../graph/record/pack-graph';

/**
 * The port through which a session keeps what it read of the vault, on this device: a few hundred chunks, each a number and plain data. What it
 * holds can be made again from the notes at any time, so an index store is allowed to forget, and its user to throw everything away.
 */
export interface IndexStore {
  /** All chunks by number, as they were written, or damaged: the reader trusts none of them. Rejects where there is no store to be had. */
  load(): Promise<ReadonlyMap<number, unknown>>;
  /** Writes chunks, and takes away those that are null: all of them or none. Rejects where nothing can be written, as when the disk is full. */
  save(chunks: ReadonlyMap<number, KeptChunk | null>): Promise<void>;
  readonly utf8: Utf8;
}

/** Texts as bytes, and the same texts again. Every host has it, and takes less for it than the core could. */
export interface Utf8 {
  /** @param text without half characters */
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** What is kept under one number: some notes, or under a number below zero the graph that all of them come to. */
export type KeptChunk = IndexChunk | GraphChunk;

/** Some notes of the index. */
export interface IndexChunk {
  /** Of the code that wrote it: what another one wrote is not read. */
  version: string;
  /** Of all the rest: see `textDigest`. */
  digest: string;
  /** With the path of each. */
  said: ChunkHalf;
  /** With the stamp of each. */
  notes: ChunkHalf;
}

/**
 * One half of the records of some notes. As bytes they are one piece of memory, where texts are thousands that an engine moves about while it collects garbage,
 * and to see whether they are whole takes less than half as long.
 */
export interface ChunkHalf {
  /** JSON: how many notes, and for each what is known of it, and of how many bytes its text is. */
  list: string;
  /** The texts, one behind the other, as UTF-8. */
  bytes: Uint8Array;
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
export interface IndexEntry extends NoteRecord {
  stamp: Stamp;
}

/** What is known of a note besides its record. */
export interface Stamp {
  /** Bytes, and milliseconds since 1970, as the vault listed them; both -1 where the text may be another one than the one listed. */
  size: number;
  modified: number;
  /** Of the note's text: see `textDigest`. */
  text: string;
}
