import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { HitTest, type Drawn } from '../../src/view/graph/canvas/hit-test';
import { edgeOf, graphOf, nodeOf } from '../scene/graph-of';

const scene = sceneOf(graphOf(['a', 'b', 'c'].map((id) => nodeOf({ id })), [edgeOf('a', 'b'), edgeOf('b', 'c')]), DEFAULT_LENS);
const PLACES: Record<string, [x: number, y: number]> = { a: [0, 0], b: [100, 0], c: [100, 100] };
/** Where the first of them stands. */
const [LEFT, TOP] = [30, 70];
const positions = Float32Array.from(scene.nodes.flatMap(({ id }) => PLACES[id] ?? []), (each, at) => each + (at % 2 === 0 ? LEFT : TOP));
const drawn = (scale: number): Drawn => ({ scene, positions, camera: { x: 0, y: 0, scale } });
const screen = (x: number, y: number, scale: number): { x: number; y: number } => ({ x: (x + LEFT) * scale, y: (y + TOP) * scale });
const idOf = (node: number | null): string | null => (node === null ? null : scene.nodes[node]?.id ?? '');
const edgeAt = (x: number, y: number, scale = 1): string | null => {
  const edge = scene.edges[new HitTest().edge(drawn(scale), screen(x, y, scale)) ?? -1];
  return edge ? [edge.source, edge.target].map(idOf).sort().join('') : null;
};

describe('what is drawn at a place', () => {
  it.each([1, 2])('is the node whose sign lies there, or within the slack of a finger, at a scale of %d', (scale) => {
    const at = (x: number, y: number, slack = 0): string | null => idOf(new HitTest().node(drawn(scale), screen(x, y, scale), slack));
    expect([at(0, 0), at(100, 0), at(100, 100)]).toEqual(['a', 'b', 'c']);
    expect([at(50, 50), at(-40, 0), at(-40, 0, 60 * scale)]).toEqual([null, null, 'a']);
  });

  it('is looked for anew where nodes have moved', () => {
    const test = new HitTest();
    const moved: Drawn = { ...drawn(1), positions: positions.map((each) => each + 500) };
    expect(idOf(test.node(drawn(1), screen(0, 0, 1), 0))).toBe('a');
    test.forget();
    expect(test.node(moved, screen(0, 0, 1), 0)).toBeNull();
    expect(idOf(test.node(moved, screen(500, 500, 1), 0))).toBe('a');
  });

  it('is the line that passes most nearly, as near as a hand can be led, and only between its ends', () => {
    expect([edgeAt(50, 0), edgeAt(50, 5), edgeAt(100, 50), edgeAt(97, 60)]).toEqual(['ab', 'ab', 'bc', 'bc']);
    expect([edgeAt(50, 7), edgeAt(-10, 0), edgeAt(100, 110)]).toEqual([null, null, null]);
    expect([edgeAt(50, 2.9, 2), edgeAt(50, 3.1, 2)]).toEqual(['ab', null]);
    expect([edgeAt(95, 3), edgeAt(97, 5)]).toEqual(['ab', 'bc']);
  });

  it('is in a box drawn from any of its corners', () => {
    const within = (x1: number, y1: number, x2: number, y2: number): (string | null)[] => new HitTest().inBox(drawn(2), screen(x1, y1, 2), screen(x2, y2, 2)).map(idOf).sort();
    expect([within(-10, -10, 110, 10), within(110, 10, -10, -10), within(-10, 10, 110, -10)]).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b']]);
    expect(within(20, -10, 80, 110)).toEqual([]);
    expect(within(100, 0, 100, 100)).toEqual(['b', 'c']);
  });
});
