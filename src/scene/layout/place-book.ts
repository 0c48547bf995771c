import type { Point } from '../camera';
import type { LayoutKind } from '../lens';
import type { LensPlaces } from '../lens-places';
import { freshEnds } from './fresh-ends';
import type { LayoutTask } from './layout-input';
import { nowhere, packFlags, packTask, placesAt, putPlace, type Placeable } from './layout-task';

/**
 * Remembers where every node stood that was ever drawn, and which ones a person has pinned: what is hidden and shown again comes back to
 * its place. Makes of each next scene a task in which nothing moves that need not.
 */
export class PlaceBook {
  private readonly pins = new Set<string>();
  private shown: Placeable | undefined;
  /** Where its nodes stand: x and y each, NaN where that is not known. */
  private standing: Float32Array = nowhere(0);
  /** Where all others stood. */
  private readonly away = new Map<string, Point>();

  /** Takes up what was kept of this lens, instead of all it knows. */
  recall({ places, pins }: LensPlaces): void {
    this.forget();
    for (const [id, place] of places) this.away.set(id, place);
    for (const id of pins) this.pins.add(id);
  }

  /** Everything as it stands: plain data to keep. */
  get kept(): LensPlaces {
    return { places: placesAt(this.shown?.nodes ?? [], this.standing, new Map(this.away)), pins: new Set(this.pins) };
  }

  /** Notes where the nodes of the scene last given have come to stand. */
  note(positions: Float32Array): void {
    if (this.shown && positions.length === this.shown.nodes.length * 2) this.standing = positions.slice();
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
    const { shown } = this;
    const kind = kindOf(scene);
    const turned = shown !== undefined && kindOf(shown) !== kind;
    const unsettled = shown && !anew && kind === 'force' ? scene.fresh ?? freshEnds(shown, scene) : new Set<string>();
    this.enter(scene);
    const from = turned && !anew ? this.standing.slice() : nowhere(scene.nodes.length);
    const pinned = packFlags(scene, this.pins);
    if (anew || turned) this.forgetUnpinned(pinned);
    // What never stood anywhere cannot be held there.
    if (this.pins.size > 0) for (let node = 0; node < pinned.length; node++) if (Number.isNaN(this.standing[node * 2])) pinned[node] = 0;
    return packTask(scene, { tall, places: this.standing.slice(), from, pinned, unsettled: packFlags(scene, unsettled) });
  }

  /** Takes up another scene. Most of its nodes have the index that they had. */
  private enter(scene: Placeable): void {
    const { shown, standing: before, away } = this;
    const standing = nowhere(scene.nodes.length);
    const nodes = shown?.nodes ?? [];
    const stays = (node: number): boolean => nodes[node]?.id === scene.nodes[node]?.id;
    for (let node = 0; node < nodes.length; node++) {
      const x = before[node * 2] ?? NaN;
      const y = before[node * 2 + 1] ?? NaN;
      if (stays(node)) putPlace(standing, node, x, y);
      else if (!Number.isNaN(x)) away.set(nodes[node]?.id ?? '', { x, y });
    }
    for (let node = 0; node < scene.nodes.length; node++) {
      if (stays(node)) continue;
      const id = scene.nodes[node]?.id ?? '';
      const place = away.get(id);
      if (place) putPlace(standing, node, place.x, place.y);
      away.delete(id);
    }
    [this.shown, this.standing] = [scene, standing];
  }

  private forget(): void {
    this.away.clear();
    this.pins.clear();
    this.shown = undefined;
    this.standing = nowhere(0);
  }

  /** @param pinned of the nodes that stand */
  private forgetUnpinned(pinned: Uint8Array): void {
    for (const id of this.away.keys()) if (!this.pins.has(id)) this.away.delete(id);
    for (const [node, isPinned] of pinned.entries()) if (isPinned === 0) putPlace(this.standing, node, NaN, NaN);
  }
}

function kindOf({ plan }: Placeable): LayoutKind {
  return plan?.kind ?? 'force';
}
