import type { Atlas } from '../../graph/atlas';
import { packGraph } from '../../graph/record/pack-graph';
import { unpackGraph, type StandingGraph } from '../../graph/record/unpack-graph';
import { UnreadableRecord } from '../../graph/record/values';
import type { Steps } from '../../model/steps';
import { graphChunkOf, graphOf } from './graph-chunk';
import type { GraphChunk } from './index-store';
import { inSlices } from '../slices';
import type { KeptEntry } from './kept-entry';
import type { NoteIndex } from './note-index';
import type { NoteStore, StoredFile } from '../note-store';
import { textDigest } from '../text-digest';

/** So many files whose times tell nothing are looked at, to know that they are as they were: those that were edited the last time. */
const MOST_UNSURE = 256;

/** A text, and when it was read, in milliseconds since 1970. */
export interface ReadText {
  text: string;
  at: number;
}

/** What the graph is kept from. */
export interface GraphKeepHost {
  store: NoteStore;
  atlas: Atlas;
  index: NoteIndex;
  /** Of all code that makes graphs. */
  version: string;
  /** Grows with each change of the vault: when it is told of, before it is worked in, and after. */
  changes(): number;
  isOver(): boolean;
  pause(): Promise<void>;
}

/** Keeps the graph that all notes come to, so that a start that finds every note as it was need not find again whom they mean. */
export class GraphKeep {
  /** What the graph was made of that is kept. */
  private kept: string | undefined;
  /** Texts that were looked at for nothing, with the time at which each was read: who reads the vault then need not read them again. */
  readonly texts = new Map<string, ReadText>();

  constructor(private readonly host: GraphKeepHost) {}

  /** Lets the atlas stand as it was kept. @param known all that the index holds @returns false where anything changed since, or is damaged */
  async take(notes: readonly StoredFile[], known: ReadonlyMap<string, KeptEntry>): Promise<boolean> {
    const { host } = this;
    const chunk = host.index.takeGraph();
    const of = this.sources();
    const entries = notes.map(({ path }) => known.get(path)).filter((entry) => entry !== undefined);
    if (of === undefined || entries.length !== notes.length || known.size !== notes.length || !await this.areAsKept(notes)) return false;
    try {
      const graph = await inSlices(standing(chunk, host.version, of), host);
      if (!graph || host.isOver() || host.changes() > 0) return false;
      host.atlas.stand(entries, graph);
      this.kept = of;
      return true;
    } catch (error) {
      if (error instanceof UnreadableRecord) return false;
      throw error;
    }
  }

  /** Keeps the graph as it is now, unless it changes meanwhile. */
  async save(): Promise<void> {
    const { host } = this;
    const of = this.sources();
    if (of === undefined || of === this.kept) return;
    const changes = host.changes();
    const isOver = (): boolean => host.changes() !== changes;
    const chunk = await inSlices(packed(host, of), { pause: () => host.pause(), isOver });
    if (!chunk || isOver() || this.sources() !== of) return;
    await host.index.saveGraph(chunk);
    this.kept = of;
  }

  /** All that the graph is made of, in one word: what notes say, and which other files there are. */
  private sources(): string | undefined {
    const meaning = this.host.index.meaning();
    return meaning === undefined ? undefined : textDigest([meaning, ...[...this.host.atlas.files()].sort()].join('\n'));
  }

  private async areAsKept(notes: readonly StoredFile[]): Promise<boolean> {
    const unsure = notes.filter((file) => !this.host.index.isCurrent(file));
    if (unsure.length > MOST_UNSURE) return false;
    const same = await Promise.all(unsure.map((file) => this.isAsKept(file)));
    return same.every(Boolean);
  }

  private async isAsKept(file: StoredFile): Promise<boolean> {
    const { store, index } = this.host;
    const text = await store.read(file.path).catch(() => undefined);
    if (text === undefined) return false;
    const at = Date.now();
    this.texts.set(file.path, { text, at });
    return index.isSameText(file, text, at);
  }
}

function* standing(chunk: unknown, version: string, of: string): Steps<StandingGraph | undefined> {
  const packed = yield* graphOf(chunk, version, of);
  return packed && (yield* unpackGraph(packed));
}

function* packed({ atlas, version }: GraphKeepHost, of: string): Steps<GraphChunk> {
  return yield* graphChunkOf(version, of, yield* packGraph(atlas.graph));
}
