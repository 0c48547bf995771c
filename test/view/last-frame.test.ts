import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { LastFrame } from '../../src/view/graph/last-frame';
import type { Palette } from '../../src/view/graph/palette';
import type { Picture } from '../../src/view/graph/picture';
import { notesAndLinks } from '../scene/graph-of';
import { recordCanvas } from './canvas-recorder';

const PALETTE: Palette = { types: new Map(), line: '', relation: '', lit: '', text: '', faint: '', background: '', ring: '', focus: '', font: '', fontSize: 12 };

const PICTURE: Picture = {
  scene: sceneOf(notesAndLinks('a'), DEFAULT_LENS), positions: new Float32Array(2), guides: [], camera: { x: 0, y: 0, scale: 1 }, size: { width: 100, height: 50 },
  palette: PALETTE, clear: { left: 0, top: 0, right: 1000, bottom: 700 }, mostLines: 6000, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
};

/** A canvas on which a frame takes so many milliseconds. */
function painting(cost: number): { last: LastFrame; shown: (picture: Picture, after?: number) => boolean; paints: () => number; moves: () => readonly unknown[] | undefined } {
  const recorder = recordCanvas();
  const copy = { width: 0, height: 0, getContext: () => recordCanvas().context };
  Object.assign(recorder.context, { canvas: { width: 200, height: 100 } });
  const last = new LastFrame(() => copy as unknown as HTMLCanvasElement);
  let [now, paints] = [0, 0];
  return {
    last,
    shown: (picture, after = 1) => {
      now += after;
      return last.show(recorder.context, picture, () => now, () => { paints += 1; now += cost; });
    },
    paints: () => paints,
    moves: () => recorder.calls.filter(({ name }) => name === 'drawImage').at(-1)?.args.slice(1),
  };
}

const moved = (x: number, scale = 1): Picture => ({ ...PICTURE, camera: { x, y: 0, scale } });

describe('the last frame', () => {
  it('is moved and scaled while only the camera moves, and painted anew in between', () => {
    const { shown, paints, moves } = painting(20);
    expect(shown(PICTURE)).toBe(false);
    expect(shown(moved(30, 2), 16)).toBe(true);
    expect(moves()).toEqual([30, 0, 200, 100]);
    expect(paints()).toBe(1);
    expect(shown(moved(35, 2), 100)).toBe(true);
    expect(shown(moved(40, 2), 150)).toBe(false);
    expect(paints()).toBe(2);
  });

  it('is painted anew only once the gesture pauses, where that takes long', () => {
    const { shown, paints } = painting(60);
    shown(PICTURE);
    for (let x = 1; x < 40; x++) expect(shown(moved(x), 16)).toBe(true);
    expect(shown(moved(40), 2000)).toBe(false);
    const there = moved(41);
    expect(shown(there, 16)).toBe(true);
    expect(shown(there, 50)).toBe(true);
    expect(paints()).toBe(2);
    expect(shown(there, 100)).toBe(false);
    expect(paints()).toBe(3);
  });

  it('is not kept where painting is cheap', () => {
    const { shown, paints } = painting(3);
    shown(PICTURE);
    expect(shown(moved(30), 1)).toBe(false);
    expect(paints()).toBe(2);
  });

  it('is painted anew as soon as anything but the camera differs, or nothing does', () => {
    const { shown } = painting(20);
    shown(PICTURE);
    expect(shown({ ...moved(30), pointed: 0 })).toBe(false);
    expect(shown({ ...moved(31), pointed: 0 })).toBe(true);
    expect(shown({ ...moved(31), positions: new Float32Array(2), pointed: 0 })).toBe(false);
    expect(shown({ ...moved(31), positions: new Float32Array(2), pointed: 0 })).toBe(false);
  });
});
