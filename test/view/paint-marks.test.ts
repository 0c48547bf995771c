import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import type { ItemMark } from '../../src/scene/node-facts';
import { sceneOf } from '../../src/scene/scene';
import { paintMarks } from '../../src/view/graph/paint/paint-marks';
import type { Picture } from '../../src/view/graph/paint/picture';
import { graphOf, nodeOf } from '../scene/graph-of';
import { recordCanvas, type DrawCall } from './canvas-recorder';

/** What is drawn over one item in the middle of the screen, in a state. */
function marked(state: ItemMark): DrawCall[] {
  const scene = sceneOf(graphOf([nodeOf({ id: 'a' })]), DEFAULT_LENS);
  const size = { width: 400, height: 400 };
  const { context, calls } = recordCanvas();
  const picture: Picture = {
    scene: { ...scene, nodes: scene.nodes.map((node) => ({ ...node, state })) },
    positions: Float32Array.from([200, 200]), guides: [], camera: { x: 0, y: 0, scale: 1 }, size, clear: { left: 0, top: 0, right: 400, bottom: 400 },
    mostLines: 10, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
    palette: { types: new Map(), rules: new Map(), line: '', relation: '', lit: '', text: '', faint: '', background: '', ring: '', focus: '', font: '', fontSize: 12 },
  };
  paintMarks(context, picture);
  return calls;
}

describe('an item that does not apply', () => {
  it('is struck through from one side of its sign to the other', () => {
    const [from, to] = ['moveTo', 'lineTo'].map((name) => marked('notApplicable').find((call) => call.name === name)?.args.map(Number) ?? []);
    expect(from?.[0]).toBeLessThan(200);
    expect(to?.[0]).toBeGreaterThan(200);
    expect((from?.[0] ?? 0) + (to?.[0] ?? 0)).toBeCloseTo(400);
    expect((from?.[1] ?? 0) + (to?.[1] ?? 0)).toBeCloseTo(400);
  });

  it('is the only one that is', () => {
    for (const state of ['open', 'underway', 'met'] as const) expect(marked(state).filter(({ name }) => name === 'stroke')).toEqual([]);
  });
});
