import { adjacencyOf, degreeOf, type Adjacency, type Ends } from '../adjacency';
import type { Placeable } from './layout-task';

/**
 * Ids of the nodes that were in both scenes and are joined by an edge that is new.
 * Nodes that only came back into view bring no new edges of this kind: showing again what was hidden moves nothing.
 */
export function freshEnds(before: Placeable, after: Placeable): Set<string> {
  const adjacency = before.adjacency ?? adjacencyOf(before.nodes.length, before.edges);
  const was = placesBefore(before, after);
  const fresh = new Set<string>();
  // Most edges come in the order in which they came before: those are not looked up.
  let next = 0;
  for (const { source, target } of after.edges) {
    const a = was[source] ?? -1;
    const b = was[target] ?? -1;
    if (a < 0 || b < 0) continue;
    const same = placeNear(before.edges, next, a, b);
    if (same >= 0) next = same + 1;
    if (same >= 0 || isJoined(adjacency, a, b)) continue;
    for (const end of [source, target]) fresh.add(after.nodes[end]?.id ?? '');
  }
  return fresh;
}

/** For each node the index that it had before, or -1. Most stand where they stood, or a little aside: only the others are looked up. */
function placesBefore({ nodes }: Placeable, after: Placeable): Int32Array {
  const was = new Int32Array(after.nodes.length);
  let index: Map<string, number> | undefined;
  let aside = 0;
  for (const [i, { id }] of after.nodes.entries()) {
    if (nodes[i + aside]?.id !== id) {
      const place = (index ??= new Map(nodes.map((node, at) => [node.id, at]))).get(id);
      was[i] = place ?? -1;
      // Ordered alike, so those after it are likely to stand as far aside.
      aside = place === undefined ? aside - 1 : place - i;
    } else was[i] = i + aside;
  }
  return was;
}

/** So many edges may have gone, one after the other, before the rest has to be looked up. */
const GAP = 16;

/** Where an edge stands among the next few, or -1. */
function placeNear(edges: readonly Ends[], from: number, source: number, target: number): number {
  for (let place = from, end = Math.min(edges.length, from + GAP); place < end; place++) {
    const edge = edges[place];
    if (edge?.source === source && edge.target === target) return place;
  }
  return -1;
}

/** Looks from the end that has fewer neighbours: a hub is not gone through for each of its edges. */
function isJoined(adjacency: Adjacency, a: number, b: number): boolean {
  const { starts, ends, nodes } = adjacency;
  const fewer = degreeOf(adjacency, a) <= degreeOf(adjacency, b);
  const from = fewer ? a : b;
  const to = fewer ? b : a;
  for (let place = starts[from] ?? 0, end = ends[from] ?? 0; place < end; place++) if (nodes[place] === to) return true;
  return false;
}
