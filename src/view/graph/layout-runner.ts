import { freshEnds } from '../../scene/fresh-ends';
import { Layout } from '../../scene/layout';
import type { Point } from '../../scene/camera';
import type { Scene } from '../../scene/scene';

/** What the canvas needs of a layout, wherever it is worked out. */
export interface LayoutRunner {
  /** x and y of each node of the scene last given. */
  readonly positions: Float32Array;
  /** Whether there are places to draw at yet. */
  readonly placed: boolean;
  /** Whether there is work to do, so that places will change. */
  readonly busy: boolean;
  /** Finds places for a scene. Nodes known from before stay where they are, unless `anew`. */
  arrange(scene: Scene, anew: boolean): void;
  /** Works for about so many milliseconds. @returns whether there is more to do, and so more to be drawn */
  work(milliseconds: number): boolean;
  pin(node: number, place: Point): void;
  release(node: number): void;
}

/** The layout on the thread of the page, in slices between frames. */
export class SlicedLayout implements LayoutRunner {
  private layout: Layout | undefined;
  private scene: Scene | undefined;
  busy = false;
  /** Where every node stood that was ever drawn: what is hidden and shown again comes back to its place. */
  private readonly remembered = new Map<string, Point>();

  constructor(private readonly now: () => number) {}

  get positions(): Float32Array {
    return this.layout?.positions ?? new Float32Array(0);
  }

  get placed(): boolean {
    return this.layout?.placed ?? false;
  }

  arrange(scene: Scene, anew: boolean): void {
    if (anew) this.remembered.clear();
    else this.remember();
    const unsettled = this.scene && !anew ? freshEnds(this.scene, scene) : undefined;
    this.layout = new Layout(scene, { places: this.remembered, unsettled });
    this.scene = scene;
    this.busy = true;
  }

  work(milliseconds: number): boolean {
    const end = this.now() + milliseconds;
    while (this.busy && this.now() < end) this.busy = this.layout?.step() ?? false;
    return this.busy;
  }

  pin(node: number, place: Point): void {
    this.layout?.pin(node, place);
    this.busy = true;
  }

  release(node: number): void {
    this.layout?.release(node);
    this.busy = true;
  }

  private remember(): void {
    if (!this.layout?.placed) return;
    for (const [id, place] of this.layout.places()) this.remembered.set(id, place);
  }
}
