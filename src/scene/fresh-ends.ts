import type { Placeable } from './layout-task';

/**
 * Ids of the nodes that were in both scenes and are joined by an edge that is new.
 * Nodes that only came back into view bring no new edges of this kind: showing again what was hidden moves nothing.
 */
export function freshEnds(before: Placeable, after: Placeable): Set<string> {
  const seen = new Set(before.nodes.map(({ id }) => id));
  const joined = new Set(before.edges.map((edge) => joint(before, edge.source, edge.target)));
  const fresh = new Set<string>();
  for (const { source, target } of after.edges) {
    const [a, b] = [idAt(after, source), idAt(after, target)];
    if (!seen.has(a) || !seen.has(b) || joined.has(joint(after, source, target))) continue;
    fresh.add(a);
    fresh.add(b);
  }
  return fresh;
}

function joint(input: Placeable, source: number, target: number): string {
  return [idAt(input, source), idAt(input, target)].sort().join('\n');
}

function idAt({ nodes }: Placeable, index: number): string {
  return nodes[index]?.id ?? '';
}
