import type { Scene } from '../../scene/scene';
import { findByQuery, type NoteMetadata } from '../../scene/search/find-by-query';
import { asksMetadata } from '../../scene/search/query';
import { nodeAfter } from '../../scene/walk';
import type { GraphCanvas } from './canvas/graph-canvas';
import type { Keyboard } from './keyboard';
import type { LensDesk } from './lens-desk';
import type { NodeList } from './node-list';

/** Where what was found is shown. */
interface FinderOn {
  desk: LensDesk;
  metadata: NoteMetadata;
  canvas: () => GraphCanvas;
  keyboard: () => Keyboard;
  list: () => NodeList;
  scene: () => Scene | undefined;
  /** Another number of nodes was found. */
  changed: () => void;
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

  /** Goes on to the next best match, or back to the one before. */
  readonly next = (steps: 1 | -1): void => {
    const { on: { scene, canvas, keyboard }, found } = this;
    if (scene() && found) keyboard().focus(nodeAfter({ order: [...found] }, canvas().focused, steps));
  };

  /** Tags or properties of notes are others now. */
  metadataChanged(): void {
    const { desk, scene, changed } = this.on;
    const there = scene();
    if (!there || !asksMetadata(desk.lens.query)) return;
    this.show(there, desk.lens.query);
    changed();
  }

  /** Looks in another scene, and shows what there is in canvas and list. */
  show(scene: Scene, query: string): void {
    this.found = findByQuery(scene, query, this.on.metadata);
    this.on.canvas().find(this.found);
    this.on.list().show(scene, this.found);
  }
}
