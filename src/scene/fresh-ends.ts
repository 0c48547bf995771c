import type { Placeable } from './layout-task';

/**
 * Ids of the nodes that were in both scenes and are joined by an edge that is new.
 * Nodes that only came back into view bring no new edges of this kind: showing again what was hidden moves nothing.
 */
export function freshEnds(before: Placeable, after: Placeable): Set<string> {
  const places = new Map(before.nodes.map(({ id }, i) => [id, i]));
  // Numbers all through: words would cost a large graph several frames.
  const was = Int32Array.from(after.nodes, ({ id }) => places.get(id) ?? -1);
  const count = before.nodes.length;
  const joined = new Set(before.edges.map(({ source, target }) => joint(source, target, count)));
  const fresh = new Set<string>();
  for (const { source, target } of after.edges) {
    const [a, b] = [was[source] ?? -1, was[target] ?? -1];
    if (a < 0 || b < 0 || joined.has(joint(a, b, count))) continue;
    for (const end of [source, target]) fresh.add(after.nodes[end]?.id ?? '');
  }
  return fresh;
}

/** One number for each pair of nodes, either way round. */
function joint(a: number, b: number, count: number): number {
  return Math.min(a, b) * count + Math.max(a, b);
}
