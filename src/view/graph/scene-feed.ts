import type { AtlasGraph } from '../../model/graph';
import type { Lens } from '../../scene/lens';
import type { NodeFacts } from '../../scene/node-facts';
import type { Scene } from '../../scene/scene';
import { SceneWork } from '../../scene/scene-work';
import type { GraphHost } from './graph-host';

/** Of each frame, in milliseconds, for working out what there is to draw. */
const SLICE = 10;

/** What there is to draw while the vault is still being read. */
const NOTHING: AtlasGraph = { nodes: new Map(), edges: () => [], outgoing: () => [], incoming: () => [] };

/** Works out scenes, in as many frames as that takes. */
export class SceneFeed {
  /** Whether the graph or the lens has changed since the last scene. */
  stale = true;
  private readonly work = new SceneWork();
  private begun: { graph: AtlasGraph; facts: NodeFacts } | undefined;
  private ready: Scene | undefined;

  constructor(private readonly host: Pick<GraphHost, 'graph' | 'facts' | 'loading'>) {}

  /** Something changed: what was begun is begun anew. */
  spoil(): void {
    this.stale = true;
    this.work.restart();
    this.begun = this.ready = undefined;
  }

  /** Goes on for a part of a frame. @param now in milliseconds @returns the scene once it is done, in a frame that has time left to show it */
  go(lens: Lens, now: () => number): Scene | undefined {
    const end = now() + SLICE;
    const isOver = (): boolean => now() >= end;
    const isFresh = this.ready !== undefined;
    // What all notes together say of a node takes a frame of a large vault by itself.
    const { graph, facts } = (this.begun ??= this.begin());
    if (isOver()) return undefined;
    this.ready ??= this.work.go(graph, lens, facts, isOver);
    if (!this.ready || (!isFresh && isOver())) return undefined;
    const scene = this.ready;
    this.stale = false;
    this.begun = this.ready = undefined;
    return scene;
  }

  private begin(): { graph: AtlasGraph; facts: NodeFacts } {
    const { host } = this;
    return host.loading() === null ? { graph: host.graph, facts: host.facts() } : { graph: NOTHING, facts: {} };
  }
}
