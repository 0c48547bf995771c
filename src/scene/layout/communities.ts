import type { Steps } from '../../model/steps';
import { degreeOf, type Adjacency } from '../adjacency';

/** A graph whose nodes are groups of nodes: ties in flat arrays, with weights. */
interface Level {
  count: number;
  /** Node `i` owns the ties from `starts[i]` to `ends[i]`. */
  starts: Int32Array;
  ends: Int32Array;
  others: Int32Array;
  weights: Float64Array;
  /** Of all ties at a node, those to itself counted twice. */
  totals: Float64Array;
}

/** Passes over a level, at most: the later ones move hardly anything. */
const PASSES = 12;

/**
 * Which nodes belong together, because they are tied to each other more than to others: the Louvain method (Blondel, Guillaume, Lambiotte
 * and Lefebvre 2008). Nodes are taken in their order, so that the same graph always gives the same groups. Pauses after every pass.
 * @returns for each node the number of its group, the largest group being 0
 */
export function* communitiesOf(adjacency: Adjacency): Steps<Int32Array> {
  let level = levelOf(adjacency);
  let groups = Int32Array.from({ length: level.count }, (_, i) => i);
  for (;;) {
    const moved = yield* moveNodes(level);
    const { numbers, count } = renumber(moved);
    groups = groups.map((group) => numbers[group] ?? 0);
    if (count === level.count) return bySize(groups);
    level = merge(level, numbers, count);
    yield;
  }
}

function levelOf(adjacency: Adjacency): Level {
  const { starts, ends, nodes } = adjacency;
  const count = starts.length;
  const totals = Float64Array.from({ length: count }, (_, i) => degreeOf(adjacency, i));
  return { count, starts, ends, others: nodes, weights: new Float64Array(nodes.length).fill(1), totals };
}

/** Moves every node to the group beside it that gains most by it, until none gains. @returns the group of each node */
function* moveNodes({ count, starts, ends, others, weights, totals }: Level): Steps<Int32Array> {
  const groups = Int32Array.from({ length: count }, (_, i) => i);
  const sums = totals.slice();
  const all = totals.reduce((sum, total) => sum + total, 0);
  const towards = new Float64Array(count);
  for (let pass = 0, moves = 1; pass < PASSES && moves > 0 && all > 0; pass++) {
    moves = 0;
    for (let node = 0; node < count; node++) {
      const own = groups[node] ?? 0;
      const beside: number[] = [own];
      for (let i = starts[node] ?? 0, end = ends[node] ?? 0; i < end; i++) {
        const other = others[i] ?? 0;
        const group = groups[other] ?? 0;
        if (other === node) continue;
        if (towards[group] === 0 && group !== own) beside.push(group);
        towards[group] = (towards[group] ?? 0) + (weights[i] ?? 0);
      }
      const total = totals[node] ?? 0;
      sums[own] = (sums[own] ?? 0) - total;
      let [best, most] = [own, -Infinity];
      for (const group of beside) {
        const gain = (towards[group] ?? 0) - ((sums[group] ?? 0) * total) / all;
        if (gain > most + 1e-12) [best, most] = [group, gain];
        towards[group] = 0;
      }
      sums[best] = (sums[best] ?? 0) + total;
      groups[node] = best;
      if (best !== own) moves += 1;
    }
    yield;
  }
  return groups;
}

/** Groups by numbers without gaps, in the order of their first nodes. */
function renumber(groups: Int32Array): { numbers: Int32Array; count: number } {
  const names = new Map<number, number>();
  const numbers = groups.map((group) => {
    const known = names.get(group) ?? names.size;
    names.set(group, known);
    return known;
  });
  return { numbers, count: names.size };
}

/** Makes one node of each group. */
function merge(level: Level, numbers: Int32Array, count: number): Level {
  const ties = Array.from({ length: count }, () => new Map<number, number>());
  const totals = new Float64Array(count);
  for (let node = 0; node < level.count; node++) {
    const group = numbers[node] ?? 0;
    totals[group] = (totals[group] ?? 0) + (level.totals[node] ?? 0);
    for (let i = level.starts[node] ?? 0, end = level.ends[node] ?? 0; i < end; i++) {
      const other = numbers[level.others[i] ?? 0] ?? 0;
      ties[group]?.set(other, (ties[group].get(other) ?? 0) + (level.weights[i] ?? 0));
    }
  }
  const starts = new Int32Array(count + 1);
  ties.forEach((each, i) => (starts[i + 1] = (starts[i] ?? 0) + each.size));
  return {
    count, totals,
    starts: starts.subarray(0, count),
    ends: starts.subarray(1),
    others: Int32Array.from(ties.flatMap((each) => [...each.keys()])),
    weights: Float64Array.from(ties.flatMap((each) => [...each.values()])),
  };
}

function bySize(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ordered = [...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([group]) => group);
  const ranks = new Map(ordered.map((group, rank) => [group, rank]));
  return groups.map((group) => ranks.get(group) ?? 0);
}
