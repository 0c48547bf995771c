import type { NoteRecord } from '../../graph/record/note-record';
import { chunkOf, contentsOf } from './index-chunk';
import type { GraphChunk, IndexChunk, IndexEntry, IndexStore, Stamp } from './index-store';
import type { KeptEntry } from './kept-entry';
import { Slices } from '../slices';
import type { StoredFile } from '../note-store';
import { textDigest } from '../text-digest';

/** Notes in a chunk: an edit writes one chunk, a start reads a few hundred. */
const CHUNK = 64;

/** A chunk with a higher number than any vault comes to is damaged. */
const HIGHEST = 20_000;

/** Where the graph is kept that all notes come to. */
const GRAPH = -1;

/** Chunks that are written at a time. */
const AT_A_TIME = 4;

/** After so many failures in a row nothing more is written: a disk that is full stays full, and each attempt costs. */
const ENOUGH = 3;

/** A file written this shortly before it was listed may have been written again within the same tick of its clock, in milliseconds. */
const TICK = 2500;

/** What the index keeps, and where. */
export interface NoteIndexHost {
  /** Without one, nothing outlives the session. */
  store: IndexStore | undefined;
  /** Of all code that makes records. */
  version: string;
  /** The record of a note, made again from what the session holds. */
  record(path: string): NoteRecord | undefined;
}

/** Which notes stand in which chunk of the index, and which of them must be written anew. */
export class NoteIndex {
  private readonly stamps = new Map<string, Stamp>();
  /** Records that are not written yet, so that they need not be made again. */
  private readonly fresh = new Map<string, NoteRecord>();
  private readonly places = new Map<string, number>();
  private readonly chunks: Set<string>[] = [];
  /** Chunks with room in them. */
  private readonly open = new Set<number>();
  private readonly changed = new Set<number>();
  /** What the notes of each chunk say, as it was read or written. */
  private readonly meanings = new Map<number, string>();
  private graph: unknown;
  private saving: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(private readonly host: NoteIndexHost) {}

  /**
   * Reads what was kept. Whatever cannot be read is as if it had never been: its notes are read again, and its place is written over.
   * @param pause is waited for in between
   */
  async load(pause: () => Promise<void> = async () => undefined): Promise<Map<string, KeptEntry>> {
    const found = await this.found();
    this.graph = found.get(GRAPH);
    const entries = new Map<string, KeptEntry>();
    const slices = new Slices(Date.now, pause);
    for (const [number, chunk] of found) {
      await slices.breathe();
      if (!this.host.store || !Number.isInteger(number) || number < 0 || number > HIGHEST) continue;
      const read = contentsOf(chunk, this.host.version, this.host.store.utf8);
      // A damaged chunk is written over or taken away.
      if (!read) this.changed.add(number);
      else this.meanings.set(number, read.meaning);
      for (const entry of read?.entries ?? []) this.admit(entry, number, entries);
    }
    return entries;
  }

  private async found(): Promise<ReadonlyMap<number, unknown>> {
    try {
      return await this.host.store?.load() ?? new Map<number, unknown>();
    } catch {
      // Where there is no store to be had, as in a private window, there is none to write to either.
      this.failures = ENOUGH;
      return new Map();
    }
  }

  /** The graph that was kept, whatever it is, once. */
  takeGraph(): unknown {
    const { graph } = this;
    this.graph = undefined;
    return graph;
  }

  /** One word for all that notes say, as it is kept; undefined while not all of it is. */
  meaning(): string | undefined {
    if (!this.store || this.changed.size > 0) return undefined;
    return textDigest([...this.meanings].sort(([a], [b]) => a - b).flat().join('\n'));
  }

  /** Keeps the graph that the notes come to. What cannot be written is made anew by the next start. */
  async saveGraph(graph: GraphChunk): Promise<void> {
    await this.store?.save(new Map([[GRAPH, graph]])).catch(() => undefined);
  }

  /** Whether what is kept of a file is surely of the text that it now holds. */
  isCurrent({ path, size, modified }: StoredFile): boolean {
    const stamp = this.stamps.get(path);
    return stamp !== undefined && stamp.size === size && stamp.modified === modified;
  }

  /** Whether a text is the one that was read before. Its file is then known by its new time. */
  isSameText(file: StoredFile, text: string, now: number): boolean {
    const before = this.stamps.get(file.path);
    const stamp = stampOf(text, file, now);
    if (before?.text !== stamp.text) return false;
    this.stamp(file.path, stamp);
    return true;
  }

