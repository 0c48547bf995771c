import { neighboursOf, type Adjacency } from '../adjacency';

/** Groups of nodes that hang together, the largest first; nodes of a group in the order of breadth-first search. */
export function componentsOf(adjacency: Adjacency): number[][] {
  const count = adjacency.starts.length;
  const seen = new Uint8Array(count);
  const groups: number[][] = [];
  for (let start = 0; start < count; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const group = [start];
    // The group grows while it is walked.
    for (const node of group) {
      for (const neighbour of neighboursOf(adjacency, node)) {
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        group.push(neighbour);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Groups other than the largest count as loose up to this size. */
const LOOSE = 9;

/** One byte a node: 1 for those that stand alone or in a small group, apart from the main body of the graph. */
export function looseNodes(adjacency: Adjacency): Uint8Array {
  const loose = new Uint8Array(adjacency.starts.length);
  const [main, ...others] = componentsOf(adjacency);
  if (!main || main.length <= LOOSE) return loose;
  for (const group of others) if (group.length <= LOOSE) for (const node of group) loose[node] = 1;
  return loose;
}
