import type { Ends } from './adjacency';
import type { Point } from './camera';
import type { LayoutTask, Places } from './layout-input';
import { FORCE_PLAN, type LayoutPlan } from './layout-plan';

/** What a task is made from: a scene is one. */
export interface Placeable {
  nodes: readonly { id: string; type: string; radius: number }[];
  edges: readonly Ends[];
  plan?: LayoutPlan;
}

export interface TaskOptions {
  /** Where nodes stood before. Known ones stay; the others are put beside their neighbours. */
  places?: Places;
  /** Where nodes come from when none is to stay. */
  from?: Places;
  /** Ids of known nodes that should find a new place too: the ends of new edges. */
  unsettled?: ReadonlySet<string>;
  /** Ids of known nodes that a person has put where they stand. */
  pins?: ReadonlySet<string>;
}

const NOWHERE: Places = new Map<string, Point>();
const NONE: ReadonlySet<string> = new Set();

export function layoutTask({ nodes, edges, plan = FORCE_PLAN }: Placeable, { places = NOWHERE, from = NOWHERE, unsettled = NONE, pins = NONE }: TaskOptions = {}): LayoutTask {
  const types = [...new Set(nodes.map(({ type }) => type))].sort();
  const ranks = new Map(types.map((type, rank) => [type, rank]));
  const ends = new Int32Array(edges.length * 2);
  edges.forEach(({ source, target }, i) => ends.set([source, target], i * 2));
  return {
    plan, ends,
    radii: Float32Array.from(nodes, ({ radius }) => radius),
    types: Int32Array.from(nodes, ({ type }) => ranks.get(type) ?? 0),
    places: packPlaces(nodes, places),
    from: packPlaces(nodes, from),
    unsettled: Uint8Array.from(nodes, ({ id }) => Number(unsettled.has(id))),
    pinned: Uint8Array.from(nodes, ({ id }) => Number(pins.has(id) && places.has(id))),
  };
}

function packPlaces(nodes: Placeable['nodes'], places: Places): Float32Array {
  const packed = new Float32Array(nodes.length * 2).fill(NaN);
  if (places.size === 0) return packed;
  nodes.forEach(({ id }, i) => {
    const place = places.get(id);
    if (place) packed.set([place.x, place.y], i * 2);
  });
  return packed;
}

/** The places that a layout came to, by id. */
export function placesAt(nodes: Placeable['nodes'], positions: Float32Array): Map<string, Point> {
  return new Map(nodes.map(({ id }, i) => [id, { x: positions[i * 2] ?? 0, y: positions[i * 2 + 1] ?? 0 }]));
}
