import type { AtlasEdge } from '../model/graph';
import { isInFolder } from '../model/path';
import type { LinkFinder } from './link-finder';
import type { Suggestion } from './link-mentions';
import { StoreError } from './note-store';
import type { LoadProgress, Session } from './session';

/** The relation of an edge that is no link yet. */
export const MENTION = 'mentions';

export interface UnwrittenHost {
  session: Session;
  finder: LinkFinder;
  /** Lets the host breathe between slices of work. */
  pause: () => Promise<void>;
  /** Milliseconds, to measure a slice by. */
  now: () => number;
}

/** Milliseconds of work at a stretch: half a frame. */
const SLICE = 8;

/**
 * The mentions in own notes that could be links, for the whole vault: read in slices, kept, and read anew only for notes that changed.
 * Nothing is read before somebody asks.
 */
export class UnwrittenLinks {
  private readonly found = new Map<string, readonly Suggestion[]>();
  private stale = new Set<string>();
  private reached: LoadProgress | null = null;
  private working: Promise<void> | undefined;
  private followers = 0;
  private readonly listeners = new Set<(paths: ReadonlySet<string>) => void>();
  private readonly stops: (() => void)[];

  constructor(private readonly host: UnwrittenHost) {
    const { session, finder } = host;
    this.stops = [session.onChange(({ paths }) => this.age(paths)), finder.onChange(() => this.age(this.found.keys()))];
  }

  /** What is known of a note; undefined while it has not been read. */
  of(path: string): readonly Suggestion[] | undefined {
    return this.found.get(path);
  }

  /** Everything that is known now, note by note. */
  all(): Suggestion[] {
    return [...this.found.keys()].sort().flatMap((path) => this.found.get(path) ?? []);
  }

  /** The same as edges that are not written, one for each note and target. */
  edges(): AtlasEdge[] {
    return [...this.found.values()].flatMap(edgesOf);
  }

  /** How many mentions of a note could be links; of those that are known. */
  count(path: string): number {
    return this.found.get(path)?.length ?? 0;
  }

  /** How far the reading is; null when nothing is being read. */
  get progress(): LoadProgress | null {
    return this.reached;
  }

  /** Reads what is not known yet, in one folder or in the whole vault. Resolves when all of it is known, or after `cancel`. */
  async read(folder = ''): Promise<void> {
    await this.host.session.settled();
    for (const { path } of this.host.session.atlas.notes()) if (!this.found.has(path) && isInFolder(path, folder)) this.stale.add(path);
    this.working ??= this.work().finally(() => (this.working = undefined));
    await this.working;
  }

  /** Ends the reading that is under way. What is known stays; the next `read` goes on. */
  cancel(): void {
    this.stale.clear();
  }

  /** Reads all of it, and what changes from now on. @returns a function that ends the following */
  follow(): () => void {
    this.followers += 1;
    void this.read();
    let ended = false;
    return () => {
      if (!ended) this.followers -= 1;
      ended = true;
    };
  }

  /** Tells for which notes something else is known now, or of progress with an empty set. @returns a function that ends the telling */
  onChange(listener: (paths: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Harmless when called again. */
  close(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.stale.clear();
    this.listeners.clear();
  }

  private age(paths: Iterable<string>): void {
    for (const path of paths) if (this.found.has(path) || this.followers > 0) this.stale.add(path);
    if (this.followers > 0 && this.stale.size > 0 && !this.working) void this.read();
  }

  private async work(): Promise<void> {
    const { now, pause } = this.host;
    let done = 0;
    while (this.stale.size > 0) {
      const changed = new Set<string>();
      const start = now();
      while (this.stale.size > 0 && now() - start < SLICE) {
        const [path = ''] = this.stale;
        this.stale.delete(path);
        done += 1;
        if (await this.look(path)) changed.add(path);
      }
      this.reached = this.stale.size === 0 ? null : { done, total: done + this.stale.size };
      this.tell(changed);
      if (this.stale.size > 0) await pause();
    }
  }

  /** @returns whether something else is known of the note now */
  private async look(path: string): Promise<boolean> {
    const before = this.found.get(path) ?? [];
    const after = await this.suggestionsOf(path);
    if (after) this.found.set(path, after);
    else this.found.delete(path);
    return !isSame(before, after ?? []);
  }

  private async suggestionsOf(path: string): Promise<Suggestion[] | undefined> {
    const { session, finder } = this.host;
    const note = session.note(path);
    if (!note) return undefined;
    if (!finder.isOwn(path)) return [];
    try {
      return finder.current().suggest(path, await session.store.read(path), note);
    } catch (error) {
      if (error instanceof StoreError) return undefined;
      throw error;
    }
  }

  private tell(paths: ReadonlySet<string>): void {
    for (const listener of [...this.listeners]) listener(paths);
  }
}

function isSame(one: readonly Suggestion[], other: readonly Suggestion[]): boolean {
  return one.length === other.length && one.every((each, index) => {
    const twin = other[index];
    return twin?.start === each.start && twin.text === each.text && twin.target === each.target && twin.score === each.score;
  });
}

function edgesOf(suggestions: readonly Suggestion[]): AtlasEdge[] {
  const edges = new Map<string, AtlasEdge>();
  for (const { path, target, line, text } of suggestions) {
    if (!edges.has(target)) edges.set(target, { source: path, target, relation: MENTION, label: text, path, line, written: false });
  }
  return [...edges.values()];
}
