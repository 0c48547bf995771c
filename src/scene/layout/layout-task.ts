import type { Adjacency, Ends } from '../adjacency';
import type { Point } from '../camera';
import type { LayoutTask, Places } from './layout-input';
import { FORCE_PLAN, type LayoutPlan } from './layout-plan';

/** What a task is made from: a scene is one. */
export interface Placeable {
  nodes: readonly { id: string; type: string; radius: number }[];
  edges: readonly Ends[];
  /** The index of each node by its id, where it is known already. */
  index?: ReadonlyMap<string, number>;
  /** Of the edges, where it is known already. */
  adjacency?: Adjacency;
  /** Ids of the ends of the edges that came since the scene before, where it was that one brought in step. */
  fresh?: ReadonlySet<string>;
  plan?: LayoutPlan;
}

export interface TaskOptions {
  /** The height of the room for the picture, as a part of its width. */
  tall?: number;
  /** Where nodes stood before. Known ones stay; the others are put beside their neighbours. */
  places?: Places;
  /** Where nodes come from when none is to stay. */
  from?: Places;
  /** Ids of known nodes that should find a new place too: the ends of new edges. */
  unsettled?: ReadonlySet<string>;
  /** Ids of known nodes that a person has put where they stand. */
  pins?: ReadonlySet<string>;
}

/** A pane on a desk. */
const USUALLY_TALL = 0.66;

const NOWHERE: Places = new Map<string, Point>();
const NONE: ReadonlySet<string> = new Set();

/** A scene as a task for a layout: flat arrays, which can be sent to a worker. */
export function layoutTask(scene: Placeable, { tall, places = NOWHERE, from = NOWHERE, unsettled = NONE, pins = NONE }: TaskOptions = {}): LayoutTask {
  return packTask(scene, {
    tall,
    places: packPlaces(scene, places),
    from: packPlaces(scene, from),
    unsettled: packFlags(scene, unsettled),
    pinned: packFlags(scene, new Set([...pins].filter((id) => places.has(id)))),
  });
}

/** What is known of the places of a scene's nodes, in flat arrays. */
export interface PackedPlaces extends Pick<LayoutTask, 'places' | 'from' | 'unsettled' | 'pinned'> {
  /** The height of the room for the picture, as a part of its width. */
  tall?: number;
}

/** The same, of places that are packed already. */
export function packTask({ nodes, edges, plan = FORCE_PLAN }: Placeable, { tall = USUALLY_TALL, ...places }: PackedPlaces): LayoutTask {
  return { plan, tall, ends: packEnds(edges), ...packNodes(nodes), ...places };
}

/** No place for any of so many nodes. */
export function nowhere(count: number): Float32Array {
  return new Float32Array(count * 2).fill(NaN);
}

/** Puts a node where it is to stand. */
export function putPlace(places: Float32Array, node: number, x: number, y: number): void {
  places[node * 2] = x;
  places[node * 2 + 1] = y;
}

// Loops that write into typed arrays, here and below: tens of thousands of small arrays and calls would hold the page.

function packEnds(edges: readonly Ends[]): Int32Array {
  const packed = new Int32Array(edges.length * 2);
  let at = 0;
  for (const { source, target } of edges) {
    packed[at++] = source;
    packed[at++] = target;
  }
  return packed;
}

function packNodes(nodes: Placeable['nodes']): Pick<LayoutTask, 'radii' | 'types'> {
  const all = new Set<string>();
  for (const { type } of nodes) all.add(type);
  const ranks = new Map([...all].sort().map((type, rank) => [type, rank]));
  const [radii, types] = [new Float32Array(nodes.length), new Int32Array(nodes.length)];
  let at = 0;
  for (const { radius, type } of nodes) {
    radii[at] = radius;
    types[at++] = ranks.get(type) ?? 0;
  }
  return { radii, types };
}

/** 1 for the nodes with these ids. */
export function packFlags({ nodes, index }: Placeable, flagged: ReadonlySet<string>): Uint8Array {
  const flags = new Uint8Array(nodes.length);
  if (index) for (const id of flagged) flags[index.get(id) ?? nodes.length] = 1;
  else if (flagged.size > 0) nodes.forEach(({ id }, i) => (flags[i] = Number(flagged.has(id))));
  return flags;
}

function packPlaces({ nodes }: Placeable, places: Places): Float32Array {
  const packed = nowhere(nodes.length);
  if (places.size === 0) return packed;
  nodes.forEach(({ id }, i) => {
    const place = places.get(id);
    if (place) putPlace(packed, i, place.x, place.y);
  });
  return packed;
}

/** The places that a layout came to, by id, where there are any; in a map of their own or in one that is given. */
export function placesAt(nodes: Placeable['nodes'], positions: Float32Array, into = new Map<string, Point>()): Map<string, Point> {
  nodes.forEach(({ id }, i) => {
    const [x = NaN, y = NaN] = [positions[i * 2], positions[i * 2 + 1]];
    if (!Number.isNaN(x)) into.set(id, { x, y });
  });
  return into;
}
