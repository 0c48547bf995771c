import { degreeOf, edgesAt, neighboursOf } from '../adjacency';
import type { LayoutInput } from './layout-input';
import type { LayoutPlan } from './layout-plan';

/**
 * Nodes by how far down they stand. With roots, by their distance from these; without, from what no edge leads down to, along the edges.
 * Circles do no harm: whatever is not reached begins anew with its most tied node. What is tied to nothing comes last.
 */
export function layersOf(input: LayoutInput, { roots, up }: Extract<LayoutPlan, { kind: 'layered' }>): number[][] {
  const { count, adjacency } = input;
  const depths = new Int32Array(count).fill(-1);
  const directed = roots.length === 0;
  const onward = directed ? (node: number): number[] => below(input, up, node) : (node: number): Int32Array => neighboursOf(adjacency, node);
  const starts = directed ? topsOf(input, up) : [...roots];
  descend(starts, depths, onward);
  const byTies = [...depths.keys()].sort((a, b) => tiesOf(input, b) - tiesOf(input, a) || a - b);
  for (const node of byTies) if (depths[node] === -1 && tiesOf(input, node) > 0) descend([node], depths, onward);
  const layers: number[][] = [];
  const alone: number[] = [];
  depths.forEach((depth, node) => (depth === -1 ? alone : (layers[depth] ??= [])).push(node));
  return [...layers, alone].filter((layer) => layer.length > 0);
}

function descend(starts: readonly number[], depths: Int32Array, onward: (node: number) => Iterable<number>): void {
  for (const node of starts) depths[node] = 0;
  const queue = [...starts];
  // The queue grows while it is walked.
  for (const node of queue) {
    for (const other of onward(node)) {
      if (depths[other] !== -1) continue;
      depths[other] = (depths[node] ?? 0) + 1;
      queue.push(other);
    }
  }
}

/** The nodes that edges at a node lead down to. */
function below({ adjacency, edges }: LayoutInput, up: Uint8Array, node: number): number[] {
  return [...edgesAt(adjacency, node)].flatMap((edge) => {
    const { source = node, target = node } = edges[edge] ?? {};
    const [upper, lower] = up[edge] === 1 ? [target, source] : [source, target];
    return upper === node ? [lower] : [];
  });
}

/** Nodes with something below them and nothing above. */
function topsOf(input: LayoutInput, up: Uint8Array): number[] {
  const above = new Uint8Array(input.count);
  input.edges.forEach(({ source, target }, edge) => (above[up[edge] === 1 ? source : target] = 1));
  return [...above.keys()].filter((node) => above[node] === 0 && tiesOf(input, node) > 0);
}

function tiesOf({ adjacency }: LayoutInput, node: number): number {
  return degreeOf(adjacency, node);
}
