import { neighboursOf } from './adjacency';
import type { Scene } from './scene';

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1],
};

/**
 * The node that an arrow key leads to: the nearest one tied to this, within half a right angle of the arrow;
 * where none is tied in that direction, the nearest of all. Null at the rim of the picture.
 */
export function nodeTowards(scene: Pick<Scene, 'nodes' | 'adjacency'>, positions: Float32Array, from: number, direction: Direction): number | null {
  return nearestTowards(neighboursOf(scene.adjacency, from), positions, from, direction)
    ?? nearestTowards(scene.nodes.keys(), positions, from, direction);
}

/** The next or previous node in reading order, from the last one on to the first. */
export function nodeAfter({ order }: Pick<Scene, 'order'>, from: number | null, steps: number): number | null {
  if (order.length === 0) return null;
  const rank = from === null ? -1 : order.indexOf(from);
  if (rank === -1) return order[steps > 0 ? 0 : order.length - 1] ?? null;
  return order[(rank + steps + order.length) % order.length] ?? null;
}

function nearestTowards(nodes: Iterable<number>, positions: Float32Array, from: number, direction: Direction): number | null {
  const [alongX, alongY] = HEADINGS[direction];
  let best: number | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = (positions[node * 2] ?? 0) - (positions[from * 2] ?? 0);
    const dy = (positions[node * 2 + 1] ?? 0) - (positions[from * 2 + 1] ?? 0);
    const ahead = dx * alongX + dy * alongY;
    const aside = Math.abs(dx * alongY) + Math.abs(dy * alongX);
    if (node === from || ahead <= 0 || aside > ahead) continue;
    // A step to the side counts double: an arrow should feel straight.
    const cost = ahead + aside;
    if (cost >= least) continue;
    least = cost;
    best = node;
  }
  return best;
}
