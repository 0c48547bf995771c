import { addTo } from '../../model/lists';
import { neighboursOf } from '../adjacency';
import type { LayoutInput } from './layout-input';

/** Nodes of a layer that stand together, in rows below each other. */
export interface Block {
  rows: number[][];
  /** Half of the room that each column takes, and the whole block, in world units. */
  halves: readonly number[];
  half: number;
}

/** Between two nodes of a row, in world units. */
const GAP = 22;
/** Room for a name beside each node, where there are few. */
const NAME = 64;
/** So many nodes in a layer are few. */
const FEW = 40;
/** Of fewer nodes than this, all names can be read in a row. */
const CROWD = 12;
/** A block has so many columns for each node in a row of its own, squared: it is then about as high as it is wide. */
const SQUARENESS = 0.7;
/** A picture may always be so wide, in world units; one of many nodes may be wider. */
const WIDEST = 1600;

/**
 * A layer as what stands beside each other: single nodes where these make a row that can be seen; else the nodes that hang on the same
 * node of the layer above, in blocks below it; and where that makes too many blocks, rows as wide as the picture.
 */
export function blocksOf(layer: readonly number[], above: readonly number[], input: LayoutInput): Block[] {
  const families = layer.length > CROWD ? familiesOf(layer, new Set(above), input) : [];
  const columns = Math.max(families.length, Math.round(Math.sqrt(layer.length * SQUARENESS)));
  const isWorthwhile = families.length > 1 && families.length * 2 <= layer.length && columns * columnRoom(input, layer) <= widest(input);
  if (isWorthwhile) return families.map((nodes) => blockOf(inRows(nodes, Math.max(1, Math.round((nodes.length / layer.length) * columns))), input, NAME));
  const rows = rowsAcross(layer, input);
  const name = layer.length <= FEW ? NAME : 0;
  return rows.length === 1 ? layer.map((node) => blockOf([[node]], input, name)) : [blockOf(rows, input, name)];
}

/** Nodes that hang on the same node above, in the order in which each family first occurs. What hangs on none is a family too. */
function familiesOf(layer: readonly number[], above: ReadonlySet<number>, { adjacency }: LayoutInput): number[][] {
  const families = new Map<number, number[]>();
  for (const node of layer) {
    const parent = neighboursOf(adjacency, node).find((other) => above.has(other)) ?? -1;
    addTo(families, parent, node);
  }
  return [...families.values()];
}

function inRows(nodes: readonly number[], columns: number): number[][] {
  return Array.from({ length: Math.ceil(nodes.length / columns) }, (_, row) => nodes.slice(row * columns, (row + 1) * columns));
}

/** As many nodes in each row as the picture is wide. */
function rowsAcross(layer: readonly number[], input: LayoutInput): number[][] {
  const room = layer.length <= FEW ? GAP + NAME : GAP;
  const rows: number[][] = [[]];
  let width = 0;
  for (const node of layer) {
    const own = (input.radii[node] ?? 0) * 2 + room;
    if (width > 0 && width + own > widest(input)) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(node);
    width += own;
  }
  return rows;
}

function blockOf(rows: number[][], { radii }: LayoutInput, name: number): Block {
  const halves: number[] = [];
  for (const row of rows) row.forEach((node, column) => (halves[column] = Math.max(halves[column] ?? 0, (radii[node] ?? 0) + (GAP + name) / 2)));
  return { rows, halves, half: halves.reduce((sum, half) => sum + half, 0) };
}

function columnRoom({ radii }: LayoutInput, layer: readonly number[]): number {
  return layer.reduce((most, node) => Math.max(most, radii[node] ?? 0), 0) * 2 + GAP + NAME;
}

function widest({ count }: LayoutInput): number {
  return Math.max(WIDEST, Math.sqrt(count) * 90);
}
