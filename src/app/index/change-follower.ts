import type { Atlas } from '../../graph/atlas';
import { movedRecord, recordOf, type NoteRecord } from '../../graph/record/note-record';
import type { GraphChange } from '../../model/graph';
import { isNotePath } from '../../model/path';
import { parseNote } from '../../parse/parse-note';
import { ChangedPaths } from './changed-paths';
import type { Stamp } from './index-store';
import { UNLISTED, type NoteIndex } from './note-index';
import { Slices } from '../slices';
import type { NoteStore, StoreEvent } from '../note-store';
import { textDigest } from '../text-digest';

/** How many changes are followed at most before the host may breathe. */
const FOLLOWED_SLICE = 64;

/** What the follower works on. */
export interface FollowHost {
  store: NoteStore;
  atlas: Atlas;
  index: NoteIndex;
  isOver(): boolean;
  pause(): Promise<void>;
  /** Told of a note that could not be read; the others are followed all the same. */
  onUnreadable(path: string, error: unknown): void;
}

/** Keeps the atlas and the index in step with a vault that changes. */
export class ChangeFollower {
  private readonly changed = new ChangedPaths();
  /** Notes whose last change could not be read: what is held of them is of an older text. */
  private readonly unsure = new Set<string>();

  constructor(private readonly host: FollowHost) {}

  /** Tells of a change. It is worked in by the next `catchUp`. */
  add(event: StoreEvent): void {
    this.changed.add(event);
  }

  /**
   * Works in everything that was told of in the meantime, some at a time.
   * @returns what it came to, as one change: a folder was moved, not each of its notes; undefined where nothing changed, or nobody wants it any more
   */
  async catchUp(): Promise<GraphChange | undefined> {
    const found: Found = { renewed: [], gone: [], changes: [] };
    const slices = new Slices(Date.now, () => this.host.pause());
    let looked = 0;
    for (const waiting of this.waiting()) {
      if (++looked % FOLLOWED_SLICE === 0) await this.enterBetween(found, slices);
      if (this.host.isOver()) return undefined;
      await this.renew(waiting, found).catch((error: unknown) => {
        this.unsure.add(waiting.path);
        this.host.onUnreadable(waiting.path, error);
      });
      if (slices.isDone) await this.enterBetween(found, slices);
    }
    if (this.host.isOver()) return undefined;
    this.enter(found);
    // Whoever is told has work of their own.
    await slices.breathe();
    if (this.host.isOver() || found.changes.length === 0) return undefined;
    return merged(found.changes);
  }

  /** Works in what was found so far. To read a long note, and to work it in, are a slice of their own each. */
  private async enterBetween(found: Found, slices: Slices): Promise<void> {
    await slices.breathe();
    if (this.host.isOver()) return;
    this.enter(found);
    await slices.rest();
  }

  /** What was told of, with what is held of notes that were only moved: others may be written over them before it is their turn. */
  private waiting(): Waiting[] {
    return [...this.changed.take()].map(([path, from]) => ({ path, held: from === null ? undefined : this.held(from) }));
  }

  private held(path: string): Held | undefined {
    const stamp = this.unsure.has(path) ? undefined : this.host.index.stampOf(path);
    const packed = this.host.atlas.packed(path);
    return stamp && packed !== undefined ? { stamp, packed } : undefined;
  }

  private async renew({ path, held }: Waiting, found: Found): Promise<void> {
    const there = await this.host.store.exists(path);
    if (!isNotePath(path)) found.changes.push(there ? this.host.atlas.addFile(path) : this.host.atlas.removeFile(path));
    else if (!there) found.gone.push(path);
    else if (held) found.renewed.push({ record: movedRecord({ note: held.packed }, path), stamp: held.stamp });
    else found.renewed.push(await this.read(path));
  }

  /** Works in the notes that were found, and takes them off the list. */
  private enter(found: Found): void {
    const [renewed, gone] = [found.renewed.splice(0), found.gone.splice(0)];
    if (renewed.length + gone.length === 0) return;
    for (const path of gone) this.host.index.forget(path);
    for (const { record, stamp } of renewed) {
      this.unsure.delete(record.path);
      this.host.index.took(record, stamp);
    }
    found.changes.push(this.host.atlas.exchangeRecords(renewed.map(({ record }) => record), gone));
  }

  private async read(path: string): Promise<Renewed> {
    const text = await this.host.store.read(path);
    return { record: recordOf(parseNote(path, text)), stamp: { ...UNLISTED, text: textDigest(text) } };
  }
}

/** A path that was told of. */
interface Waiting {
  path: string;
  /** Of a note that was only moved there; else its text is read. */
  held: Held | undefined;
}

/** What is held of a note: its packed form, and what is known of its text. */
interface Held {
  stamp: Stamp;
  packed: string;
}

/** A note that was read again, or moved, with what is known of its text. */
interface Renewed {
  record: NoteRecord;
  stamp: Stamp;
}

/** What came of looking at the paths that were told of: notes that are not worked in yet, and what those that are came to. */
interface Found {
  renewed: Renewed[];
  gone: string[];
  changes: GraphChange[];
}

function merged(changes: readonly GraphChange[]): GraphChange {
  const all = (of: (change: GraphChange) => ReadonlySet<string>): Set<string> => new Set(changes.flatMap((change) => [...of(change)]));
  return { nodes: all(({ nodes }) => nodes), paths: all(({ paths }) => paths), touched: all(({ touched }) => touched), ties: changes.some(({ ties }) => ties) };
}
