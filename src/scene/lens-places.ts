import type { Point } from './camera';

/** Where nodes stand under one lens, and which of them a person has pinned. By id. */
export interface LensPlaces {
  places: ReadonlyMap<string, Point>;
  pins: ReadonlySet<string>;
}

export const NO_PLACES: LensPlaces = { places: new Map(), pins: new Set() };
