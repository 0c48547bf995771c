import type { Lens } from '../../scene/lens';
import type { Scene } from '../../scene/scene';
import type { GraphCanvas } from './canvas/graph-canvas';
import type { PlaceStore } from './graph-host';
import { lensKey } from './lens-key';

/** Keeps where nodes stand under each lens, and brings them back there. */
export class PlaceKeeper {
  /** Whether the next scene is to be arranged from the beginning. */
  anew = true;

  constructor(private readonly places: PlaceStore, private readonly canvas: () => GraphCanvas) {}

  pins(lens: Lens): string[] {
    return [...this.places.read(lensKey(lens)).pins];
  }

  /** Takes up the places of the lens that a person came to. */
  recall(lens: Lens): void {
    const kept = this.places.read(lensKey(lens));
    this.canvas().recall(kept);
    this.anew = kept.places.size === 0;
  }

  /** Keeps the places of what is shown under a lens. */
  keep(lens: Lens, scene: Scene | undefined): void {
    if (scene && scene.nodes.length > 0) this.places.write(lensKey(lens), this.canvas().places);
  }
}
