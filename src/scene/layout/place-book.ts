import type { Point } from '../camera';
import { freshEnds } from './fresh-ends';
import type { LayoutTask } from './layout-input';
import type { LayoutKind } from '../lens';
import type { LensPlaces } from '../lens-places';
import { layoutTask, placesAt, type Placeable } from './layout-task';

/**
 * Remembers where every node stood that was ever drawn, and which ones a person has pinned: what is hidden and shown again comes back to
 * its place. Makes of each next scene a task in which nothing moves that need not.
 */
export class PlaceBook {
  private readonly places = new Map<string, Point>();
  private readonly pins = new Set<string>();
  private shown: Placeable | undefined;

  /** Takes up what was kept of this lens, instead of all it knows. */
  recall({ places, pins }: LensPlaces): void {
    this.forget();
    for (const [id, place] of places) this.places.set(id, place);
    for (const id of pins) this.pins.add(id);
  }

  /** Everything as it stands: plain data to keep. */
  get kept(): LensPlaces {
    return { places: new Map(this.places), pins: new Set(this.pins) };
  }

  /** Notes where the nodes of the scene last given have come to stand. */
  note(positions: Float32Array): void {
    if (this.shown && positions.length === this.shown.nodes.length * 2) placesAt(this.shown.nodes, positions, this.places);
  }

  /** Pins a node of the scene where it stands, or unpins it. */
  pin(node: number, pinned: boolean): void {
    const id = this.shown?.nodes[node]?.id;
    if (id === undefined) return;
    if (pinned) this.pins.add(id);
    else this.pins.delete(id);
  }

  isPinned(node: number): boolean {
    return this.pins.has(this.shown?.nodes[node]?.id ?? '');
  }

  /** The task for the next scene. `anew` forgets all places but those of pinned nodes; so does another kind of layout, though nodes glide there from where they stood. @param tall the shape of the room */
  task(scene: Placeable, anew: boolean, tall?: number): LayoutTask {
    const kind = kindOf(scene);
    const turned = this.shown !== undefined && kindOf(this.shown) !== kind;
    const from = turned && !anew ? new Map(this.places) : undefined;
    if (anew || turned) this.forgetUnpinned();
    const unsettled = this.shown && !anew && kind === 'force' ? scene.fresh ?? freshEnds(this.shown, scene) : undefined;
    this.shown = scene;
    return layoutTask(scene, { tall, places: this.places, pins: this.pins, from, unsettled });
  }

  private forget(): void {
    this.places.clear();
    this.pins.clear();
    this.shown = undefined;
  }

  private forgetUnpinned(): void {
    for (const id of this.places.keys()) if (!this.pins.has(id)) this.places.delete(id);
  }
}

function kindOf({ plan }: Placeable): LayoutKind {
  return plan?.kind ?? 'force';
}
