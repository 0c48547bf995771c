import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshEnds } from '../../src/scene/layout/fresh-ends';
import type { Placeable } from '../../src/scene/layout/layout-task';

const NODES = 12;
const ends = fc.record({ source: fc.nat(NODES - 1), target: fc.nat(NODES - 1) }).filter(({ source, target }) => source !== target);

const sceneOf = (edges: Placeable['edges']): Placeable => ({ nodes: Array.from({ length: NODES }, (_, i) => ({ id: `${i}.md`, type: 'note', radius: 5 })), edges });

describe('the ends of new edges', () => {
  it('are found whatever came, went or changed its order', () => {
    fc.assert(fc.property(fc.array(ends, { maxLength: 60 }), fc.array(ends, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 60 }), (before, added, keys) => {
      const kept = before.map((edge, i) => ({ edge, key: keys[i] ?? 0 })).filter(({ key }) => key % 5 !== 4).sort((a, b) => a.key % 3 - b.key % 3).map(({ edge }) => edge);
      const after = [...kept.slice(0, 3), ...added, ...kept.slice(3)];
      const wasJoined = (a: number, b: number): boolean => before.some(({ source, target }) => (source === a && target === b) || (source === b && target === a));
      const expected = after.filter(({ source, target }) => !wasJoined(source, target)).flatMap(({ source, target }) => [`${source}.md`, `${target}.md`]);
      expect(freshEnds(sceneOf(before), sceneOf(after))).toEqual(new Set(expected));
    }));
  });
});
