import { neighboursOf } from './adjacency';
import { placeBefore, type LayoutInput } from './layout-input';
import type { LayoutPlan } from './layout-plan';
import { layersOf } from './layers';
import type { Arranger } from './planned-layout';
import { spread } from './spread-row';

const GAP = 22;
/** From one layer to the next, and from one row of a layer to the next. */
const LAYER = 130;
const ROW = 64;
/** Room for a name beside each node, where there are few. */
const NAME = 64;
const FEW = 40;
const SWEEPS = 6;

/**
 * Rows below each other, in the order in which the edges lead down (after Sugiyama, Tagawa and Toda 1981): layers by breadth-first search,
 * each ordered by the middle of what its nodes are tied to in the next, to and fro. A layer too wide to be seen has several rows.
 * No two nodes of a row overlap. Known nodes keep the order they had.
 */
export function* layeredPlaces(input: LayoutInput, plan: Extract<LayoutPlan, { kind: 'layered' }>): Arranger {
  const layers = layersOf(input, plan);
  yield;
  yield* orderLayers(layers, input);
  const rows = layers.flatMap((layer) => inRows(layer, input));
  const places = new Float32Array(input.count * 2);
  yield* placeAcross(rows, input, places);
  let y = 0;
  rows.forEach(({ nodes, first }, i) => {
    if (i > 0) y += first ? LAYER : ROW;
    for (const node of nodes) places[node * 2 + 1] = y;
  });
  return { places, guides: [] };
}

function* orderLayers(layers: number[][], input: LayoutInput): Generator<void> {
  const ranks = new Float64Array(input.count);
  const number = (layer: readonly number[]): void => layer.forEach((node, i) => (ranks[node] = (i + 0.5) / layer.length));
  const known = layers.flat().filter((node) => placeBefore(input, node)).length;
  layers.forEach(number);
  if (known * 2 >= input.count && known > 0) {
    for (const layer of layers) {
      keepOrder(layer, input, ranks);
      number(layer);
    }
    return;
  }
  const layerAt = new Int32Array(input.count);
  layers.forEach((layer, i) => layer.forEach((node) => (layerAt[node] = i)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      const step = down ? -1 : 1;
      sortBy(layer, (node) => middle(neighboursOf(input.adjacency, node).filter((other) => layerAt[other] === (layerAt[node] ?? 0) + step), ranks) ?? ranks[node] ?? 0);
      number(layer);
    }
    yield;
  }
}

/** Known nodes as they stood, row by row; new ones among them beside what they are tied to. */
function keepOrder(layer: number[], input: LayoutInput, ranks: Float64Array): void {
  const known = layer.flatMap((node) => {
    const place = placeBefore(input, node);
    return place ? [{ node, place }] : [];
  }).sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x || a.node - b.node);
  const keys = new Map(known.map(({ node }, i) => [node, (i + 0.5) / known.length]));
  sortBy(layer, (node) => keys.get(node) ?? middle(neighboursOf(input.adjacency, node), ranks) ?? 1);
}

function sortBy(layer: number[], key: (node: number) => number): void {
  const keys = new Map(layer.map((node) => [node, key(node)]));
  layer.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b);
}

function middle(nodes: Int32Array, values: ArrayLike<number>): number | undefined {
  if (nodes.length === 0) return undefined;
  return nodes.reduce((sum, node) => sum + (values[node] ?? 0), 0) / nodes.length;
}

interface Row {
  nodes: readonly number[];
  /** Whether a layer begins with it. */
  first: boolean;
  /** Whether it is the whole of its layer. */
  whole: boolean;
}

/** Splits a layer that is wider than the picture should be. */
function inRows(layer: readonly number[], { radii, count }: LayoutInput): Row[] {
  const widest = Math.max(1600, Math.sqrt(count) * 90);
  const rows: number[][] = [[]];
  let width = 0;
  for (const node of layer) {
    const own = (radii[node] ?? 0) * 2 + roomIn(layer.length);
    if (width > 0 && width + own > widest) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(node);
    width += own;
  }
  return rows.map((nodes, i) => ({ nodes, first: i === 0, whole: rows.length === 1 }));
}

function roomIn(length: number): number {
  return length <= FEW ? GAP + NAME : GAP;
}

/** Each row in the middle of the picture at first; then every node towards what it is tied to, as far as its row allows. */
function* placeAcross(rows: readonly Row[], input: LayoutInput, places: Float32Array): Generator<void> {
  const { radii, adjacency } = input;
  const across = new Float64Array(input.count);
  const place = ({ nodes }: Row, wish: (node: number) => number): void => {
    const room = roomIn(nodes.length);
    const halves = nodes.map((node) => (radii[node] ?? 0) + room / 2);
    spread(nodes.map(wish), halves).forEach((x, i) => (across[nodes[i] ?? 0] = x));
  };
  for (const row of rows) place(row, () => 0);
  yield;
  for (const order of [rows, [...rows].reverse(), rows, [...rows].reverse()]) {
    for (const row of order) if (row.whole) place(row, (node) => middle(neighboursOf(adjacency, node), across) ?? across[node] ?? 0);
    yield;
  }
  across.forEach((x, node) => (places[node * 2] = x));
}
