import { isHiddenPath, normalisePath } from '../model/path';
import { compareTexts } from '../model/sorted';
import { StoreError, type NoteStore, type StoredFile, type StoreEvent } from './note-store';

interface Entry {
  text: string;
  modified: number;
}

/** A vault in memory, held to the same contract as the others: for notes that stand in no vault, and for tests. */
export class MemoryStore implements NoteStore {
  private readonly files = new Map<string, Entry>();
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private clock = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  async list(): Promise<StoredFile[]> {
    return [...this.files]
      .map(([path, { text, modified }]) => ({ path, size: text.length, modified }))
      .filter(({ path }) => !isHiddenPath(path))
      .sort((a, b) => compareTexts(a.path, b.path));
  }

  async exists(path: string): Promise<boolean> {
    return this.files.has(this.inside(path));
  }

  async read(path: string): Promise<string> {
    return this.entry(path).text;
  }

  async process(path: string, change: (text: string) => string): Promise<string> {
    const before = this.entry(path).text;
    const after = change(before);
    if (after === before) return after;
    this.put(this.inside(path), after);
    this.tell({ kind: 'written', path: this.inside(path) });
    return after;
  }

  async create(path: string, text: string): Promise<void> {
    const place = this.inside(path);
    this.refuseTaken(place);
    this.put(place, text);
    this.tell({ kind: 'written', path: place });
  }

  async rename(from: string, to: string): Promise<void> {
    const { text } = this.entry(from);
    const place = this.inside(to);
    this.refuseTaken(place);
    this.files.delete(this.inside(from));
    this.put(place, text);
    this.tell({ kind: 'renamed', path: place, from: this.inside(from) });
  }

  async trash(path: string): Promise<void> {
    this.entry(path);
    this.files.delete(this.inside(path));
    this.tell({ kind: 'removed', path: this.inside(path) });
  }

  watch(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(path: string, text: string): void {
    this.files.set(path, { text, modified: ++this.clock });
  }

  private tell(event: StoreEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private entry(path: string): Entry {
    const entry = this.files.get(this.inside(path));
    if (!entry) throw new StoreError('not-found', path);
    return entry;
  }

  private refuseTaken(path: string): void {
    if (this.files.has(path)) throw new StoreError('exists', path);
  }

  private inside(path: string): string {
    const place = normalisePath(path);
    if (!place) throw new StoreError('outside', path);
    return place;
  }
}
