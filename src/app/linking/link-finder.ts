import type { GraphChange } from '../../model/graph';
import { isInFolder } from '../../model/path';
import type { Steps } from '../../model/steps';
import { gatherInSteps, type GatheredNames } from './gathered-names';
import { openLinking, type Linking, type LinkingOptions, type Suggestion } from './link-mentions';
import type { Slices } from '../slices';
import { isMadeNote } from './made-note';
import { NameBook } from './name-book';
import type { AtlasName } from '../../suggest/atlas-name';
import { refusalTarget } from '../../suggest/suggest-links';
import { refusalDifference } from './refusal-difference';
import type { Session } from '../session';

/** A note of more characters than that, some fifteen thousand words, is not looked through in one piece. */
export const LONG = 100_000;

/** What a person wishes of linking. */
export interface FinderOptions extends LinkingOptions {
  /** Folders whose notes are never looked at. */
  leftOut?: readonly string[];
}

/** What is looked for otherwise than before. */
export interface NameChange {
  /** Names that are new, or that were refused or allowed. */
  came: readonly AtlasName[];
  /** The notes whose names came, changed or went. */
  targets: ReadonlySet<string>;
  /** Notes that are to be looked at again whatever stands in them. */
  paths?: ReadonlySet<string>;
}

/**
 * Linking that stays in step with the vault: the names are gathered anew only when a name came, went or changed, and not with every
 * letter that is typed into some note. Gathering goes in slices where somebody can wait for it, and at once where nobody can.
 */
export class LinkFinder {
  private linking: Linking | undefined;
  private book: NameBook | undefined;
  private gathered: GatheredNames | undefined;
  /** Gathering that is under way; `gathered` is out of date then. */
  private gathering: Steps<GatheredNames> | undefined;
  /** What is to be told once it is done: the notes whose names changed, or that nothing of before holds. */
  private renamed = new Set<string>();
  private isAllNew = false;
  /** How often what was gathered, or was being gathered, turned out of date. */
  private outdatings = 0;
  private preparing: Promise<void> | undefined;
  private isClosed = false;
  private readonly listeners = new Set<(change?: NameChange) => void>();
  private readonly stopListening: () => void;

  /** @param slices for gathering names anew when they changed; without them it is done at once */
  constructor(private readonly session: Session, private options: FinderOptions = {}, private readonly slices?: () => Slices) {
    this.stopListening = session.onChange((change) => this.look(change));
  }

  /** Finding and writing with the names and wishes of now. What of the names is not gathered is, at once, when they are needed. */
  current(): Linking {
    this.linking ??= openLinking(this.session, this.options, () => this.names());
    return this.linking;
  }

  /** The names that are looked for, as they are now. */
  names(): GatheredNames {
    for (;;) {
      const names = this.upToDate ?? this.advance();
      if (names) return names;
    }
  }

  /** Whether the names are at hand, so that a question is answered without gathering any. */
  get isReady(): boolean {
    return this.upToDate !== undefined;
  }

  /** Gathers names in slices. Resolves when they are at hand, or when the finder was closed. */
  prepare(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    this.preparing ??= this.prepareInSlices().finally(() => { this.preparing = undefined; });
    return this.preparing;
  }

  /** Where mentions are looked for besides prose. */
  places(): { headings: boolean; properties: readonly string[] } {
    const { headings = false, properties = [] } = this.options;
    return { headings, properties: properties.map((key) => key.toLowerCase()) };
  }

  /** What a note could link; nothing in a note that is left out. */
  suggest(path: string, text: string): Suggestion[] {
    return this.isSearched(path) ? this.current().suggest(path, text) : [];
  }

  /** The same, in slices where the note is long. */
  async suggestInSlices(path: string, text: string): Promise<Suggestion[]> {
    const slices = text.length > LONG ? this.slices?.() : undefined;
    return slices && this.isSearched(path) ? slices.work(this.current().suggestInSteps(path, text)) : this.suggest(path, text);
  }

  /** Whether mentions are looked for in a note by default: it is the person's own, and in no folder that is left out. */
  isOwn(path: string): boolean {
    return this.isSearched(path) && this.session.atlas.graph.nodes.get(path)?.shippedId === undefined;
  }

  /** Whether mentions are looked for in a note where many are gone through at once: it is the person's own, and not one that Atlas made. */
  isReviewed(path: string): boolean {
    return this.isOwn(path) && !isMadeNote(this.session.atlas, path);
  }

  /** Whether mentions are looked for in a note when it is asked about. */
  isSearched(path: string): boolean {
    return !(this.options.leftOut ?? []).some((folder) => path === folder || isInFolder(path, folder));
  }

