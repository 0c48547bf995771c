import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { nodeAfter, nodeTowards } from '../../src/scene/walk';
import { notesAndLinks } from './graph-of';

/**
 *   b
 * c a  d   e
 *   f
 */
const scene = sceneOf(notesAndLinks('abcdef', 'ae', 'ab', 'ac'), DEFAULT_LENS);
const places = Float32Array.from([0, 0, 0, -10, -10, 0, 10, 0, 30, 4, 0, 10]);
const name = (node: number | null): string | null => (node === null ? null : scene.nodes[node]?.title ?? null);

describe('an arrow key', () => {
  it.each([
    ['up', 'b'], ['left', 'c'],
    // Linked, though d is nearer.
    ['right', 'e'],
    // Nothing is linked below: the nearest of all.
    ['down', 'f'],
  ] as const)('%s leads from a to %s', (direction, expected) => {
    expect(name(nodeTowards(scene, places, 0, direction))).toBe(expected);
  });

  it('leads nowhere at the rim', () => {
    expect(nodeTowards(scene, places, 4, 'right')).toBeNull();
  });

  it('leads somewhere in at least one direction from every node', () => {
    const coordinate = fc.integer({ min: -100, max: 100 });
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 6, maxLength: 6, selector: String }), (spots) => {
      const positions = Float32Array.from(spots.flat());
      for (let node = 0; node < 6; node++) {
        const reached = (['left', 'right', 'up', 'down'] as const).map((direction) => nodeTowards(scene, positions, node, direction));
        expect(reached.some((found) => found !== null)).toBe(true);
        expect(reached).not.toContain(node);
      }
    }));
  });
});

describe('reading order', () => {
  it('begins with what is linked most and goes round', () => {
    const read: (string | null)[] = [];
    let node: number | null = null;
    for (let i = 0; i < 7; i++) read.push(name((node = nodeAfter(scene, node, 1))));
    expect(read).toEqual(['a', 'b', 'c', 'e', 'd', 'f', 'a']);
    expect(name(nodeAfter(scene, null, -1))).toBe('f');
  });

  it('is empty for an empty scene', () => {
    expect(nodeAfter({ order: [] }, null, 1)).toBeNull();
  });
});
