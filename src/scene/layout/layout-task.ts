import type { Adjacency, Ends } from '../adjacency';
import type { Point } from '../camera';
import type { LayoutTask, Places } from './layout-input';
import { FORCE_PLAN, type LayoutPlan } from './layout-plan';

/** What a task is made from: a scene is one. */
export interface Placeable {
  nodes: readonly { id: string; type: string; radius: number }[];
  edges: readonly Ends[];
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
export function layoutTask({ nodes, edges, plan = FORCE_PLAN }: Placeable, { tall = USUALLY_TALL, places = NOWHERE, from = NOWHERE, unsettled = NONE, pins = NONE }: TaskOptions = {}): LayoutTask {
  return {
    plan, tall,
    ends: packEnds(edges),
    ...packNodes(nodes),
    places: packPlaces(nodes, places),
    from: packPlaces(nodes, from),
    unsettled: packFlags(nodes, unsettled),
    pinned: packFlags(nodes, new Set([...pins].filter((id) => places.has(id)))),
  };
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
  const ranks = new Map([...new Set(nodes.map(({ type }) => type))].sort().map((type, rank) => [type, rank]));
  const [radii, types] = [new Float32Array(nodes.length), new Int32Array(nodes.length)];
  for (const [i, { radius, type }] of nodes.entries()) {
    radii[i] = radius;
    types[i] = ranks.get(type) ?? 0;
  }
  return { radii, types };
}

function packFlags(nodes: Placeable['nodes'], flagged: ReadonlySet<string>): Uint8Array {
  const flags = new Uint8Array(nodes.length);
  if (flagged.size > 0) nodes.forEach(({ id }, i) => (flags[i] = Number(flagged.has(id))));
  return flags;
}

function packPlaces(nodes: Placeable['nodes'], places: Places): Float32Array {
  const packed = new Float32Array(nodes.length * 2).fill(NaN);
  if (places.size === 0) return packed;
  nodes.forEach(({ id }, i) => {
    const place = places.get(id);
    if (!place) return;
    packed[i * 2] = place.x;
    packed[i * 2 + 1] = place.y;
  });
  return packed;
}

/** The places that a layout came to, by id, in a map of their own or in one that is given. */
export function placesAt(nodes: Placeable['nodes'], positions: Float32Array, into = new Map<string, Point>()): Map<string, Point> {
  nodes.forEach(({ id }, i) => into.set(id, { x: positions[i * 2] ?? 0, y: positions[i * 2 + 1] ?? 0 }));
  return into;
}
