import { adjacencyOf } from '../../src/scene/adjacency';
import type { BenchGraph } from './bench-graph';
import { randomFrom } from './random';

/**
 * A graph like that of a vault: notes come in groups, link mostly within their group, and the earlier a note came the more links it has
 * (Barabási and Albert's preferential attachment within groups). The same counts and seed give the same graph.
 */
export function generateGraph(nodes: number, edges: number, seed = 1): BenchGraph {
  const random = randomFrom(seed);
  const groups = Math.max(1, Math.round(nodes / 60));
  const ends: Array<{ source: number; target: number }> = [];
  const seen = new Set<number>();
  for (let tries = 0; ends.length < edges && tries < edges * 20; tries += 1) {
    const source = ends.length < nodes ? ends.length : Math.floor(random() * nodes);
    const target = random() < 0.85 ? inGroup(source % groups, groups, nodes, random) : Math.floor(random() ** 3 * nodes);
    const key = Math.min(source, target) * nodes + Math.max(source, target);
    if (source === target || seen.has(key)) continue;
    seen.add(key);
    ends.push({ source, target });
  }
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({ id: `Note ${index}.md`, type: 'note', radius: 5 })),
    edges: ends,
    adjacency: adjacencyOf(nodes, ends),
  };
}

/** A node of the group, the early ones more often. */
function inGroup(group: number, groups: number, nodes: number, random: () => number): number {
  const members = Math.floor((nodes - group - 1) / groups) + 1;
  return group + groups * Math.floor(random() ** 2 * members);
}
