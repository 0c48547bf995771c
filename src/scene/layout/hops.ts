import { degreeOf, type Adjacency } from '../adjacency';

/** Nodes from which the mean is measured. With eight it is right to a few parts in a hundred. */
const SOURCES = 8;

/** How many ties away from a node each one is, by breadth-first search; -1 where there is no way. */
export function hopsFrom({ starts, ends, nodes }: Adjacency, start: number): Int32Array {
  const hops = new Int32Array(starts.length).fill(-1);
  const queue = new Int32Array(starts.length);
  hops[start] = 0;
  queue[0] = start;
  for (let at = 0, length = 1; at < length; at += 1) {
    const node = queue[at] ?? 0;
    const next = (hops[node] ?? 0) + 1;
    for (let i = starts[node] ?? 0, end = ends[node] ?? 0; i < end; i += 1) {
      const other = nodes[i] ?? 0;
      if (hops[other] !== -1) continue;
      hops[other] = next;
      queue[length++] = other;
    }
  }
  return hops;
}

/** How many ties two nodes between which there is a way are apart on the mean, from a sample; 1 where no two are. */
export function meanHops(adjacency: Adjacency): number {
  const tied = Array.from(adjacency.starts.keys()).filter((node) => degreeOf(adjacency, node) > 0);
  let [sum, pairs] = [0, 0];
  for (let source = 0; source < SOURCES; source += 1) {
    const start = tied[Math.floor((tied.length * (source + 0.5)) / SOURCES)];
    if (start === undefined) break;
    for (const hops of hopsFrom(adjacency, start)) {
      if (hops <= 0) continue;
      sum += hops;
      pairs += 1;
    }
  }
  return pairs === 0 ? 1 : sum / pairs;
}
