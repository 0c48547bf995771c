import type { App } from 'obsidian';
import type { Point } from '../../scene/camera';
import { NO_PLACES, type LensPlaces } from '../../scene/lens-places';
import type { PlaceStore } from '../../view/graph/graph-host';

const STORAGE = 'ospo-atlas-graph-places';
/** Pictures that were not looked at for long are forgotten: so many are kept, and no more nodes than this in all. */
const MOST_PICTURES = 20;
const MOST_NODES = 60_000;

interface KeptPicture {
  key: string;
  /** Id, x and y of each node, in whole world units. */
  places: [string, number, number][];
  pins: string[];
}

/** Where nodes stood under each lens, kept on this device: places differ with the vault's state, and would only weigh on its synchronisation. */
export function localPlaces(app: App): PlaceStore {
  return {
    read: (key) => {
      const kept = readPictures(app).find((picture) => picture.key === key);
      return kept ? { places: placesOf(kept), pins: new Set(kept.pins) } : NO_PLACES;
    },
    write: (key, places) => app.saveLocalStorage(STORAGE, withinBounds([pictureOf(key, places), ...readPictures(app).filter((picture) => picture.key !== key)])),
  };
}

/** Keeps nothing: for graphs that stand in a page. */
export const FORGETFUL_PLACES: PlaceStore = { read: () => NO_PLACES, write: () => undefined };

function pictureOf(key: string, { places, pins }: LensPlaces): KeptPicture {
  return { key, places: [...places].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]), pins: [...pins] };
}

function placesOf({ places }: KeptPicture): Map<string, Point> {
  return new Map(places.map(([id, x, y]) => [id, { x, y }]));
}

/** The newest first; what no longer fits goes. */
function withinBounds(pictures: readonly KeptPicture[]): KeptPicture[] {
  let nodes = 0;
  return pictures.slice(0, MOST_PICTURES).filter(({ places }) => (nodes += places.length) <= MOST_NODES);
}

function readPictures(app: App): KeptPicture[] {
  const kept: unknown = app.loadLocalStorage(STORAGE);
  return Array.isArray(kept) ? kept.filter(isPicture) : [];
}

function isPicture(value: unknown): value is KeptPicture {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('places' in value) || !('pins' in value)) return false;
  return typeof value.key === 'string' && Array.isArray(value.pins) && Array.isArray(value.places)
    && value.places.every((place: unknown) => Array.isArray(place) && typeof place[0] === 'string' && Number.isFinite(place[1]) && Number.isFinite(place[2]));
}
