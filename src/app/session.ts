import { Atlas } from '../graph/atlas';
import { movedRecord, type NoteRecord } from '../graph/record/note-record';
import type { GraphChange } from '../model/graph';
import type { Mask, ParsedNote } from '../model/note';
import { isNotePath } from '../model/path';
import { ChangeFollower } from './index/change-follower';
import { GraphKeep } from './index/graph-keep';
import type { IndexStore } from './index/index-store';
import { inSlices } from './slices';
import type { KeptEntry } from './index/kept-entry';
import { LoadPause } from './index/load-pause';
import { NoteIndex } from './index/note-index';
import { SlicedReader, type NoteReader } from './index/note-reader';
import type { NoteStore, StoreEvent } from './note-store';
import { textDigest } from './text-digest';
import { VaultLoad } from './index/vault-load';

/** How many notes of all have been read. */
export interface LoadProgress {
  done: number;
  total: number;
}

/** What a session stands on. */
export interface SessionHost {
  store: NoteStore;
  /** Where what was read outlives the session, and the version of the code that reads it. Without one, every start reads the whole vault. */
  index?: { store: IndexStore; version: string };
  /** Who reads so many notes at a start. Without one, they are read in slices. */
  reader?: (count: number) => NoteReader;
  /** Lets the host breathe between notes, so that a long load never holds the screen. */
  pause?: () => Promise<void>;
  /** Told of a note that could not be read; the rest of the vault is read all the same. */
  onUnreadable?: (path: string, error: unknown) => void;
}

/** For how long nothing has to change before the graph is kept: it is all of it or nothing, so not with every edit. In milliseconds. */
const QUIET = 60_000;

/**
 * The open vault: reads its notes, keeps the atlas in step with the store, and tells what changed.
 * One way round: a file changes, its note is parsed, the atlas takes it, listeners hear of it.
 */
