import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf, adjacencyWithin, edgesAt, neighboursOf } from '../../src/scene/adjacency';
import { componentsOf } from '../../src/scene/layout/components';

const COUNT = 12;
const node = fc.nat(COUNT - 1);
const ties = fc.array(fc.record({ source: node, target: node }), { maxLength: 20 });

describe('the part of an adjacency', () => {
  it('has the neighbours and edges that each node has in the whole, by their rank in the part', () => {
    fc.assert(fc.property(ties, (edges) => {
      const whole = adjacencyOf(COUNT, edges);
      const groups = componentsOf(whole);
      const ranks = new Int32Array(COUNT);
      for (const group of groups) group.forEach((each, rank) => (ranks[each] = rank));
      for (const group of groups) {
        const part = adjacencyWithin(whole, group, ranks);
        expect(part.starts).toHaveLength(group.length);
        group.forEach((each, rank) => {
          expect(Array.from(neighboursOf(part, rank), (other) => group[other])).toEqual([...neighboursOf(whole, each)]);
          expect([...edgesAt(part, rank)]).toEqual([...edgesAt(whole, each)]);
        });
      }
    }));
  });
});
