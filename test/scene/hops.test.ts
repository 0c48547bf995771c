import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../src/scene/adjacency';
import { hopsFrom, meanHops } from '../../src/scene/layout/hops';

function chain(length: number): { source: number; target: number }[] {
  return Array.from({ length: length - 1 }, (_, i) => ({ source: i, target: i + 1 }));
}

describe('hops', () => {
  it('are counted along the shortest way, and not where there is none', () => {
    const ties = [...chain(5), { source: 0, target: 3 }];
    expect([...hopsFrom(adjacencyOf(7, ties), 0)]).toEqual([0, 1, 2, 1, 2, -1, -1]);
  });

  it('are few on the mean where all hang on one, and many along a chain', () => {
    const star = Array.from({ length: 99 }, (_, i) => ({ source: 0, target: i + 1 }));
    expect(meanHops(adjacencyOf(100, star))).toBeCloseTo(1.98, 1);
    expect(meanHops(adjacencyOf(100, chain(100)))).toBeGreaterThan(25);
  });

  it('count only nodes between which there is a way', () => {
    const pairs = Array.from({ length: 50 }, (_, i) => ({ source: i * 2, target: i * 2 + 1 }));
    expect(meanHops(adjacencyOf(150, pairs))).toBe(1);
    expect(meanHops(adjacencyOf(10, []))).toBe(1);
  });
});
