import type { AtlasGraph } from '../../model/graph';
import type { Lens } from '../../scene/lens';
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

  constructor(private readonly host: Pick<GraphHost, 'graph' | 'facts' | 'loading'>) {}

  /** Something changed: what was begun is begun anew. */
  spoil(): void {
    this.stale = true;
    this.work.restart();
  }

  /** Goes on for a part of a frame. @param now in milliseconds @returns the scene once it is done */
  go(lens: Lens, now: () => number): Scene | undefined {
    const { host } = this;
    const isLoading = host.loading() !== null;
    const end = now() + SLICE;
    const scene = this.work.go(isLoading ? NOTHING : host.graph, lens, isLoading ? {} : host.facts(), () => now() >= end);
    if (scene) this.stale = false;
    return scene;
  }
}
