import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { blocksOf, type Block } from '../../src/scene/layout/layer-blocks';
import { layoutInput, type LayoutInput } from '../../src/scene/layout/layout-input';
import { layoutTask } from '../../src/scene/layout/layout-task';
import { sceneOf } from '../../src/scene/scene';
import { edgeOf, graphOf, nodeOf } from './graph-of';

/** Parents `p000`, `p001` … and children `c000` …, each child tied to the parent of the same place in `families`. */
function tree(families: readonly number[], parents: number): { input: LayoutInput; above: number[]; layer: number[] } {
  const name = (letter: string, i: number): string => `${letter}${String(i).padStart(3, '0')}`;
  const nodes = [...families.map((_, i) => nodeOf({ id: name('c', i) })), ...Array.from({ length: parents }, (_, i) => nodeOf({ id: name('p', i) }))];
  const scene = sceneOf(graphOf(nodes, families.map((parent, i) => edgeOf(name('p', parent), name('c', i)))), DEFAULT_LENS);
  const index = (id: string): number => scene.index.get(id) ?? -1;
  return {
    input: layoutInput(layoutTask(scene)),
    above: Array.from({ length: parents }, (_, i) => index(name('p', i))),
    layer: families.map((_, i) => index(name('c', i))),
  };
}

const nodesIn = (blocks: readonly Block[]): number[] => blocks.flatMap(({ rows }) => rows.flat());

describe('the blocks of a layer', () => {
  it('hold every node of it once, each row no longer than the block has columns', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }).chain((parents) => fc.tuple(fc.constant(parents), fc.array(fc.nat(parents - 1), { minLength: 1, maxLength: 120 }))), ([parents, families]) => {
      const { input, above, layer } = tree(families, parents);
      const blocks = blocksOf(layer, above, input);
      expect(nodesIn(blocks).sort((a, b) => a - b)).toEqual([...layer].sort((a, b) => a - b));
      for (const { rows, halves, half } of blocks) {
        expect(Math.max(...rows.map((row) => row.length))).toBe(halves.length);
        expect(half).toBeCloseTo(halves.reduce((sum, each) => sum + each, 0));
      }
    }), { numRuns: 60 });
  });

  it('are single nodes where all names can be read in a row', () => {
    const { input, above, layer } = tree([0, 0, 1, 1, 2, 2], 3);
    expect(blocksOf(layer, above, input).map(({ rows }) => rows)).toEqual(layer.map((node) => [[node]]));
  });

  it('are the families of the layer above, in their order, where the layer is crowded', () => {
    const families = [...Array.from({ length: 10 }, () => 0), ...Array.from({ length: 20 }, () => 1)];
    const { input, above, layer } = tree(families, 2);
    const blocks = blocksOf(layer, above, input);
    expect(blocks.map(({ rows }) => rows.flat())).toEqual([layer.slice(0, 10), layer.slice(10)]);
    expect(blocks.every(({ rows }) => rows.length > 1)).toBe(true);
  });

  it('are rows as wide as the picture where all hang on one node', () => {
    const { input, above, layer } = tree(Array.from({ length: 300 }, () => 0), 1);
    const [block, ...others] = blocksOf(layer, above, input);
    expect(others).toEqual([]);
    expect(block?.rows.flat()).toEqual(layer);
    expect(block?.rows.length).toBeGreaterThan(3);
  });
});
