import { neighboursOf, type Adjacency } from '../adjacency';
import { placeBefore, type LayoutInput } from './layout-input';
import type { Guide, LayoutPlan } from './layout-plan';
import type { Arranger } from './planned-layout';

/** Between two nodes of a ring, in world units. */
const GAP = 14;
/** From one ring to the next, at least. */
const RING = 90;
/** The whole way around, as an angle. */
const ROUND = 2 * Math.PI;

interface Tree {
  /** Nodes of each ring, in the order in which they stand around. */
  rings: number[][];
  parents: Int32Array;
  /** Leaves below each node, itself where it is one. */
  leaves: Float64Array;
}

/**
 * Rings around a node, one for each link's distance; every node within the slice of the one it is reached through, slices as wide as they
 * have leaves (the radial drawing of a breadth-first tree, after Eades 1992). What cannot be reached stands on a ring outside.
 * No two nodes overlap: a ring is as large as its nodes need, and one that is crowded has several rows.
 */
export function* radialPlaces(input: LayoutInput, { centre }: Extract<LayoutPlan, { kind: 'radial' }>): Arranger {
  const { count, radii } = input;
  const places = new Float32Array(count * 2);
  if (count === 0) return { places, guides: [] };
  const tree = treeFrom(input.adjacency, centre);
  yield;
  const angles = anglesIn(tree, input, centre);
  yield;
  const guides: Guide[] = [];
  const widest = radii.reduce((most, radius) => Math.max(most, radius), 0) * 2 + GAP;
  let reach = widest / 2;
  for (const [distance, ring] of tree.rings.entries()) {
    if (distance === 0) continue;
    const base = reach + Math.max(RING, widest) - widest / 2;
    const rows = rowsFor(ring, radii, base);
    const radius = ringRadius(ring, rows, { angles, radii, base });
    ring.forEach((node, i) => {
      const [angle = 0, away] = [angles[node], radius + rowOf(i, ring.length, rows) * widest];
      places.set([away * Math.cos(angle), away * Math.sin(angle)], node * 2);
    });
    const band = (rows - 1 + (ring.length % rows)) * widest;
    guides.push({ kind: 'ring', x: 0, y: 0, radius: radius + band / 2, label: String(distance) });
    reach = radius + band + widest / 2;
    yield;
  }
  return { places, guides };
}

function treeFrom(adjacency: Adjacency, centre: number): Tree {
  const count = adjacency.starts.length;
  const parents = new Int32Array(count).fill(-1);
  const rings = [[centre]];
  parents[centre] = centre;
  for (let ring = rings[0]; ring && ring.length > 0; ring = rings.at(-1)) {
    const next: number[] = [];
    for (const node of ring) {
      for (const other of neighboursOf(adjacency, node)) {
        if (parents[other] !== -1) continue;
        parents[other] = node;
        next.push(other);
      }
    }
    rings.push(next);
  }
  rings.pop();
  const apart = [...parents.keys()].filter((node) => parents[node] === -1);
  for (const node of apart) parents[node] = centre;
  if (apart.length > 0) rings.push(apart);
  return { rings, parents, leaves: leavesOf(rings, parents) };
}

function leavesOf(rings: readonly number[][], parents: Int32Array): Float64Array {
  const leaves = new Float64Array(parents.length);
  for (const ring of [...rings].reverse()) {
    for (const node of ring) {
      if (leaves[node] === 0) leaves[node] = 1;
      const parent = parents[node] ?? node;
      if (parent !== node) leaves[parent] = (leaves[parent] ?? 0) + (leaves[node] ?? 0);
    }
  }
  return leaves;
}

/** The angle of every node. Rings are put into the order of the angles. */
function anglesIn({ rings, parents, leaves }: Tree, input: LayoutInput, centre: number): Float64Array {
  const angles = new Float64Array(parents.length);
  const starts = new Float64Array(parents.length);
  const wide = new Float64Array(parents.length);
  const children = childrenOf(parents);
  [starts[centre], wide[centre]] = [-Math.PI / 2, ROUND];
  for (const ring of rings) {
    for (const node of ring) {
      const [start = 0, width = 0] = [starts[node], wide[node]];
      // Around the centre the order begins at the top; elsewhere it is cut opposite to the slice, which nothing in it crosses.
      const cut = node === centre ? start : start + width / 2 - Math.PI;
      let at = start;
      for (const child of ordered(children[node] ?? [], input, cut)) {
        const part = (width * (leaves[child] ?? 1)) / (leaves[node] ?? 1);
        [starts[child], wide[child], angles[child]] = [at, part, at + part / 2];
        at += part;
      }
    }
  }
  for (const ring of rings) ring.sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b);
  return angles;
}

function childrenOf(parents: Int32Array): number[][] {
  const children = Array.from(parents, (): number[] => []);
  parents.forEach((parent, node) => {
    if (parent !== node) children[parent]?.push(node);
  });
  return children;
}

/** Known nodes in the order in which they stood around, then new ones, those of a type together. */
function ordered(nodes: number[], input: LayoutInput, cut: number): number[] {
  const turns = new Map(nodes.map((node) => {
    const place = placeBefore(input, node);
    return [node, place ? (((Math.atan2(place.y, place.x) - cut) % ROUND) + ROUND) % ROUND : ROUND];
  }));
  return nodes.sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0) || (input.types[a] ?? 0) - (input.types[b] ?? 0) || a - b);
}

/** Rows in which the nodes of a ring stand, so that a crowd becomes a band instead of a circle far away. */
function rowsFor(ring: readonly number[], radii: Float32Array, base: number): number {
  const needed = ring.reduce((sum, node) => sum + (radii[node] ?? 0) * 2 + GAP, 0);
  return Math.max(1, Math.ceil(Math.sqrt(needed / (ROUND * base)) - 0.2));
}

/** The row of a ring's i-th node. Those over, at the end of the round, would meet the first ones of their row: each has a row of its own. */
function rowOf(i: number, length: number, rows: number): number {
  const even = length - (length % rows);
  return i < even ? i % rows : rows + i - even;
}

interface RingRoom {
  angles: Float64Array;
  radii: Float32Array;
  base: number;
}

/** The least radius at which no two nodes of a row overlap. */
function ringRadius(ring: readonly number[], rows: number, { angles, radii, base }: RingRoom): number {
  let radius = base;
  const even = ring.length - (ring.length % rows);
  for (let i = 0; i < even && even > rows; i++) {
    const [node = 0, next = 0] = [ring[i], ring[i + rows < even ? i + rows : i % rows]];
    const apart = Math.min(Math.PI, ((((angles[next] ?? 0) - (angles[node] ?? 0)) % ROUND) + ROUND) % ROUND);
    const room = (radii[node] ?? 0) + (radii[next] ?? 0) + GAP;
    if (apart > 0) radius = Math.max(radius, room / (2 * Math.sin(apart / 2)));
  }
  return radius;
}
