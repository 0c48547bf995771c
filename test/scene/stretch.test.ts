import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/scene/camera';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { settle, startLayout } from '../../src/scene/layout/layout';
import { layoutTask } from '../../src/scene/layout/layout-task';
import { sceneOf } from '../../src/scene/scene';
import { stretched } from '../../src/scene/layout/stretch';
import { edgeOf, graphOf, nodeOf } from './graph-of';

const length = fc.double({ min: 1, max: 5000, noNaN: true });

describe('a picture drawn out to the shape of its room', () => {
  it('comes nearer to it, is never pressed together, and not drawn out both ways', () => {
    fc.assert(fc.property(length, length, fc.double({ min: 0.2, max: 4, noNaN: true }), (width, height, tall) => {
      const [across, down] = stretched({ width, height }, tall);
      expect(Math.min(across, down)).toBe(1);
      const off = (shape: number): number => Math.abs(Math.log(shape / tall));
      expect(off((height * down) / (width * across))).toBeLessThanOrEqual(off(height / width) + 1e-9);
    }));
  });

  it('has higher lanes in a tall pane, with its nodes in them', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => nodeOf({ id: `${i}`, type: i % 2 === 0 ? 'event' : 'note', date: `20${String(10 + (i % 15))}-05-17` }));
    const scene = sceneOf(graphOf(nodes, []), { ...DEFAULT_LENS, layout: 'timeline' });
    const heightIn = (tall: number): number => {
      const layout = startLayout(layoutTask(scene, { tall }));
      const { top, bottom } = boundsOf(settle(layout));
      const lanes = layout.guides.flatMap((guide) => (guide.kind === 'lane' ? [guide] : []));
      expect(lanes[0]?.top).toBeLessThan(top);
      expect(lanes.at(-1)?.bottom).toBeGreaterThan(bottom);
      return bottom - top;
    };
    expect(heightIn(1.8) / heightIn(0.3)).toBeGreaterThanOrEqual(1.5);
  });

  it('has wider columns in a wide pane, in the same order', () => {
    const items = Array.from({ length: 30 }, (_, i) => nodeOf({ id: `item ${i}` }));
    const graph = graphOf([nodeOf({ id: 'root' }), ...items], items.map(({ id }, i) => edgeOf(i < 3 ? 'root' : `item ${i % 3}`, id)));
    const scene = sceneOf(graph, { ...DEFAULT_LENS, layout: 'layered' });
    const across = (tall: number): number[] => [...settle(startLayout(layoutTask(scene, { tall })))].filter((_, i) => i % 2 === 0);
    const [narrow, wide] = [across(3), across(0.15)];
    const ranks = (places: number[]): number[] => places.map((_, node) => node).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
    expect(ranks(wide)).toEqual(ranks(narrow));
    expect(Math.max(...wide) - Math.min(...wide)).toBeGreaterThan(Math.max(...narrow) - Math.min(...narrow));
  });
});
