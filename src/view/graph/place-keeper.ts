import type { Lens } from '../../scene/lens';
import { NO_PLACES, standsAlike, type LensPlaces } from '../../scene/lens-places';
import type { Scene } from '../../scene/scene';
import type { PlaceStore } from './graph-host';
import { lensKey } from './lens-key';

/** The picture whose places are kept. */
interface KeptPicture {
  /** What shows the places, and takes them up. */
  canvas(): { readonly places: LensPlaces; recall(kept: LensPlaces): void };
  scene(): Scene | undefined;
  lens(): Lens;
}

/** Keeps where nodes stand under each lens, and brings them back there. */
export class PlaceKeeper {
  /** Whether the next scene is to be arranged from the beginning. */
  anew = true;
  /** Whether nodes stand somewhere that is worth coming back to: half an arrangement would be taken for a whole one. */
  private settled = false;
  /** What the store has of the lens at hand, as far as that is known. */
  private kept = NO_PLACES;

  constructor(private readonly store: PlaceStore, private readonly picture: KeptPicture) {}

  pins(lens: Lens): string[] {
    return [...this.store.read(lensKey(lens)).pins];
  }

  /** Takes up the places of the lens that a person came to. */
  recall(): void {
    this.kept = this.store.read(lensKey(this.picture.lens()));
    this.picture.canvas().recall(this.kept);
    this.anew = this.kept.places.size === 0;
    this.settled = !this.anew;
  }

  /** A scene is about to be arranged. @returns whether from the beginning */
  begin({ nodes }: Scene): boolean {
    const { anew } = this;
    // Of a vault that is still being read nothing is shown at first: what was kept is for the scene behind that.
    this.anew &&= nodes.length === 0;
    this.settled &&= !anew;
    return anew;
  }

  /** The nodes have come to rest: their places are kept once they have stood for a while. */
  rested(): void {
    this.settled = true;
    this.store.soon(() => this.keep());
  }

  /** Keeps the places of what is shown, where they are others than before. @param lens under which it was shown until now */
  keep(lens = this.picture.lens()): void {
    const { nodes } = this.picture.scene() ?? { nodes: [] };
    if (!this.settled || nodes.length === 0) return;
    const { places } = this.picture.canvas();
    if (standsAlike(places, this.kept)) return;
    this.kept = places;
    this.store.write(lensKey(lens), places);
  }
}
