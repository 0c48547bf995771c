import type { Point } from '../../../scene/camera';
import { startLayout, type Layout } from '../../../scene/layout/layout';
import type { Guide } from '../../../scene/layout/layout-plan';
import { PlaceBook } from '../../../scene/layout/place-book';
import type { LensPlaces } from '../../../scene/lens-places';
import type { Scene } from '../../../scene/scene';

/** What the canvas needs of a layout, wherever it is worked out. */
export interface LayoutRunner {
  /** x and y of each node of the scene last given. */
  readonly positions: Float32Array;
  /** What is to be drawn on the ground beneath the nodes. */
  readonly guides: readonly Guide[];
  /** Whether there are places to draw at yet. */
  readonly placed: boolean;
  /** Whether there is work to do, so that places will change. */
  readonly busy: boolean;
  /** Places and pins as they stand: plain data to keep. */
  readonly kept: LensPlaces;
  /** Takes up what was kept; to be followed by `arrange`. */
  recall(kept: LensPlaces): void;
  /** Finds places for a scene. Nodes known from before stay where they are, unless `anew`. @param tall the height of the room for it, as a part of its width */
  arrange(scene: Scene, anew: boolean, tall?: number): void;
  /** Works for about so many milliseconds. @returns whether there is more to do, and so more to be drawn */
  work(milliseconds: number): boolean;
  /** Whether a node is being dragged. */
  readonly isHeld: boolean;
  /** Holds a node at a place while it is dragged. */
  pin(node: number, place: Point): void;
  /** Lets a node go; if it is to `stay`, it is pinned where it is. */
  release(node: number, stay?: boolean): void;
  isPinned(node: number): boolean;
  /** Stops all work for good. Harmless when called again. */
  dispose(): void;
}

/** The layout on the thread of the page, in slices between frames. */
export class SlicedLayout implements LayoutRunner {
  busy = false;
  isHeld = false;
  private layout: Layout | undefined;
  private readonly book = new PlaceBook();

  constructor(private readonly now: () => number) {}

  get positions(): Float32Array {
    return this.layout?.positions ?? new Float32Array(0);
  }

  get guides(): readonly Guide[] {
    return this.layout?.guides ?? [];
  }

  get placed(): boolean {
    return this.layout?.placed ?? false;
  }

  get kept(): LensPlaces {
    this.remember();
    return this.book.kept;
  }

  recall(kept: LensPlaces): void {
    this.layout = undefined;
    this.book.recall(kept);
  }

  arrange(scene: Scene, anew: boolean, tall?: number): void {
    this.remember();
    this.layout = startLayout(this.book.task(scene, anew, tall));
    this.busy = true;
  }

  work(milliseconds: number): boolean {
    const end = this.now() + milliseconds;
    do this.busy = this.busy && this.layout?.step() === true;
    while (this.busy && this.layout?.paced === false && this.now() < end);
    return this.busy;
  }

  pin(node: number, place: Point): void {
    this.isHeld = true;
    this.layout?.pin(node, place);
    this.busy = true;
  }

  release(node: number, stay = false): void {
    this.isHeld = false;
    this.layout?.release(node, stay);
    this.book.pin(node, stay);
    this.busy = true;
  }

  isPinned(node: number): boolean {
    return this.book.isPinned(node);
  }

  dispose(): void {
    this.busy = false;
    this.layout = undefined;
  }

  private remember(): void {
    if (this.layout?.placed) this.book.note(this.layout.positions);
  }
}
