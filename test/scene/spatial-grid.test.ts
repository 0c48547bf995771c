import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpatialGrid } from '../../src/scene/spatial-grid';

const coordinate = fc.integer({ min: -500, max: 500 });

describe('what is under the pointer', () => {
  it('is what a look at every node would find', () => {
    fc.assert(fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), coordinate, coordinate, (places, x, y) => {
      const positions = Float32Array.from(places.flat());
      const radiusOf = (node: number): number => 4 + (node % 3) * 8;
      const gap = (node: number): number => Math.hypot((positions[node * 2] ?? 0) - x, (positions[node * 2 + 1] ?? 0) - y) - radiusOf(node);
      const found = new SpatialGrid(positions, 30).hit({ x, y }, { reach: 26, slack: 6, radiusOf });
      const nearest = Math.min(...places.map((_, node) => gap(node)));
      if (nearest > 6) expect(found).toBeNull();
      else expect(gap(found ?? NaN)).toBe(nearest);
    }));
  });

  it('is nothing on an empty canvas', () => {
    expect(new SpatialGrid(new Float32Array(0), 30).hit({ x: 0, y: 0 }, { reach: 100, slack: 5, radiusOf: () => 5 })).toBeNull();
  });
});
