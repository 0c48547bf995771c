import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { CameraMan } from '../../src/view/graph/canvas/camera-man';
import { DEFAULT_STATE, readState } from '../../src/view/graph/graph-state';
import { SlicedLayout } from '../../src/view/graph/canvas/layout-runner';
import { Lighting } from '../../src/view/graph/canvas/lighting';
import { notesAndLinks } from '../scene/graph-of';

const SCREEN = { left: 0, top: 0, right: 1000, bottom: 600 };

describe('the camera man', () => {
  const positions = Float32Array.from([0, 0, 400, 300]);

  it('keeps the whole picture in view until a person takes the camera', () => {
    const man = new CameraMan();
    man.advance(0, positions, () => SCREEN);
    const before = man.camera;
    man.advance(16, Float32Array.from([0, 0, 4000, 3000]), () => SCREEN);
    expect(man.camera.scale).toBeLessThan(before.scale);
    man.pan(10, 0);
    const taken = man.camera;
    man.advance(32, positions, () => SCREEN);
    expect(man.camera).toEqual(taken);
    expect(man.following).toBe(false);
  });

  it('glides to the whole picture, and then follows it again', () => {
    const man = new CameraMan();
    man.take({ x: 900, y: 900, scale: 4 });
    man.follow(positions, SCREEN, 1000);
    expect(man.advance(1100, positions, () => SCREEN)).toBe(true);
    expect(man.camera.scale).toBeLessThan(4);
    expect(man.advance(2000, positions, () => SCREEN)).toBe(false);
    expect(man.camera.scale).toBeCloseTo(1.6);
    expect(man.following).toBe(true);
  });

  it('jumps where there is to be no motion', () => {
    const man = new CameraMan();
    man.zoomTowards(2, { x: 0, y: 0 }, null);
    expect(man.camera.scale).toBe(2);
  });

  it('does not stay where nothing can be seen', () => {
    const man = new CameraMan();
    man.take({ x: 5000, y: 0, scale: 1 });
    man.findPicture(positions, SCREEN);
    expect(man.following).toBe(true);
    man.take({ x: 900, y: 500, scale: 1 });
    man.findPicture(positions, SCREEN);
    expect(man.following).toBe(false);
  });

  it('adds up quick steps of zooming instead of losing them', () => {
    const man = new CameraMan();
    man.zoomTowards(2, { x: 0, y: 0 }, 0);
    man.zoomTowards(2, { x: 0, y: 0 }, 10);
    man.advance(5000, positions, () => SCREEN);
    expect(man.camera.scale).toBe(4);
  });
});

describe('the light', () => {
  it('comes softly and goes softly', () => {
    const lighting = new Lighting();
    lighting.aim(new Uint8Array([1, 0]));
    expect(lighting.advance(1000, false)).toBe(true);
    expect(lighting.fade).toBeLessThan(1);
    for (let now = 1020; lighting.advance(now, false); now += 20);
    expect(lighting.fade).toBe(1);
    lighting.aim(null);
    lighting.advance(2000, false);
    expect(lighting.light).not.toBeNull();
    for (let now = 2020; lighting.advance(now, false); now += 20);
    expect(lighting.light).toBeNull();
  });

  it('comes at once for who asked for less motion', () => {
    const lighting = new Lighting();
    lighting.aim(new Uint8Array([1]));
    expect(lighting.advance(0, true)).toBe(false);
    expect(lighting.fade).toBe(1);
  });
});

describe('a layout in slices', () => {
  it('stops after its time and goes on where it was', () => {
    let now = 0;
    const runner = new SlicedLayout(() => (now += 1));
    runner.arrange(sceneOf(notesAndLinks('abcdef', 'ab', 'bc', 'cd', 'ef'), DEFAULT_LENS), true);
    let slices = 0;
    while (runner.work(5)) slices += 1;
    expect(slices).toBeGreaterThan(20);
    expect(runner.placed).toBe(true);
    expect(runner.work(5)).toBe(false);
  });

  it('brings what was hidden back to its place', () => {
    let now = 0;
    const runner = new SlicedLayout(() => (now += 1));
    const arrange = (names: string): void => {
      runner.arrange(sceneOf(notesAndLinks(names, 'ab', 'bc', 'cd', 'ef'), DEFAULT_LENS), false);
      while (runner.work(50));
    };
    arrange('abcdef');
    const before = [...runner.positions];
    arrange('abef');
    arrange('abcdef');
    expect([...runner.positions]).toEqual(before);
  });

  it('has nothing to do and nothing to draw before it is given a scene', () => {
    const runner = new SlicedLayout(() => 0);
    expect(runner.work(5)).toBe(false);
    expect(runner.placed).toBe(false);
    expect(runner.positions).toHaveLength(0);
  });
});

describe('what is kept of a pane', () => {
  it.each([undefined, null, 'x', 4, {}, { camera: { x: 1, y: 'a', scale: 2 } }, { camera: { x: 1, y: 1, scale: -1 }, panelOpen: 'yes', listOpen: 1 }])(
    'takes its defaults where %j was kept',
    (value) => expect(readState(value)).toEqual(DEFAULT_STATE),
  );

  it('comes back from JSON as it was', () => {
    const state = { ...DEFAULT_STATE, camera: { x: 4, y: 5, scale: 2 }, panelOpen: false, listOpen: true };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});
