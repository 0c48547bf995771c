import { debounce, type App } from 'obsidian';
import { NO_PLACES, type LensPlaces } from '../../scene/lens-places';
import type { PlaceStore } from '../../view/graph/graph-host';

const STORAGE = 'ospo-atlas-graph-places';
/** Pictures that were not looked at for long are forgotten: so many are kept, and no more nodes than this in all. */
const MOST_PICTURES = 20;
const MOST_NODES = 60_000;

/** Milliseconds that nodes have to stand until their places are written. */
const STANDING = 4000;

/** A line of the list of pictures, the newest first. */
interface KeptPicture {
  key: string;
  nodes: number;
}

/** Id, x and y of a node, in whole world units. */
type KeptPlace = [string, number, number];

/**
 * Where nodes stood under each lens, kept on this device: places differ with the vault's state, and would only weigh on its synchronisation.
 * Each picture by itself, so that to write one costs what is in it.
 */
export function localPlaces(app: App): PlaceStore {
  return {
    read: (key) => readPlaces(app.loadLocalStorage(nameOf(key))),
    write: (key, places) => writePlaces(app, key, places),
    soon: debounce((keep) => keep(), STANDING, true),
  };
}

/** Keeps nothing: for graphs that stand in a page. */
export const FORGETFUL_PLACES: PlaceStore = { read: () => NO_PLACES, write: () => undefined, soon: () => undefined };

function nameOf(key: string): string {
  return `${STORAGE}|${key}`;
}

function writePlaces(app: App, key: string, { places, pins }: LensPlaces): void {
  const before = readPictures(app);
  const pictures = [{ key, nodes: places.size }, ...before.filter((picture) => picture.key !== key)];
  const within = new Set(withinBounds(pictures).map((picture) => picture.key));
  for (const picture of before) if (!within.has(picture.key)) app.saveLocalStorage(nameOf(picture.key), null);
  const kept: KeptPlace[] = [...places].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]);
  const isKept = within.has(key) && save(app, nameOf(key), { places: kept, pins: [...pins] });
  save(app, STORAGE, pictures.filter((picture) => within.has(picture.key) && (isKept || picture.key !== key)));
}

/** @returns whether there was room. A picture that finds none is arranged anew the next time, as one that was never seen */
function save(app: App, name: string, value: unknown): boolean {
  try {
    app.saveLocalStorage(name, value);
    return true;
  } catch {
    app.saveLocalStorage(name, null);
    return false;
  }
}

function readPlaces(kept: unknown): LensPlaces {
  if (!isRecord(kept) || !Array.isArray(kept.places) || !kept.places.every(isPlace) || !Array.isArray(kept.pins)) return NO_PLACES;
  return { places: new Map(kept.places.map(([id, x, y]) => [id, { x, y }])), pins: new Set(kept.pins.filter((id) => typeof id === 'string')) };
}

/** What no longer fits goes. */
function withinBounds(pictures: readonly KeptPicture[]): KeptPicture[] {
  let all = 0;
  return pictures.slice(0, MOST_PICTURES).filter(({ nodes }) => (all += nodes) <= MOST_NODES);
}

function readPictures(app: App): KeptPicture[] {
  const kept: unknown = app.loadLocalStorage(STORAGE);
  return Array.isArray(kept) ? kept.filter(isPicture) : [];
}

function isPicture(value: unknown): value is KeptPicture {
  return isRecord(value) && typeof value.key === 'string' && typeof value.nodes === 'number';
}

function isPlace(value: unknown): value is KeptPlace {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isFinite(value[1]) && Number.isFinite(value[2]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