  /** A note was read. @param stamp what is known of the text that its record was made of: see `stampOf` */
  took(record: NoteRecord, stamp: Stamp): void {
    if (this.store) this.fresh.set(record.path, record);
    this.stamp(record.path, stamp);
  }

  /** What is known of the text that a note's record was made of. */
  stampOf(path: string): Stamp | undefined {
    return this.stamps.get(path);
  }

  forget(path: string): void {
    const number = this.places.get(path);
    this.stamps.delete(path);
    this.fresh.delete(path);
    if (number === undefined) return;
    this.places.delete(path);
    this.chunks[number]?.delete(path);
    this.open.add(number);
    this.changed.add(number);
  }

  /** Writes the chunks that changed, some at a time. What cannot be written is tried again the next time. @param pause is waited for in between */
  save(pause: () => Promise<void> = async () => undefined): Promise<void> {
    this.saving = this.saving.then(() => this.write(pause));
    return this.saving;
  }

  private get store(): IndexStore | undefined {
    return this.failures < ENOUGH ? this.host.store : undefined;
  }

  private async write(pause: () => Promise<void>): Promise<void> {
    const slices = new Slices(Date.now, pause);
    let written = true;
    while (written && this.store && this.changed.size > 0) {
      written = await this.writeSome(this.store, [...this.changed].slice(0, AT_A_TIME), slices);
      await slices.rest();
    }
  }

  /** @returns whether they were written */
  private async writeSome(store: IndexStore, numbers: readonly number[], slices: Slices): Promise<boolean> {
    // What changes from here on is written again.
    for (const number of numbers) this.changed.delete(number);
    try {
      const chunks = new Map<number, IndexChunk | null>();
      for (const number of numbers) {
        chunks.set(number, this.chunkOf(number, await this.entriesOf(number, slices), store));
        await slices.breathe();
      }
      await store.save(chunks);
      this.failures = 0;
      return true;
    } catch {
      for (const number of numbers) this.changed.add(number);
      this.failures += 1;
      if (!this.store) this.fresh.clear();
      return false;
    }
  }

  private async entriesOf(number: number, slices: Slices): Promise<IndexEntry[]> {
    const entries: IndexEntry[] = [];
    for (const path of [...this.chunks[number] ?? []]) {
      const entry = this.entry(path);
      if (entry) entries.push(entry);
      await slices.breathe();
    }
    return entries;
  }

  private chunkOf(number: number, entries: readonly IndexEntry[], { utf8 }: IndexStore): IndexChunk | null {
    this.meanings.delete(number);
    if (entries.length === 0) return null;
    const { chunk, meaning } = chunkOf(this.host.version, entries, utf8);
    this.meanings.set(number, meaning);
    return chunk;
  }

  private entry(path: string): IndexEntry | undefined {
    const stamp = this.stamps.get(path);
    const record = this.fresh.get(path) ?? this.host.record(path);
    this.fresh.delete(path);
    return stamp && record ? { ...record, stamp } : undefined;
  }

  private admit(entry: KeptEntry, number: number, entries: Map<string, KeptEntry>): void {
    const { path, stamp } = entry;
    // Two windows wrote the same note to two chunks. What either says is true of the text that it names: one is enough.
    if (entries.has(path)) {
      this.changed.add(number);
      return;
    }
    entries.set(path, entry);
    this.stamps.set(path, stamp);
    this.put(path, number);
  }

  private stamp(path: string, stamp: Stamp): void {
    this.stamps.set(path, stamp);
    const number = this.places.get(path) ?? this.room();
    this.put(path, number);
    this.changed.add(number);
  }

  private put(path: string, number: number): void {
    while (this.chunks.length <= number) this.open.add(this.chunks.push(new Set()) - 1);
    this.places.set(path, number);
    const chunk = this.chunks[number]?.add(path);
    if (chunk && chunk.size >= CHUNK) this.open.delete(number);
  }

  private room(): number {
    for (const number of this.open) return number;
    return this.chunks.length;
  }
}

/** @param file as listed before its text was read @param now when it was read, in milliseconds since 1970 */
export function stampOf(text: string, file: StoredFile, now: number): Stamp {
  const sure = Math.abs(now - file.modified) > TICK;
  return { ...(sure ? { size: file.size, modified: file.modified } : UNLISTED), text: textDigest(text) };
}

/** What is known of a file that changed while it was followed: the next start looks at its text. */
export const UNLISTED = { size: -1, modified: -1 };
