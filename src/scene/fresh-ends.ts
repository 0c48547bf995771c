import type { Placeable } from './layout-task';

/**
 * Ids of the nodes that were in both scenes and are joined by an edge that is new.
 * Nodes that only came back into view bring no new edges of this kind: showing again what was hidden moves nothing.
 */
export function freshEnds(before: Placeable, after: Placeable): Set<string> {
  const places = new Map(before.nodes.map(({ id }, i) => [id, i]));
  const count = before.nodes.length;
  const joined = jointsOf(before.edges, count);
  // Numbers all through: words would cost a large graph several frames.
  const was = Int32Array.from(after.nodes, ({ id }) => places.get(id) ?? -1);
  const fresh = new Set<string>();
  for (const { source, target } of after.edges) {
    const a = was[source] ?? -1;
    const b = was[target] ?? -1;
    if (a < 0 || b < 0 || holds(joined, joint(a, b, count))) continue;
    for (const end of [source, target]) fresh.add(after.nodes[end]?.id ?? '');
  }
  return fresh;
}

/** Ascending: a list to be searched costs a large graph less than a set does. */
function jointsOf(edges: Placeable['edges'], count: number): Float64Array {
  const joints = new Float64Array(edges.length);
  edges.forEach(({ source, target }, i) => (joints[i] = joint(source, target, count)));
  return joints.sort();
}

function holds(ascending: Float64Array, wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** One number for each pair of nodes, either way round. */
function joint(a: number, b: number, count: number): number {
  return Math.min(a, b) * count + Math.max(a, b);
}
