import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, boundsOf, fitted, reaching, screenRadius, toScreen, toWorld, zoomed, type Camera } from '../../src/scene/camera';

const number = fc.integer({ min: -1000, max: 1000 });
const point = fc.record({ x: number, y: number });
const camera = fc.record({ x: number, y: number, scale: fc.double({ min: 0.05, max: 6, noNaN: true }) });
const screen = { left: 250, top: 0, right: 1200, bottom: 700 };

describe('the camera', () => {
  it('brings every point of the world to the screen and back', () => {
    fc.assert(fc.property(camera, point, (from, place) => {
      const back = toWorld(from, toScreen(from, place));
      expect(back.x).toBeCloseTo(place.x, 6);
      expect(back.y).toBeCloseTo(place.y, 6);
    }));
  });

  it('keeps what is under the pointer there when it zooms, also at the ends of its range', () => {
    fc.assert(fc.property(camera, point, fc.constantFrom(0.0001, 0.5, 1.4, 100_000), (from, at, factor) => {
      const under = toWorld(from, at);
      const there = toScreen(zoomed(from, factor, at), under);
      expect(there.x).toBeCloseTo(at.x, 4);
      expect(there.y).toBeCloseTo(at.y, 4);
    }));
  });

  it('shows the whole of the bounds within the part of the screen that is free', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (places) => {
      const to = fitted(boundsOf(Float32Array.from(places.flatMap(({ x, y }) => [x, y]))), screen);
      for (const place of places) {
        const { x, y } = toScreen(to, place);
        expect(x).toBeGreaterThan(screen.left - 1);
        expect(x).toBeLessThan(screen.right + 1);
        expect(y).toBeGreaterThan(screen.top - 1);
        expect(y).toBeLessThan(screen.bottom + 1);
      }
    }));
  });

  it('does not come nearer than is good for a single node', () => {
    expect(fitted(boundsOf(Float32Array.from([10, 20])), screen)).toEqual({ x: 725 - 16, y: 350 - 32, scale: 1.6 });
    expect(boundsOf(new Float32Array(0))).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });

  it('moves only as far as is needed to bring a place into view', () => {
    const from: Camera = { x: 0, y: 0, scale: 1 };
    expect(reaching(from, { x: 300, y: 300 }, screen)).toEqual(from);
    expect(reaching(from, { x: 100, y: 900 }, screen)).toEqual({ x: 150, y: -200, scale: 1 });
  });

  it('glides from one view to another', () => {
    const [from, to] = [{ x: 0, y: 0, scale: 1 }, { x: 100, y: 50, scale: 3 }];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    expect(between(from, to, 0.5)).toEqual({ x: 50, y: 25, scale: 2 });
  });

  it('draws nodes smaller from afar, but never so small that they vanish', () => {
    expect(screenRadius(10, 0.5)).toBeLessThan(10);
    expect(screenRadius(10, 0.001)).toBeGreaterThan(1);
  });
});
