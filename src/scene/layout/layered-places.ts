import type { Steps } from '../../model/steps';
import { neighboursOf } from '../adjacency';
import { boundsOf } from '../camera';
import { blocksOf, type Block } from './layer-blocks';
import { placeBefore, type LayoutInput } from './layout-input';
import type { LayoutPlan } from './layout-plan';
import { layersOf } from './layers';
import type { Arranger } from './planned-layout';
import { spread } from './spread-row';
import { stretched } from './stretch';

/** From one layer to the next, in world units. */
const LAYER = 130;
/** From one row of a layer to the next. */
const ROW = 64;
/** How often the layers are ordered, down and up in turn. */
const SWEEPS = 6;

/**
 * Rows below each other, in the order in which the edges lead down (after Sugiyama, Tagawa and Toda 1981): layers by breadth-first search,
 * each ordered by the middle of what its nodes are tied to in the next, to and fro. A layer too wide to be seen has several rows,
 * beneath what its nodes hang on.
 * No two nodes of a row overlap. Known nodes keep the order they had.
 */
export function* layeredPlaces(input: LayoutInput, plan: Extract<LayoutPlan, { kind: 'layered' }>): Arranger {
  const layers = layersOf(input, plan);
  yield;
  yield* orderLayers(layers, input);
  const blocks = layers.map((layer, i) => blocksOf(layer, layers[i - 1] ?? [], input));
  const places = new Float32Array(input.count * 2);
  yield* placeAcross(blocks, input, places);
  placeDown(blocks, places);
  drawApart(places, input.tall);
  return { places, guides: [] };
}

function placeDown(layers: readonly Block[][], places: Float32Array): void {
  let y = 0;
  for (const blocks of layers) {
    for (const { rows } of blocks) rows.forEach((row, i) => row.forEach((node) => (places[node * 2 + 1] = y + i * ROW)));
    y += LAYER + ROW * (Math.max(1, ...blocks.map(({ rows }) => rows.length)) - 1);
  }
}

/** Rows or columns stand farther apart where the room for the picture has another shape: names need what would else be empty. */
function drawApart(places: Float32Array, tall: number): void {
  const { left, top, right, bottom } = boundsOf(places);
  const [across, down] = stretched({ width: right - left, height: bottom - top }, tall);
  for (let i = 0; i < places.length; i++) places[i] = (places[i] ?? 0) * (i % 2 === 0 ? across : down);
}

function* orderLayers(layers: number[][], input: LayoutInput): Steps<void> {
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

/** Each layer in the middle of the picture at first; then every block towards what its nodes are tied to, as far as its neighbours allow. */
function* placeAcross(layers: readonly Block[][], { adjacency, count }: LayoutInput, places: Float32Array): Steps<void> {
  const across = new Float64Array(count);
  const place = (blocks: readonly Block[], wish: (block: Block) => number): void => {
    const middles = spread(blocks.map(wish), blocks.map(({ half }) => half));
    blocks.forEach(({ rows, halves }, i) => rows.forEach((row) => {
      spread(row.map(() => middles[i] ?? 0), row.map((_, column) => halves[column] ?? 0)).forEach((x, column) => (across[row[column] ?? 0] = x));
    }));
  };
  const wished = ({ rows }: Block): number => {
    const nodes = rows.flat();
    return nodes.reduce((sum, node) => sum + (middle(neighboursOf(adjacency, node), across) ?? across[node] ?? 0), 0) / nodes.length;
  };
  for (const blocks of layers) place(blocks, () => 0);
  yield;
  for (const order of [layers, [...layers].reverse(), layers, [...layers].reverse()]) {
    for (const blocks of order) if (blocks.length > 1 || blocks[0]?.rows.length === 1) place(blocks, wished);
    yield;
  }
  across.forEach((x, node) => (places[node * 2] = x));
}
