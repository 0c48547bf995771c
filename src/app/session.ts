import { Atlas } from '../graph/atlas';
import type { GraphChange } from '../model/graph';
import type { ParsedNote } from '../model/note';
import { isNotePath } from '../model/path';
import { parseNote } from '../parse/parse-note';
import type { NoteStore, StoreEvent } from './note-store';

export interface LoadProgress {
  done: number;
  total: number;
}

export interface SessionHost {
  store: NoteStore;
  /** Lets the host breathe between notes, so that a long load never holds the screen. */
  pause?: () => Promise<void>;
  /** Told of a note that could not be read; the rest of the vault is read all the same. */
  onUnreadable?: (path: string, error: unknown) => void;
}

/** How many characters are read before the host may breathe: some 5 ms of reading, and a little more for the graph. */
const SLICE = 200_000;

/**
 * The open vault: reads its notes, keeps the atlas in step with the store, and tells what changed.
 * One way round: a file changes, its note is parsed, the atlas takes it, listeners hear of it.
 */
export class Session {
  readonly atlas = new Atlas();
  private readonly listeners = new Set<(change: GraphChange) => void>();
  private readonly progressListeners = new Set<() => void>();
  private reached: LoadProgress | null = { done: 0, total: 0 };
  private readonly waiting = new Set<string>();
  private stopWatching: () => void = () => undefined;
  private working: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly host: SessionHost) {}

  get store(): NoteStore {
    return this.host.store;
  }

  /** Reads the whole vault, then follows it. Calling `close` ends it early. */
  async load(onProgress: (progress: LoadProgress) => void = () => undefined): Promise<void> {
    this.stopWatching = this.store.watch((event) => this.follow(event));
    const files = await this.store.list();
    for (const { path } of files) if (!isNotePath(path)) this.atlas.addFile(path);
    const notes = files.filter(({ path }) => isNotePath(path));
    let read = 0;
    for (const [index, { path }] of notes.entries()) {
      if (this.closed) return;
      read += await this.take(path);
      if (read < SLICE) continue;
      read = 0;
      this.reach({ done: index + 1, total: notes.length });
      onProgress({ done: index + 1, total: notes.length });
      await this.host.pause?.();
    }
    this.reach(null);
    onProgress({ done: notes.length, total: notes.length });
    this.tell({ nodes: new Set(this.atlas.graph.nodes.keys()), paths: new Set(notes.map(({ path }) => path)), ties: true });
  }

  /** How far the vault has been read; null once all of it is. */
  get loading(): LoadProgress | null {
    return this.reached;
  }

  /** Tells that `loading` changed. @returns a function that ends the telling */
  onProgress(listener: () => void): () => void {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  }

  note(path: string): ParsedNote | undefined {
    return this.atlas.note(path);
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
    this.stopWatching();
    this.listeners.clear();
    this.progressListeners.clear();
  }

  private reach(progress: LoadProgress | null): void {
    this.reached = progress;
    for (const listener of [...this.progressListeners]) listener();
  }

  private follow(event: StoreEvent): void {
    if (event.kind === 'renamed') this.waiting.add(event.from);
    this.waiting.add(event.path);
    this.working = this.working.then(() => this.catchUp());
  }

  private async catchUp(): Promise<void> {
    const paths = [...this.waiting];
    this.waiting.clear();
    for (const path of paths) {
      if (this.closed) return;
      await this.refresh(path).then((change) => this.tell(change), (error: unknown) => this.host.onUnreadable?.(path, error));
    }
  }

  private async refresh(path: string): Promise<GraphChange> {
    const there = await this.store.exists(path);
    if (!isNotePath(path)) return there ? this.atlas.addFile(path) : this.atlas.removeFile(path);
    return there ? this.put(path, await this.store.read(path)) : this.atlas.remove(path);
  }

  /** @returns how many characters were parsed */
  private async take(path: string): Promise<number> {
    try {
      const text = await this.store.read(path);
      this.put(path, text);
      return text.length;
    } catch (error) {
      this.host.onUnreadable?.(path, error);
      return 0;
    }
  }

  private put(path: string, text: string): GraphChange {
    return this.atlas.put(parseNote(path, text));
  }

  private tell(change: GraphChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
