import type { Atlas } from '../../graph/atlas';
import { isReadable, type NoteRecord } from '../../graph/record/note-record';
import { UnreadableRecord } from '../../graph/record/values';
import { WordPool } from '../../graph/record/word-pool';
import type { Steps } from '../../model/steps';
import type { ReadText } from './graph-keep';
import type { Stamp } from './index-store';
import { inSlices } from '../slices';
import type { KeptEntry } from './kept-entry';
import { stampOf, type NoteIndex } from './note-index';
import type { NoteReader } from './note-reader';
import { readingOrder } from './reading-order';
import type { NoteStore, StoredFile } from '../note-store';

/** How many notes that the index knows are taken before the host may breathe. */
const KNOWN_SLICE = 100;

/** How many notes that were read are taken in at a time: a millisecond or two, where nothing is warm yet. */
const FEW = 8;

/** How many characters are read as notes before the graph takes them in. */
const PART = 120_000;

/** Files read at a time: reading through promises is slow one by one. */
const AT_A_TIME = 32;

/** How many parts may wait for their notes to be read: whoever reads always has the next one at hand, and few texts are held. */
const AHEAD = 4;

/** What a vault is read with. */
export interface VaultLoadHost {
  store: NoteStore;
  atlas: Atlas;
  index: NoteIndex;
  /** What the index holds, by path. Emptied of what is not to be trusted. */
  kept: Map<string, KeptEntry>;
  /** Texts that are at hand already, by path. */
  texts: ReadonlyMap<string, ReadText>;
  /** Whether the session is closed. */
  isOver(): boolean;
  /** Whether something newer was heard of a path since the vault was listed: it is then left to whoever follows the vault. */
  isOvertaken(path: string): boolean;
  onUnreadable(path: string, error: unknown): void;
  /** Who reads so many notes. */
  reader(count: number): NoteReader;
  /** Lets the host draw and answer. */
  pause(): Promise<void>;
  /** So many notes are taken. */
  reach(done: number): Promise<void>;
}

/** A file whose text was read. */
interface ReadFile extends ReadText {
  file: StoredFile;
}

/** Fills an empty atlas with a vault: from the index what has not changed, from the notes' text all else, in slices. */
export class VaultLoad {
  private readonly pool = new WordPool();
  private done = 0;

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
    await inSlices(this.host.atlas.settle(), this.host);
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

  /** Reads files while the notes of those before are read. */
  private async readAll(unread: readonly StoredFile[]): Promise<void> {
    if (unread.length === 0) return;
    const files = readingOrder(unread);
    const reader = this.host.reader(files.length);
    const underWay: Promise<void>[] = [];
    try {
      for (let at = 0; at < files.length && !this.host.isOver(); at += AT_A_TIME) {
        const texts = await this.read(files.slice(at, at + AT_A_TIME));
        for (const part of partsOf(texts)) {
          underWay.push(this.take(part, reader));
          if (underWay.length >= AHEAD) await underWay.shift();
        }
      }
      await Promise.all(underWay);
    } finally {
      reader.close();
    }
  }

  private read(files: readonly StoredFile[]): Promise<(ReadFile | undefined)[]> {
    const { host } = this;
    return Promise.all(files.map(async (file) => {
      try {
        return { file, ...host.texts.get(file.path) ?? { text: await host.store.read(file.path), at: Date.now() } };
      } catch (error) {
        host.onUnreadable(file.path, error);
        return undefined;
      }
    }));
  }

  /** Takes what the index has of texts that are the same as before, and has the others read. */
  private async take(files: readonly ReadFile[], reader: NoteReader): Promise<void> {
    const known: NoteRecord[] = [];
    const others: ReadFile[] = [];
    for (const each of files) {
      const record = this.recordAsBefore(each);
      if (record) known.push(record);
      else others.push(each);
    }
    const records = await reader.read(others.map(({ file, text }) => ({ path: file.path, text })));
    if (this.host.isOver()) return;
    others.forEach(({ file, text, at }, index) => this.keep(records[index], stampOf(text, file, at)));
    await this.enterInSlices([...known, ...records]);
    await this.reach(files.length);
  }

  private recordAsBefore({ file, text, at }: ReadFile): NoteRecord | undefined {
    const { host } = this;
    const known = host.kept.get(file.path);
    return known && !host.isOvertaken(file.path) && host.index.isSameText(file, text, at) && isReadable(known) ? known : undefined;
  }

  /** A note that changed while it was read is left to whoever follows the vault. */
  private keep(record: NoteRecord | undefined, stamp: Stamp): void {
    if (record && !this.host.isOvertaken(record.path)) this.host.index.took(record, stamp);
  }

  private async enterInSlices(records: readonly NoteRecord[]): Promise<void> {
    await inSlices(this.enterSome(records), this.host);
  }

  private *enterSome(records: readonly NoteRecord[]): Steps<void> {
    for (let at = 0; at < records.length; at += FEW) {
      this.enter(records.slice(at, at + FEW));
      yield;
    }
  }

  private enter(records: readonly NoteRecord[]): void {
    const { host } = this;
    host.atlas.fill(records.filter(({ path }) => !host.isOvertaken(path)), this.pool);
  }

  private async reach(count: number): Promise<void> {
    this.done += count;
    await this.host.reach(this.done);
  }
}

/** Files in parts of so many characters, or a few more; without those that could not be read. */
function partsOf(files: readonly (ReadFile | undefined)[]): ReadFile[][] {
  const parts: ReadFile[][] = [];
  let part: ReadFile[] = [];
  let length = 0;
  for (const file of files) {
    if (!file) continue;
    if (part.push(file) === 1) parts.push(part);
    length += file.text.length;
    if (length >= PART) [part, length] = [[], 0];
  }
  return parts;
}