  /** Takes over what a person wishes now. */
  configure(options: FinderOptions): void {
    const before = this.options;
    this.options = options;
    this.linking = undefined;
    if (this.gathered && isSameBut('refused', options, before)) this.tell(this.refusedSince(before, this.gathered));
    else if (options.own === before.own && String(options.ownFolders) === String(before.ownFolders)) this.tell();
    else this.lookForOthers();
  }

  /** Tells that suggestions made before may be wrong now: all of them where nothing is said of names. @returns a function that ends the telling */
  onChange(listener: (change?: NameChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Harmless when called again. */
  close(): void {
    this.isClosed = true;
    this.stopListening();
    this.listeners.clear();
  }

  private refusedSince(before: FinderOptions, { names }: GatheredNames): NameChange {
    const { names: came, paths } = refusalDifference(before.refused ?? {}, this.options.refused ?? {}, names, (target) => refusalTarget(this.session.atlas.graph, target));
    return { came, targets: new Set(), paths };
  }

  private get upToDate(): GatheredNames | undefined {
    return this.gathering ? undefined : this.gathered;
  }

  private look(change: GraphChange): void {
    const touched = this.book?.look(change);
    if (touched) this.outdate(touched.renamed);
  }

  /** The names of other notes are looked for than before. */
  private lookForOthers(): void {
    this.book = undefined;
    if (this.gathered) this.outdate([], true);
    else {
      this.gathering = undefined;
      this.tell();
    }
  }

  /** Begins anew: what was gathered up to here may be wrong. */
  private outdate(renamed: readonly string[], isAllNew = false): void {
    for (const id of renamed) this.renamed.add(id);
    this.isAllNew ||= isAllNew;
    this.outdatings += 1;
    this.gathering = undefined;
    if (!this.gathered) return;
    this.gathering = this.gather();
    if (this.slices) void this.prepare();
    else this.names();
  }

  private async prepareInSlices(): Promise<void> {
    const slices = this.slices?.();
    // Whoever asks is in the middle of work of their own.
    await slices?.rest();
    await this.session.whole();
    while (!this.isReady && !this.isClosed) {
      const seen = this.outdatings;
      this.advance();
      await slices?.breathe();
      // Thousands of notes that follow a renamed one change one after the other: to begin anew after each would take longer than all else.
      if (this.outdatings !== seen && !this.isReady) await slices?.calm(() => this.outdatings);
    }
  }

  private *gather(): Steps<GatheredNames> {
    const book = (this.book ??= new NameBook(this.session, this.options));
    if (!book.isFull) yield* book.fill();
    return yield* gatherInSteps(this.session, this.options, book);
  }

  /** One step of gathering. @returns the names when it was the last one */
  private advance(): GatheredNames | undefined {
    this.gathering ??= this.gather();
    const { done, value } = this.gathering.next();
    if (!done) return undefined;
    this.gathering = undefined;
    return this.take(value);
  }

  private take(after: GatheredNames): GatheredNames {
    const { gathered: before, renamed, isAllNew } = this;
    this.gathered = after;
    [this.renamed, this.isAllNew] = [new Set(), false];
    if (!before) return after;
    const change = isAllNew ? undefined : differenceOf(before.names, after.names, renamed);
    if (change?.targets.size === 0) return (this.gathered = before);
    this.tell(change);
    return this.gathered;
  }

  private tell(change?: NameChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

/** Whether two wishes differ in nothing that decides what is found, but for one part. */
function isSameBut(part: keyof FinderOptions, one: FinderOptions, other: FinderOptions): boolean {
  const [mine, yours] = [one, other].map((options) => JSON.stringify({ ...options, [part]: undefined }));
  return mine === yours;
}

/** Compared by what they say: names of a note that did not change are the same objects, those that links show are made anew. */
function differenceOf(before: readonly AtlasName[], after: readonly AtlasName[], renamed: ReadonlySet<string>): NameChange {
  const [was, is] = [new Set(before), new Set(after)];
  const [lost, won] = [before.filter((name) => !is.has(name)), after.filter((name) => !was.has(name))];
  const [lostKeys, wonKeys] = [new Set(lost.map(keyOf)), new Set(won.map(keyOf))];
  const came = won.filter((name) => !lostKeys.has(keyOf(name)));
  const gone = lost.filter((name) => !wonKeys.has(keyOf(name)));
  return { came, targets: new Set([...renamed, ...[...came, ...gone].map(({ target }) => target)]) };
}

function keyOf({ text, target, kind, notes = 0 }: AtlasName): string {
  return `${kind} ${Math.min(notes, 2)} ${text}\n${target}`;
}
