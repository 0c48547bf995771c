import type { Atlas } from '../graph/atlas';
import { isReadable, recordOf, type NoteRecord } from '../graph/record/note-record';
import { UnreadableRecord } from '../graph/record/values';
import { WordPool } from '../graph/record/word-pool';
import { parseNote } from '../parse/parse-note';
import type { IndexEntry } from './index-store';
import { stampOf, type NoteIndex } from './note-index';
import type { NoteStore, StoredFile } from './note-store';

/** How many characters are parsed before the graph takes them in: what that costs beside the notes themselves is then little. */
const SLICE = 120_000;

/** For how long notes are parsed before the host may breathe, in milliseconds: half a frame. */
const BREATH = 8;

/** How many notes that the index knows are taken before the host may breathe. */
const KNOWN_SLICE = 200;

/** Files read at a time: reading through promises is slow one by one. */
const AT_A_TIME = 32;

export interface VaultLoadHost {
  store: NoteStore;
  atlas: Atlas;
  index: NoteIndex;
  /** What the index holds, by path. Emptied of what is not to be trusted. */
  kept: Map<string, IndexEntry>;
  /** Whether the session is closed. */
  isOver(): boolean;
  /** Whether something newer was heard of a path since the vault was listed: it is then left to whoever follows the vault. */
  isOvertaken(path: string): boolean;
  onUnreadable(path: string, error: unknown): void;
  /** Lets the host draw and answer. */
  pause(): Promise<void>;
  /** So many notes are taken. */
  reach(done: number): Promise<void>;
}

/** A file whose text was read. */
interface ReadFile {
  file: StoredFile;
  text: string;
}

/** Fills an empty atlas with a vault: from the index what has not changed, from the notes' text all else, in slices. */
export class VaultLoad {
  private readonly pool = new WordPool();
  private taken: NoteRecord[] = [];
  private parsed = 0;
  private done = 0;
  /** When the host last breathed. */
  private breathed = 0;

  constructor(private readonly host: VaultLoadHost) {}

  async run(notes: readonly StoredFile[]): Promise<void> {
    const { index, kept } = this.host;
    const there = new Set(notes.map(({ path }) => path));
    for (const path of kept.keys()) if (!there.has(path)) index.forget(path);
    const unsure = await this.takeKnown(notes);
    await this.readAll(unsure);
    await this.settle();
  }

  /** Finds whom the notes mean, in slices. */
  private async settle(): Promise<void> {
    const steps = this.host.atlas.settle();
    while (!this.host.isOver() && !steps.next().done) {
      if (Date.now() - this.breathed >= BREATH) await this.breathe();
    }
  }

  /** @returns the files whose text must be looked at */
  private async takeKnown(notes: readonly StoredFile[]): Promise<StoredFile[]> {
    const known = notes.filter((file) => this.host.index.isCurrent(file));
    const current = new Set(known);
    const unsure = notes.filter((file) => !current.has(file));
    for (let at = 0; at < known.length && !this.host.isOver(); at += KNOWN_SLICE) {
      const files = known.slice(at, at + KNOWN_SLICE);
      if (!this.takeEntries(files)) unsure.push(...files);
      else await this.reach(files.length);
    }
    return unsure;
  }

  /** @returns false where one of the records is damaged: all of them are then to be read again */
  private takeEntries(files: readonly StoredFile[]): boolean {
    try {
      this.enter(files.map(({ path }) => this.host.kept.get(path)).filter((entry) => entry !== undefined));
      return true;
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      for (const { path } of files) this.distrust(path);
      return false;
    }
  }

  private distrust(path: string): void {
    this.host.kept.delete(path);
    this.host.index.forget(path);
  }

  /** Reads some files while the ones before are parsed. */
  private async readAll(files: readonly StoredFile[]): Promise<void> {
    let next = this.read(files.slice(0, AT_A_TIME));
    for (let at = 0; at < files.length; at += AT_A_TIME) {
      const texts = await next;
      next = this.read(files.slice(at + AT_A_TIME, at + 2 * AT_A_TIME));
      for (const each of texts) {
        if (this.host.isOver()) return;
        if (each) this.take(each);
        if (this.parsed >= SLICE) await this.pass();
        else if (Date.now() - this.breathed >= BREATH) await this.breathe();
      }
    }
    await this.pass();
  }

  private async breathe(): Promise<void> {
    await this.host.pause();
    this.breathed = Date.now();
  }

  private read(files: readonly StoredFile[]): Promise<(ReadFile | undefined)[]> {
    const { host } = this;
    return Promise.all(files.map(async (file) => {
      try {
        return { file, text: await host.store.read(file.path) };
      } catch (error) {
        host.onUnreadable(file.path, error);
        return undefined;
      }
    }));
  }

  private take({ file, text }: ReadFile): void {
    const { index } = this.host;
    if (this.host.isOvertaken(file.path)) return;
    const known = this.host.kept.get(file.path);
    const now = Date.now();
    if (known && index.isSameText(file, text, now) && isReadable(known)) {
      this.taken.push(known);
      return;
    }
    const record = recordOf(parseNote(file.path, text));
    index.took(record, stampOf(text, file, now));
    this.taken.push(record);
    this.parsed += text.length;
  }

  /** Hands over what was taken, and lets the host breathe. */
  private async pass(): Promise<void> {
    const records = this.taken;
    if (records.length === 0) return;
    this.taken = [];
    this.parsed = 0;
    await this.breathe();
    this.enter(records);
    await this.reach(records.length);
  }

  private enter(records: readonly NoteRecord[]): void {
    const { host } = this;
    host.atlas.fill(records.filter(({ path }) => !host.isOvertaken(path)), this.pool);
  }

  private async reach(count: number): Promise<void> {
    this.done += count;
    await this.host.reach(this.done);
    this.breathed = Date.now();
  }
}
