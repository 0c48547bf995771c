import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { LastFrame } from '../../src/view/graph/paint/last-frame';
import type { Palette } from '../../src/view/graph/paint/palette';
import type { Picture } from '../../src/view/graph/paint/picture';
import { notesAndLinks } from '../scene/graph-of';
import { WAITING, type Pause } from '../../src/view/graph/paint/crowd';
import { recordCanvas } from './canvas-recorder';

const PALETTE: Palette = { types: new Map(), rules: new Map(), line: '', relation: '', lit: '', text: '', faint: '', background: '', ring: '', focus: '', font: '', fontSize: 12 };

const PICTURE: Picture = {
  scene: sceneOf(notesAndLinks('a'), DEFAULT_LENS), positions: new Float32Array(2), guides: [], camera: { x: 0, y: 0, scale: 1 }, size: { width: 100, height: 50 },
  palette: PALETTE, clear: { left: 0, top: 0, right: 1000, bottom: 700 }, mostLines: 6000, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
};

/** A canvas on which a frame takes so many milliseconds, in pieces of two. */
function painting(cost: number): Painting {
  const recorder = recordCanvas();
  Object.assign(recorder.context, { canvas: { width: 200, height: 100 } });
  const last = new LastFrame(() => ({ width: 0, height: 0, getContext: () => recordCanvas().context }) as unknown as HTMLCanvasElement);
  let [now, begun, paints, longest] = [0, 0, 0, 0];
  function* paint(): Generator<void, void> {
    begun += 1;
    for (let left = cost; left > 0; left -= 2) {
      now += Math.min(2, left);
      yield;
    }
    paints += 1;
  }
  return {
    last,
    shown: (picture, after = 16) => {
      now += after;
      const before = now;
      const more = last.show(recorder.context, picture, () => now, { begin: paint, waits: false });
      longest = Math.max(longest, now - before);
      return more;
    },
    begun: () => begun,
    paints: () => paints,
    longest: () => longest,
    forget: () => (longest = 0),
    put: () => recorder.calls.filter(({ name }) => name === 'drawImage').at(-1)?.args.slice(1),
  };
}

interface Painting {
  last: LastFrame;
  /** Shows a picture so many milliseconds after the one before. @returns whether there is more to come */
  shown: (picture: Picture, after?: number) => boolean;
  begun: () => number;
  /** How many were painted to the end. */
  paints: () => number;
  /** The longest frame since `forget`, in milliseconds. */
  longest: () => number;
  forget: () => void;
  /** Where the last copy was put, and how large. */
  put: () => readonly unknown[] | undefined;
}

const moved = (x: number, scale = 1): Picture => ({ ...PICTURE, camera: { x, y: 0, scale } });

/** Shows a picture until it is there. @returns in how many frames */
function rest({ shown }: Painting, picture: Picture): number {
  let frames = 1;
  while (shown(picture)) frames += 1;
  return frames;
}

/** A canvas whose pictures come from elsewhere, when `arrive` is called. */
function awaiting(): { shown: (picture: Picture) => boolean; arrive: () => void; begun: Picture[]; put: () => readonly unknown[][]; last: LastFrame } {
  const recorder = recordCanvas();
  Object.assign(recorder.context, { canvas: { width: 200, height: 100 } });
  const last = new LastFrame(() => ({ width: 0, height: 0, getContext: () => recordCanvas().context }) as unknown as HTMLCanvasElement);
  const begun: Picture[] = [];
  let [there, now] = [false, 0];
  function* paint(picture: Picture): Generator<Pause, void> {
    begun.push(picture);
    there = false;
    while (!there) yield WAITING;
    yield;
  }
  return {
    last, begun,
    shown: (picture) => {
      now += 16;
      return last.show(recorder.context, picture, () => now, { begin: () => paint(picture), waits: true });
    },
    arrive: () => (there = true),
    put: () => recorder.calls.filter(({ name }) => name === 'drawImage').map(({ args }) => args.slice(1)),
  };
}

