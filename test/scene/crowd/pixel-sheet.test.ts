import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PixelSheet, spriteOf, type Sprite } from '../../../src/scene/crowd/pixel-sheet';

const RED = 0x0000ff;
const BLUE = 0xff0000;

const sheetOf = (width: number, height: number): PixelSheet => new PixelSheet(width, height, new Uint32Array(width * height));
const bytes = (pixel = 0): number[] => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24];
const solid = (side: number, colour: number): Sprite => spriteOf(side, new Uint32Array(side * side).fill((colour | 0xff000000) >>> 0));

describe('a sheet of pixels', () => {
  it('begins with one colour, as thick as it is covered, whatever was on it', () => {
    const sheet = sheetOf(9, 1);
    sheet.stamp(solid(1, BLUE), 0, 0, 256);
    sheet.begin(Uint8ClampedArray.from([0, 100, 255, 0, 0, 0, 0, 0, 7]), RED);
    const nothing = [0, 0, 0, 0];
    expect([...sheet.pixels].map((pixel) => bytes(pixel))).toEqual([nothing, [255, 0, 0, 100], [255, 0, 0, 255], nothing, nothing, nothing, nothing, nothing, [255, 0, 0, 7]]);
  });

  it('mixes a colour with what is there as a browser does', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 253 }), (under, over) => {
      const sheet = sheetOf(5, 1);
      sheet.begin(new Uint8ClampedArray(5).fill(under), RED);
      sheet.tone(new Uint8ClampedArray(5).fill(over), BLUE);
      const opacity = over + (under * (255 - over)) / 255;
      for (const pixel of sheet.pixels) {
        const [red = 0, green, blue = 0, alpha = 0] = bytes(pixel);
        expect(Math.abs(alpha - opacity)).toBeLessThanOrEqual(1);
        expect(Math.abs(blue - (255 * over) / opacity)).toBeLessThanOrEqual(2);
        expect(Math.abs(red - (255 * (opacity - over)) / opacity)).toBeLessThanOrEqual(2);
        expect(green).toBe(0);
      }
    }));
  });

  it('stamps a sprite with its middle where it is put, and what runs over the edge nowhere', () => {
    const sheet = sheetOf(4, 4);
    sheet.stamp(solid(3, RED), 0, 3, 256);
    expect([...sheet.pixels].flatMap((pixel, at) => (pixel === 0 ? [] : [at]))).toEqual([8, 9, 12, 13]);
    sheet.stamp(solid(3, RED), -9, 90, 256);
    expect(sheet.pixels.filter((pixel) => pixel !== 0)).toHaveLength(4);
  });

  it('stamps a sprite of any form as if each of its pixels were stamped by itself', () => {
    const pixel = fc.constantFrom(0, 0x40_00_00_ff, 0xa0_00_ff_00, 0xff_ff_00_00, 0xff_12_34_56);
    fc.assert(fc.property(fc.array(pixel, { minLength: 49, maxLength: 49 }), fc.integer({ min: -4, max: 10 }), fc.integer({ min: -4, max: 10 }), fc.constantFrom(40, 256), (pixels, x, y, strength) => {
      const [whole, single] = [sheetOf(7, 7), sheetOf(7, 7)];
      for (const sheet of [whole, single]) sheet.begin(new Uint8ClampedArray(49).fill(90), RED);
      whole.stamp(spriteOf(7, Uint32Array.from(pixels)), x, y, strength);
      pixels.forEach((each, at) => single.stamp(spriteOf(1, Uint32Array.of(each)), x - 3 + (at % 7), y - 3 + Math.floor(at / 7), strength));
      expect([...whole.pixels]).toEqual([...single.pixels]);
    }));
  });

  it('stamps what is faded so that what lies beneath shows through', () => {
    const sheet = sheetOf(1, 1);
    sheet.stamp(solid(1, RED), 0, 0, 256);
    sheet.stamp(solid(1, BLUE), 0, 0, 64);
    const [red = 0, , blue = 0, alpha] = bytes(sheet.pixels[0]);
    expect(alpha).toBe(255);
    expect(red).toBeGreaterThan(blue);
    expect(blue).toBeGreaterThan(50);
  });
});
