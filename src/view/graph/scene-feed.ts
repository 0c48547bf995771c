import type { AtlasGraph } from '../../model/graph';
import type { Lens } from '../../scene/lens';
import type { NodeFacts } from '../../scene/node-facts';
import type { Scene, WorkedScene } from '../../scene/scene';
import { SceneBook, type SceneChange } from '../../scene/book/scene-book';
import { SceneWork } from '../../scene/scene-work';
import type { GraphHost } from './graph-host';

/** What changed of all that is drawn. */
export interface PictureChange extends SceneChange {
  /** Whether something else may be known of nodes. */
  facts: boolean;
}

/** Of each frame, in milliseconds, for working out what there is to draw. */
const SLICE = 10;

/** What there is to draw while the vault is still being read. */
const NOTHING: AtlasGraph = { nodes: new Map(), edges: () => [], outgoing: () => [], incoming: () => [] };

/**
 * For how long, in milliseconds, nothing has to change before a scene is begun again that a change has spoilt on the way: of notes that come one after the
 * other, each would spoil it once more, and none was ever done. One that is brought in step is so once in that time, for each is also laid out and drawn.
 */
const CALM = 250;

/** Works out scenes, in as many frames as that takes. */
export class SceneFeed {
  /** Whether the graph or the lens has changed since the last scene. */
  stale = true;
  private readonly work = new SceneWork();
  private begun: { graph: AtlasGraph; facts: NodeFacts; revision: number } | undefined;
  private ready: WorkedScene | undefined;
  /** The last scene, as long as it may be brought in step. */
  private book: SceneBook | undefined;
  /** What changed since. */
  private readonly missed = { nodes: new Set<string>(), touched: new Set<string>(), facts: false };
  /** When it is calm enough to begin. */
  private calmAt = 0;
  private changedAt = -CALM;

  /** @param now in milliseconds */
  constructor(private readonly host: Pick<GraphHost, 'graph' | 'revision' | 'facts' | 'changedFacts' | 'loading'>, private readonly now: () => number) {}

  /** A person looks at it in another way: what was begun is begun anew. */
  spoil(): void {
    this.drop();
    this.calmAt = 0;
  }

  /** The graph changed, or what is known of its nodes. @param change what of the graph did, where nothing else did that is drawn */
  graphChanged(change?: PictureChange): void {
    const isBurst = this.now() - this.changedAt < CALM;
    this.changedAt = this.now();
    if (change && this.book) {
      if (isBurst && this.wait === 0) this.calmDown();
      for (const id of change.nodes) this.missed.nodes.add(id);
      for (const id of change.touched) this.missed.touched.add(id);
      this.missed.facts ||= change.facts;
      this.stale = true;
      return;
    }
    if (this.begun || this.wait > 0) this.calmDown();
    this.drop();
  }

  /** For how long there is nothing to be done, in milliseconds. */
  get wait(): number {
    return Math.max(0, this.calmAt - this.now());
  }

  /** Goes on for a part of a frame. @returns the scene once it is done, in a frame that has time left to show it; undefined as well where it is what it was */
  go(lens: Lens): Scene | undefined {
    if (this.wait > 0) return undefined;
    const before = this.book?.scene;
    const patched = this.patch();
    this.forget();
    if (!patched) return this.goOn(lens);
    this.stale = false;
    return patched === before ? undefined : patched;
  }

  private patch(): Scene | undefined {
    const { book, missed } = this;
    if (book && missed.facts) for (const id of this.host.changedFacts()) missed.nodes.add(id);
    return book?.patch(missed);
  }

  private goOn(lens: Lens): Scene | undefined {
    this.book = undefined;
    const end = this.now() + SLICE;
    const isOver = (): boolean => this.now() >= end;
    // It changes some time before it is told: what is read now and what was read before would not fit together.
    if (this.begun && this.begun.revision !== this.host.revision()) {
      this.calmDown();
      this.drop();
    }
    if (this.wait > 0) return undefined;
    const isFresh = this.ready !== undefined;
    // What all notes together say of a node takes a frame of a large vault by itself.
    const { graph, facts } = (this.begun ??= this.begin());
    if (isOver()) return undefined;
    this.ready ??= this.work.go(graph, lens, facts, isOver);
    if (!this.ready || (!isFresh && isOver())) return undefined;
    this.book = new SceneBook(this.ready);
    this.stale = false;
    this.begun = this.ready = undefined;
    return this.book.scene;
  }

  private begin(): { graph: AtlasGraph; facts: NodeFacts; revision: number } {
    const { host } = this;
    const revision = host.revision();
    // From here on, what is known is told by what changes in it.
    if (host.loading() === null) host.changedFacts();
    return host.loading() === null ? { graph: host.graph, facts: host.facts, revision } : { graph: NOTHING, facts: {}, revision };
  }

  private calmDown(): void {
    this.calmAt = this.now() + CALM;
  }

  private drop(): void {
    this.stale = true;
    this.work.restart();
    this.begun = this.ready = this.book = undefined;
    this.forget();
  }

  private forget(): void {
    this.missed.nodes.clear();
    this.missed.touched.clear();
    this.missed.facts = false;
  }
}