export class Session {
  readonly atlas = new Atlas();
  private readonly listeners = new Set<(change: GraphChange) => void>();
  private readonly progressListeners = new Set<() => void>();
  private reached: LoadProgress | null = { done: 0, total: 0 };
  private readonly loadPause = new LoadPause();
  /** While the vault is being read: what the index held that the atlas may not have taken yet. */
  private kept: ReadonlyMap<string, KeptEntry> | undefined;
  /** Paths heard of while the vault is being read. */
  private readonly overtaken = new Set<string>();
  private readonly index: NoteIndex;
  private readonly graphs: GraphKeep;
  private readonly follower: ChangeFollower;
  private changes = 0;
  private changedAt = 0;
  private stopWatching: () => void = () => undefined;
  private working: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly host: SessionHost) {
    const { store, version = '' } = host.index ?? {};
    this.index = new NoteIndex({ store, version, record: (path) => this.record(path) });
    this.graphs = new GraphKeep({
      store: host.store, atlas: this.atlas, index: this.index, version,
      changes: () => this.changes,
      isOver: () => this.closed,
      pause: async () => host.pause?.(),
    });
    this.follower = new ChangeFollower({
      store: host.store, atlas: this.atlas, index: this.index,
      isOver: () => this.closed,
      pause: async () => host.pause?.(),
      onUnreadable: (path, error) => host.onUnreadable?.(path, error),
    });
  }

  get store(): NoteStore {
    return this.host.store;
  }

  /** Reads the vault, or of a vault that was read before only what changed, then follows it. Calling `close` ends it early. */
  async load(onProgress: (progress: LoadProgress) => void = () => undefined): Promise<void> {
    const reading = this.index.load(this.host.pause);
    // What is told of a note is newer than what was kept of it, which has to be known first.
    this.working = reading.then(() => undefined);
    this.stopWatching = this.store.watch((event) => this.follow(event));
    const files = await this.store.list();
    const kept = await reading;
    if (this.closed) return;
    this.kept = kept;
    for (const { path } of files) if (!isNotePath(path)) this.atlas.addFile(path);
    const notes = files.filter(({ path }) => isNotePath(path));
    const reach = async (done: number): Promise<void> => {
      this.reach({ done, total: notes.length });
      onProgress({ done, total: notes.length });
      await this.host.pause?.();
      await this.loadPause.over();
    };
    if (!await this.graphs.take(notes, kept)) await this.vaultLoad(kept, reach).run(notes);
    // Whoever is told has work of their own.
    await this.host.pause?.();
    this.graphs.texts.clear();
    this.kept = undefined;
    this.loadPause.turn(false);
    this.reach(null);
    if (this.closed) return;
    onProgress({ done: notes.length, total: notes.length });
    const nodes = new Set(this.atlas.graph.nodes.keys());
    this.tell({ nodes, paths: new Set(notes.map(({ path }) => path)), touched: nodes, ties: true });
    this.overtaken.clear();
    await this.whole();
    await this.index.save(this.host.pause);
    await this.graphs.save();
  }

  /** Resolves once all that notes say is worked in: after a start that found its graph kept, that is done behind it, in slices. */
  async whole(): Promise<void> {
    await inSlices(this.atlas.workIn(), { pause: async () => this.host.pause?.(), isOver: () => this.closed });
  }

  /**
   * Writes to the index what changed since the last time, so that the next start need not read it again; of a vault that is being read, what was read so far.
   * @param isLast whether nothing comes after it: the graph is then kept as well, for which a quiet moment is waited for else
   */
  async keep(isLast = false): Promise<void> {
    if (this.reached && !this.kept) return;
    await this.index.save(this.host.pause);
    if (this.reached) return;
    if (isLast || Date.now() - this.changedAt >= QUIET) await this.graphs.save();
  }

  /** How far the vault has been read; null once all of it is. */
  get loading(): LoadProgress | null {
    return this.reached;
  }

  /** Whether the reading of the vault waits. */
  get isPaused(): boolean {
    return this.reached !== null && this.loadPause.isOn;
  }

  /** Lets the reading of the vault wait, or go on where it stood. What was read is kept either way. */
  pauseLoading(isOn: boolean): void {
    if (this.reached === null || this.closed || isOn === this.loadPause.isOn) return;
    this.loadPause.turn(isOn);
    this.reach(this.reached);
  }

  /** Tells that `loading` or `isPaused` changed. @returns a function that ends the telling */
  onProgress(listener: () => void): () => void {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  }

  note(path: string): ParsedNote | undefined {
    return this.atlas.note(path);
  }

  /** What of a note's text is closed to links, where it is known of this very text. */
  masksOf(path: string, text: string): readonly Mask[] | undefined {
    return this.index.stampOf(path)?.text === textDigest(text) ? this.atlas.masked(path)?.masks : undefined;
  }

  onChange(listener: (change: GraphChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once every change that the store has told of is in the graph. */
  async settled(): Promise<void> {
    let seen;
    do {
      seen = this.working;
      await seen;
    } while (seen !== this.working);
  }

  /** Harmless when called again. */
  close(): void {
    this.closed = true;
    this.loadPause.turn(false);
    this.stopWatching();
    this.listeners.clear();
    this.progressListeners.clear();
  }

  private reach(progress: LoadProgress | null): void {
    this.reached = progress;
    for (const listener of [...this.progressListeners]) listener();
  }

  private vaultLoad(kept: Map<string, KeptEntry>, reach: (done: number) => Promise<void>): VaultLoad {
    const { store, atlas, index } = this;
    const pause = async (): Promise<void> => this.host.pause?.();
    return new VaultLoad({
      store, atlas, index, kept, reach,
      texts: this.graphs.texts,
      isOver: () => this.closed,
      isOvertaken: (path) => this.overtaken.has(path),
      onUnreadable: (path, error) => this.host.onUnreadable?.(path, error),
      reader: (count) => this.host.reader?.(count) ?? new SlicedReader(Date.now, pause),
      pause,
    });
  }

  private follow(event: StoreEvent): void {
    this.follower.add(event);
    this.changes += 1;
    this.changedAt = Date.now();
    if (this.reached) for (const path of pathsOf(event)) this.overtaken.add(path);
    this.working = this.working.then(() => this.catchUp());
  }

  private async catchUp(): Promise<void> {
    await this.whole();
    this.changes += 1;
    const change = await this.follower.catchUp();
    if (change && !this.closed) this.tell(change);
    this.changes += 1;
  }

  /** The record of a note, made again from what is held of it. */
  private record(path: string): NoteRecord | undefined {
    const packed = this.atlas.packed(path);
    if (packed !== undefined) return movedRecord({ note: packed }, path);
    const kept = this.kept?.get(path);
    return kept && { path, note: kept.note, said: kept.said };
  }

  private tell(change: GraphChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function pathsOf(event: StoreEvent): string[] {
  return event.kind === 'renamed' ? [event.path, event.from] : [event.path];
}
