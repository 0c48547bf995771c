import type { Steps } from '../../model/steps';
import { degreeOf, type Adjacency } from '../adjacency';
import { hopsFrom } from './hops';

/** Nodes from which distances are measured; more are hardly better. */
const PIVOTS = 50;
const ROUNDS = 60;

/**
 * Places for the nodes of a graph that hangs together, by PivotMDS (Brandes and Pich 2007): distances from a few pivots, spread over the graph,
 * and the two directions in which these differ most. Straightens out the whole, which a force layout takes hundreds of ticks for.
 * Yields between pivots, so that a big graph can be placed in slices.
 * @returns x and y for each node, in links
 */
export function* pivotPlaces(adjacency: Adjacency): Steps<Float64Array> {
  const count = adjacency.starts.length;
  const pivots = Math.min(PIVOTS, count);
  const table = new Float64Array(count * pivots);
  const nearest = new Float64Array(count).fill(Infinity);
  let pivot = mostTied(adjacency);
  for (let column = 0; column < pivots; column++) {
    hopsFrom(adjacency, pivot).forEach((distance, i) => {
      table[i * pivots + column] = distance * distance;
      nearest[i] = Math.min(nearest[i] ?? 0, distance);
    });
    pivot = nearest.indexOf(nearest.reduce((far, distance) => Math.max(far, distance), 0));
    yield;
  }
  centre(table, count, pivots);
  const products = yield* columnProducts(table, pivots);
  const first = mainDirection(products, pivots, null);
  const second = mainDirection(products, pivots, first);
  return Float64Array.from({ length: count * 2 }, (_, i) => along(table, pivots, i >> 1, i % 2 === 0 ? first : second));
}

function mostTied(adjacency: Adjacency): number {
  let most = 0;
  for (let node = 1; node < adjacency.starts.length; node++) if (degreeOf(adjacency, node) > degreeOf(adjacency, most)) most = node;
  return most;
}

/** Takes the mean of each row and column out of the squared distances. */
function centre(table: Float64Array, rows: number, columns: number): void {
  const rowMeans = new Float64Array(rows);
  const columnMeans = new Float64Array(columns);
  eachCell(rows, columns, (row, column, cell) => {
    rowMeans[row] = (rowMeans[row] ?? 0) + (table[cell] ?? 0) / columns;
    columnMeans[column] = (columnMeans[column] ?? 0) + (table[cell] ?? 0) / rows;
  });
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / rows;
  eachCell(rows, columns, (row, column, cell) => {
    table[cell] = -0.5 * ((table[cell] ?? 0) - (rowMeans[row] ?? 0) - (columnMeans[column] ?? 0) + mean);
  });
}

function eachCell(rows: number, columns: number, each: (row: number, column: number, cell: number) => void): void {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) each(row, column, row * columns + column);
}

/** The direction in which the rows differ most, at right angles to `other`, by power iteration. */
function mainDirection(products: Float64Array, columns: number, other: Float64Array | null): Float64Array {
  let direction = Float64Array.from({ length: columns }, (_, i) => 1 + ((i * 7) % 5));
  for (let round = 0; round < ROUNDS; round++) {
    if (other) takeOut(direction, other);
    if (!unit(direction)) return direction;
    direction = Float64Array.from(direction, (_, row) => along(products, columns, row, direction));
  }
  if (other) takeOut(direction, other);
  unit(direction);
  return direction;
}

/** Each column times each other. Yields after every few hundred rows: it is the longest piece of the work. */
function* columnProducts(table: Float64Array, columns: number): Steps<Float64Array> {
  const products = new Float64Array(columns * columns);
  for (let start = 0; start < table.length; start += columns) {
    for (let a = 0; a < columns; a++) {
      const value = table[start + a] ?? 0;
      for (let b = a; b < columns; b++) products[a * columns + b] = (products[a * columns + b] ?? 0) + value * (table[start + b] ?? 0);
    }
    if ((start / columns) % 512 === 511) yield;
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) products[a * columns + b] = products[b * columns + a] ?? 0;
  return products;
}

function along(table: Float64Array, columns: number, row: number, direction: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < columns; i++) sum += (table[row * columns + i] ?? 0) * (direction[i] ?? 0);
  return sum;
}

function takeOut(direction: Float64Array, other: Float64Array): void {
  const part = along(direction, direction.length, 0, other);
  direction.forEach((value, i) => {
    direction[i] = value - part * (other[i] ?? 0);
  });
}

/** @returns false for a direction without length, which it leaves at zero */
function unit(direction: Float64Array): boolean {
  const length = Math.sqrt(along(direction, direction.length, 0, direction));
  const usable = length > 1e-9;
  direction.forEach((value, i) => {
    direction[i] = usable ? value / length : 0;
  });
  return usable;
}
