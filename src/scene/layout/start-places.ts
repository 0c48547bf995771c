import type { Steps } from '../../model/steps';
import { componentsOf } from './components';
import type { LayoutInput } from './layout-input';
import { adjacencyWithin, neighboursOf, type Adjacency } from '../adjacency';
import { pivotPlaces } from './pivot-places';

/** The length that a link would like to have, in world units. */
export const LINK_LENGTH = 60;

/** Between one component and the next: no two ever stand in a row. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Disc {
  nodes: readonly number[];
  /** Places of the nodes around the disc's middle, x and y each. */
  places: Float64Array;
  radius: number;
}

/**
 * A good beginning for the layout: every component laid out by itself, then the smaller ones in a spiral around the largest.
 * Yields now and then, so that a big graph can be placed in slices.
 * @returns x and y for each node
 */
export function* startPlaces(input: LayoutInput, random: () => number): Steps<Float64Array> {
  const groups = componentsOf(input.adjacency);
  const ranks = ranksIn(groups, input.count);
  const discs: Disc[] = [];
  for (const nodes of byType(groups, input)) discs.push(yield* discOf(nodes, adjacencyWithin(input.adjacency, nodes, ranks), random));
  const places = new Float64Array(input.count * 2);
  let covered = 0;
  for (const [rank, { nodes, places: inner, radius }] of discs.entries()) {
    const away = rank === 0 ? 0 : Math.sqrt(covered) + radius;
    const [x, y] = [away * Math.cos(rank * GOLDEN_ANGLE), away * Math.sin(rank * GOLDEN_ANGLE)];
    covered += radius * radius;
    nodes.forEach((node, i) => {
      places[node * 2] = x + (inner[i * 2] ?? 0);
      places[node * 2 + 1] = y + (inner[i * 2 + 1] ?? 0);
    });
  }
  return places;
}

/** Large groups first; among nodes without ties, those of a type stand together. */
function byType(groups: number[][], { types }: LayoutInput): number[][] {
  const typeOf = (group: number[]): number => types[group[0] ?? 0] ?? 0;
  const tied = groups.filter((group) => group.length > 1);
  const single = groups.filter((group) => group.length === 1);
  return [...tied, ...single.sort((a, b) => typeOf(a) - typeOf(b))];
}

function ranksIn(groups: readonly number[][], count: number): Int32Array {
  const ranks = new Int32Array(count);
  for (const group of groups) group.forEach((node, rank) => (ranks[node] = rank));
  return ranks;
}

function* discOf(nodes: readonly number[], adjacency: Adjacency, random: () => number): Steps<Disc> {
  const places = nodes.length < 3 ? inRow(nodes.length) : yield* pivotPlaces(adjacency);
  scaleToLinks(adjacency, places);
  scatter(places, random);
  return { nodes, places, radius: reachOf(places) + LINK_LENGTH * 0.6 };
}

function inRow(count: number): Float64Array {
  return Float64Array.from({ length: count * 2 }, (_, i) => (i % 2 === 0 ? i / 2 : 0));
}

/** Makes the mean link as long as a link should be. */
function scaleToLinks(adjacency: Adjacency, places: Float64Array): void {
  let sum = 0;
  for (let node = 0; node < adjacency.starts.length; node++) for (const other of neighboursOf(adjacency, node)) sum += distance(places, node, other);
  const count = adjacency.nodes.length;
  const factor = sum > 1e-9 ? (LINK_LENGTH * count) / sum : 1;
  places.forEach((value, i) => (places[i] = value * factor));
}

/** Nodes with the same distances to all others stand on one spot (the leaves of a star): a small shove gives the forces something to work on. */
function scatter(places: Float64Array, random: () => number): void {
  places.forEach((value, i) => (places[i] = value + (random() - 0.5) * LINK_LENGTH * 0.5));
}

function reachOf(places: Float64Array): number {
  let reach = 0;
  for (let i = 0; i < places.length; i += 2) reach = Math.max(reach, Math.hypot(places[i] ?? 0, places[i + 1] ?? 0));
  return reach;
}

function distance(places: Float64Array, a: number, b: number): number {
  return Math.hypot((places[a * 2] ?? 0) - (places[b * 2] ?? 0), (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0));
}