describe('the last frame of what is drawn elsewhere', () => {
  it('asks once, and leaves the canvas as it is until the answer is there', () => {
    const stage = awaiting();
    expect([stage.shown(PICTURE), stage.shown(PICTURE)]).toEqual([false, false]);
    expect([stage.begun.length, stage.put().length, stage.last.busy]).toEqual([1, 0, false]);
    stage.arrive();
    expect(stage.shown(PICTURE)).toBe(false);
    expect(stage.put()).toEqual([[0, 0]]);
  });

  it('is moved with a gesture while the next one is on its way', () => {
    const stage = awaiting();
    stage.shown(PICTURE);
    stage.arrive();
    stage.shown(PICTURE);
    stage.shown({ ...PICTURE, pointed: 0 });
    expect(stage.shown({ ...moved(30, 2), pointed: 0 })).toBe(true);
    expect(stage.put().at(-1)).toEqual([30, 0, 200, 100]);
    expect(stage.begun).toHaveLength(2);
  });

  it('shows what comes though something has changed since, and asks for the next at once: nothing starves', () => {
    const stage = awaiting();
    stage.shown(PICTURE);
    stage.shown({ ...PICTURE, fade: 0.5 });
    expect(stage.begun).toEqual([PICTURE]);
    stage.arrive();
    expect(stage.shown({ ...PICTURE, fade: 1 })).toBe(true);
    expect(stage.put()).toHaveLength(1);
    expect(stage.begun.at(-1)?.fade).toBe(1);
  });

  it('stays when the canvas has another size, which empties it', () => {
    const stage = awaiting();
    stage.shown(PICTURE);
    stage.arrive();
    stage.shown(PICTURE);
    expect(stage.shown({ ...PICTURE, size: { width: 80, height: 50 } })).toBe(true);
    expect(stage.put().at(-1)).toEqual([0, 0, 100, 50]);
  });

  it('of another scene stays where it was until the first of the new one comes', () => {
    const stage = awaiting();
    stage.shown(PICTURE);
    stage.arrive();
    stage.shown(PICTURE);
    const other = { ...moved(40, 3), scene: sceneOf(notesAndLinks('ab'), DEFAULT_LENS) };
    stage.shown(other);
    expect(stage.put().at(-1)).toEqual([0, 0, 100, 50]);
    stage.arrive();
    expect(stage.shown(other)).toBe(false);
    expect(stage.put().at(-1)).toEqual([0, 0]);
  });
});

describe('the last frame', () => {
  it('is moved and scaled while only the camera moves', () => {
    const stage = painting(20);
    rest(stage, PICTURE);
    expect(stage.shown(moved(30, 2))).toBe(true);
    expect(stage.put()).toEqual([30, 0, 200, 100]);
    expect(stage.begun()).toBe(1);
  });

  it('comes into being in parts where it is the first of a scene, and none takes long', () => {
    const stage = painting(60);
    stage.forget();
    expect(rest(stage, PICTURE)).toBe(8);
    expect(stage.paints()).toBe(1);
    expect(stage.longest()).toBeLessThanOrEqual(10);
    expect(stage.put()).toEqual([0, 0]);
  });

  it('is painted anew in between, a little with each frame, and put where the camera has come to', () => {
    const stage = painting(20);
    rest(stage, PICTURE);
    stage.forget();
    let x = 0;
    while (stage.paints() < 2) expect(stage.shown(moved((x += 1)))).toBe(true);
    expect(stage.longest()).toBeLessThanOrEqual(4);
    expect(stage.begun()).toBe(2);
    // Begun when the picture had moved by 16, and moved on since.
    expect(stage.put()?.[0]).toBe(x - 16);
  });

  it('is painted to the end once the gesture has paused', () => {
    const stage = painting(60);
    rest(stage, PICTURE);
    for (let x = 1; x < 10; x++) stage.shown(moved(x));
    expect(rest(stage, moved(10))).toBeGreaterThan(8);
    expect(stage.paints()).toBe(2);
    expect(stage.put()).toEqual([0, 0]);
    expect(stage.last.busy).toBe(false);
  });

  it('is not kept where painting is cheap', () => {
    const stage = painting(3);
    rest(stage, PICTURE);
    expect(stage.shown(moved(30))).toBe(false);
    expect(stage.paints()).toBe(2);
  });

  it('is painted anew at once when anything but the camera differs', () => {
    const stage = painting(20);
    rest(stage, PICTURE);
    expect(stage.shown({ ...moved(30), pointed: 0 })).toBe(false);
    expect(stage.shown({ ...moved(31), pointed: 0 })).toBe(true);
    expect(stage.shown({ ...moved(31), positions: new Float32Array(2), pointed: 0 })).toBe(false);
    expect(stage.paints()).toBe(3);
  });

  it('gives up what was half painted when something changes, and shows that at once', () => {
    const stage = painting(60);
    expect(stage.shown(PICTURE)).toBe(true);
    expect(stage.shown({ ...PICTURE, pointed: 0 })).toBe(false);
    expect([stage.begun(), stage.paints()]).toEqual([2, 1]);
  });

  it('holds nothing up once the picture is hidden', () => {
    const stage = painting(60);
    stage.shown(PICTURE);
    expect(stage.last.busy).toBe(true);
    stage.last.drop();
    expect(stage.last.busy).toBe(false);
  });
});
