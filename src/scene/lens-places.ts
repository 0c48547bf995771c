import type { Point } from './camera';

/** Where nodes stand under one lens, and which of them a person has pinned. By id. */
export interface LensPlaces {
  places: ReadonlyMap<string, Point>;
  pins: ReadonlySet<string>;
}

export const NO_PLACES: LensPlaces = { places: new Map(), pins: new Set() };

/** Whether the same nodes stand at the same places, in whole units, and the same ones are pinned. */
export function standsAlike(a: LensPlaces, b: LensPlaces): boolean {
  if (a.places.size !== b.places.size || a.pins.size !== b.pins.size) return false;
  for (const id of a.pins) if (!b.pins.has(id)) return false;
  for (const [id, place] of a.places) {
    const other = b.places.get(id);
    if (!other || Math.round(place.x) !== Math.round(other.x) || Math.round(place.y) !== Math.round(other.y)) return false;
  }
  return true;
}
