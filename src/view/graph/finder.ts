import { questionOf } from '../../scene/gate';
import { isOutdated } from '../../scene/outdated';
import type { Scene } from '../../scene/scene';
import { findByQuery } from '../../scene/search/find-by-query';
import { asksMetadata } from '../../scene/search/query';
import { nodeAfter } from '../../scene/walk';
import type { GraphCanvas } from './canvas/graph-canvas';
import type { GraphHost } from './graph-host';
import type { Keyboard } from './keyboard';
import type { LensDesk } from './lens-desk';
import type { NodeList } from './node-list';

/** Where what was found is shown. */
interface FinderOn {
  desk: LensDesk;
  host: Pick<GraphHost, 'graph' | 'facts'>;
  canvas: () => GraphCanvas;
  keyboard: () => Keyboard;
  list: () => NodeList;
  scene: () => Scene | undefined;
  /** Another number of nodes was found. */
  changed: () => void;
  /** What is hidden hangs on what was found: the picture is to be made anew. */
  spoil: () => void;
}

/** What a person looks for, and what of it is in the scene. */
export class Finder {
  /** The best match first. Null while nothing is looked for. */
  found: ReadonlySet<number> | null = null;

  constructor(private readonly on: FinderOn) {}

  readonly change = (query: string): void => {
    const { desk, canvas, scene, changed } = this.on;
    desk.find(query);
    const there = scene();
    if (!there) return;
    canvas().focus(null);
    this.show(there, query);
    changed();
  };

  /** Hides all that is not found, or shows it again. */
  readonly only = (foundOnly: boolean): void => {
    const { desk } = this.on;
    desk.change({ ...desk.lens, foundOnly });
  };

  /** Goes on to the next best match, or back to the one before. */
  readonly next = (steps: 1 | -1): void => {
    const { on: { scene, canvas, keyboard }, found } = this;
    if (scene() && found) keyboard().focus(nodeAfter({ order: [...found] }, canvas().focused, steps));
  };

  /** Tags or properties may be others now, of the notes at some paths. */
  metadataChanged(paths: ReadonlySet<string>): void {
    const { host, desk: { lens }, scene, changed, spoil } = this.on;
    const there = scene();
    if (!there) return;
    if (asksMetadata(lens.query)) {
      this.show(there, lens.query);
      changed();
    }
    const asks = [...lens.colours.map(({ query }) => query), ...(lens.foundOnly ? [lens.query] : [])];
    if (asks.some(asksMetadata) && isOutdated(there, questionOf(host.graph, lens, host.facts), paths)) spoil();
  }

  /** Looks in another scene, and shows what there is in canvas and list. */
  show(scene: Scene, query: string): void {
    this.found = findByQuery(scene, query, this.on.host.facts.metadata);
    // Where there is nothing else, nothing has to stand out.
    this.on.canvas().find(this.on.desk.lens.foundOnly ? null : this.found);
    this.on.list().show(scene, this.found);
  }
}
