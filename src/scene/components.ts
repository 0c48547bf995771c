import { neighboursOf, type Adjacency } from './adjacency';

/** Groups of nodes that hang together, the largest first; nodes of a group in the order of breadth-first search. */
export function componentsOf(adjacency: Adjacency): number[][] {
  const count = adjacency.starts.length - 1;
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
