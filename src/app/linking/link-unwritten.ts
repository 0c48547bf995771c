import type { AtlasEdge } from '../../model/graph';
import { isInFolder } from '../../model/path';
import { unpackMentions } from '../../suggest/found-mentions';
import { nameTest, type WordSignature } from '../../suggest/word-signature';
import type { GatheredNames } from './gathered-names';
import type { LinkFinder, NameChange } from './link-finder';
import type { Suggestion } from './link-mentions';
import { SlicedScanner, type MentionScanner, type ScannedNote, type ScanNote } from './link-scan';
import { NoteQueue } from './note-queue';
import { StoreError } from '../note-store';
import type { LoadProgress, Session } from '../session';
import { Slices } from '../slices';

/** The relation of an edge that is no link yet. */
const MENTION = 'mentions';

/** What mentions are looked for with. */
export interface UnwrittenHost {
  session: Session;
  finder: LinkFinder;
  /** Who looks; without one, it is done here, in slices. */
  scanner?: MentionScanner;
  /** Lets the host breathe between slices of work. */
  pause: () => Promise<void>;
  /** Milliseconds, to measure a slice by. */
  now: () => number;
}

/** Notes that are looked at together: enough to keep a worker busy while the last ones are ranked. */
const BATCH = 64;

/** Notes on their way through the scanner. */
interface Batch {
  notes: readonly ScanNote[];
  gathered: GatheredNames;
  scanned: readonly ScannedNote[];
}

/**
 * The mentions in own notes that could be links, for the whole vault: read in slices, kept, and read anew only for notes that changed.
 * Nothing is read before somebody asks.
 */
export class UnwrittenLinks {
  private readonly found = new Map<string, readonly Suggestion[]>();
  /** Which words the notes have that were read, to tell where a new name may stand. */
  private readonly signatures = new Map<string, WordSignature>();
  private readonly queue = new NoteQueue();
  private readonly scanner: MentionScanner;
  private reached: LoadProgress | null = null;
  private working: Promise<void> | undefined;
  private followers = 0;
  private readonly listeners = new Set<(paths: ReadonlySet<string>) => void>();
  private readonly stops: (() => void)[];

  constructor(private readonly host: UnwrittenHost) {
    const { session, finder } = host;
    this.scanner = host.scanner ?? new SlicedScanner(host.now, host.pause);
    this.stops = [session.onChange(({ paths }) => this.age(paths)), finder.onChange((change) => this.age(this.touchedBy(change)))];
  }

  /** What is known of a note; undefined while it has not been read. */
  of(path: string): readonly Suggestion[] | undefined {
    return this.found.get(path);
  }

  /** Everything that is known now, note by note. */
  all(): Suggestion[] {
    return [...this.found.keys()].sort().flatMap((path) => this.found.get(path) ?? []);
  }

  /** What is known of a note as edges that are not written, one for each target. */
  edgesFrom(path: string): AtlasEdge[] {
    return edgesOf(this.found.get(path) ?? []);
  }

  /** How far the reading is; null when nothing is being read. */
  get progress(): LoadProgress | null {
    return this.reached;
  }

  /** Reads what is not known yet, in one folder or in the whole vault. Resolves when all of it is known, or after `cancel`. */
  async read(folder = ''): Promise<void> {
    await this.host.session.settled();
    // As they are listed: what is found first stands at the top, wherever the vault was begun to be read.
    for (const path of [...this.host.session.atlas.paths()].sort()) if (!this.found.has(path) && !this.queue.isTaken(path) && isInFolder(path, folder)) this.queue.add(path);
    this.working ??= this.work().finally(() => {
      this.queue.end();
      this.working = undefined;
    });
    await this.working;
  }

  /** Ends the reading that is under way. What is known stays; the next `read` goes on. */
  cancel(): void {
    this.queue.clear();
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
    this.queue.clear();
    this.scanner.close();
    this.listeners.clear();
  }

  private age(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.found.has(path) || this.queue.isTaken(path) || this.followers > 0) this.queue.add(path);
    }
    if (this.followers > 0 && !this.queue.isEmpty && !this.working) void this.read();
  }

  /** The notes to be looked at again when names changed: those that may hold a new one, and those in which a changed one was found. */
  private touchedBy(change?: NameChange): Iterable<string> {
    if (!change) return [...this.found.keys(), ...this.queue.taken()];
    const mayHold = nameTest(change.came);
    const known = [...this.found].filter(([path, suggestions]) => {
      const signature = this.signatures.get(path);
      return change.paths?.has(path) === true || (signature && mayHold(signature)) || suggestions.some(({ senses }) => senses.some(({ target }) => change.targets.has(target)));
    });
    return [...known.map(([path]) => path), ...this.queue.taken()];
  }

  /** One batch is looked at while the one before it is ranked. */
  private async work(): Promise<void> {
    this.queue.begin();
    const slices = new Slices(this.host.now, this.host.pause);
    let next = this.startBatch();
    while (next) {
      const batch = await next;
      next = this.startBatch();
      for (const { path } of batch.notes) this.queue.looked(path);
      const changed = await this.rank(batch, slices);
      this.reached = this.queue.isEmpty && !next ? null : this.queue.progress;
      this.tell(changed);
      next ??= this.startBatch();
    }
    if (this.reached === null) return;
    this.reached = null;
    this.tell(new Set());
  }

  private startBatch(): Promise<Batch> | undefined {
    return this.queue.isEmpty ? undefined : this.scan(this.queue.take(BATCH));
  }

  private async scan(paths: readonly string[]): Promise<Batch> {
    const { finder } = this.host;
    await finder.prepare();
    const gathered = finder.names();
    const texts = await Promise.all(paths.map((path) => this.noteAt(path)));
    const scanned = await this.scanner.scan(texts, { gathered, ...finder.places() });
    return { notes: texts, gathered, scanned };
  }

  private async noteAt(path: string): Promise<ScanNote> {
    const text = await this.textOf(path);
    return { path, text, masks: text === '' ? undefined : this.host.session.masksOf(path, text) };
  }

  /** What is read of a note: nothing where nothing is looked for. */
  private async textOf(path: string): Promise<string> {
    const { session, finder } = this.host;
    if (!session.atlas.has(path) || !finder.isReviewed(path)) return '';
    try {
      return await session.store.read(path);
    } catch (error) {
      if (error instanceof StoreError) return '';
      throw error;
    }
  }

  /** @returns the notes of which something else is known now */
  private async rank({ notes, gathered, scanned }: Batch, slices: Slices): Promise<Set<string>> {
    const changed = new Set<string>();
    for (const [index, note] of notes.entries()) {
      const of = scanned[index];
      await this.host.finder.prepare();
      if (of && await this.keep(note, of, { gathered, slices })) changed.add(note.path);
      this.queue.finish(note.path);
      await slices.breathe();
    }
    return changed;
  }

  /** @returns whether something else is known of the note now */
  private async keep({ path, text }: ScanNote, { found, signature }: ScannedNote, { gathered, slices }: { gathered: GatheredNames; slices: Slices }): Promise<boolean> {
    const { session, finder } = this.host;
    const note = found.length === 0 ? undefined : session.note(path);
    const after = note ? await slices.work(finder.current().suggestFound(note, text, unpackMentions(found, text, gathered.names))) : [];
    const before = this.found.get(path) ?? [];
    // It may have gone meanwhile.
    if (!session.atlas.has(path)) {
      this.found.delete(path);
      this.signatures.delete(path);
      return before.length > 0;
    }
    this.found.set(path, after);
    this.signatures.set(path, signature);
    return !isSame(before, after);
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
