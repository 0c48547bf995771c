import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTLINES, TYPE_ORDER, TYPE_SHAPES, type Body } from '../../../src/scene/appearance';
import type { Sprite } from '../../../src/scene/crowd/pixel-sheet';
import { rasterSign } from '../../../src/scene/crowd/sign-raster';

const INK = { colour: 0x0000ff, background: 0xffffff, ratio: 1 };
const BODIES: readonly Body[] = ['solid', 'tinted', 'hollow'];

const alphaAt = ({ side, pixels }: Sprite, x: number, y: number): number => (pixels[((side >> 1) + y) * side + (side >> 1) + x] ?? 0) >>> 24;
const colourAt = ({ side, pixels }: Sprite, x: number, y: number): number => (pixels[((side >> 1) + y) * side + (side >> 1) + x] ?? 0) & 0xffffff;
const covered = ({ pixels }: Sprite): number => pixels.reduce((sum, pixel) => sum + (pixel >>> 24), 0) / 255;

/** The area within an outline of radius 1 (the shoelace formula). */
function areaOf(corners: readonly (readonly [number, number])[] | null): number {
  if (!corners) return Math.PI;
  return Math.abs(corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

describe('a sign in pixels', () => {
  it('covers the area of its outline, wherever its corners are', () => {
    for (const type of TYPE_ORDER) {
      const area = areaOf(OUTLINES[TYPE_SHAPES[type]]) * 15 * 15;
      // Half of the line around it lies outside.
      const sprite = rasterSign({ type, body: 'tinted' }, 15, INK);
      expect(covered(sprite) / area, type).toBeGreaterThan(1);
      expect(covered(sprite) / area, type).toBeLessThan(1.25);
    }
  });

  it('is opaque within, so that no line shows through, and empty at the rim of its picture', () => {
    fc.assert(fc.property(fc.constantFrom(...TYPE_ORDER), fc.constantFrom(...BODIES), fc.double({ min: 2.5, max: 20, noNaN: true }), (type, body, radius) => {
      const sprite = rasterSign({ type, body }, radius, INK);
      expect(alphaAt(sprite, 0, 0)).toBe(255);
      const half = sprite.side >> 1;
      for (let i = -half; i <= half; i++) expect([alphaAt(sprite, i, -half), alphaAt(sprite, half, i)]).toEqual([0, 0]);
    }));
  });

  it('tells by its inside how much of it is one’s own', () => {
    const inside = BODIES.map((body) => colourAt(rasterSign({ type: 'topic', body }, 12, INK), 0, 0));
    expect(inside[0]).toBe(INK.colour);
    expect(inside[2]).toBe(INK.background);
    const [red = 0, green = 0] = [(inside[1] ?? 0) & 255, ((inside[1] ?? 0) >> 8) & 255];
    expect(red).toBe(255);
    expect(green).toBeGreaterThan(120);
    expect(green).toBeLessThan(180);
  });

  it('has gaps in its outline only where nothing is written yet', () => {
    const rim = (body: Body): number => {
      const sprite = rasterSign({ type: 'topic', body }, 12, { ...INK, ratio: 2 });
      return [...Array(48).keys()].filter((turn) => {
        const [x, y] = [Math.round(12 * Math.cos((turn * Math.PI) / 24)), Math.round(12 * Math.sin((turn * Math.PI) / 24))];
        return colourAt(sprite, x, y) === INK.colour;
      }).length;
    };
    expect(rim('tinted')).toBe(48);
    expect(rim('hollow')).toBeGreaterThan(12);
    expect(rim('hollow')).toBeLessThan(40);
  });
});
