import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineRaster } from '../../../src/scene/crowd/line-raster';

const SIZE = 40;

function drawn(draw: (raster: LineRaster) => void): LineRaster {
  const raster = new LineRaster(SIZE, SIZE);
  draw(raster);
  return raster;
}

const sum = ({ coverage }: LineRaster): number => coverage.reduce((all, byte) => all + byte, 0);

/** How far the middle of a pixel is from a line between two places. */
function distance(x: number, y: number, [x1, y1, x2, y2]: readonly [number, number, number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const part = Math.max(0, Math.min(1, ((x + 0.5 - x1) * dx + (y + 0.5 - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x + 0.5 - x1 - part * dx, y + 0.5 - y1 - part * dy);
}

const within = fc.double({ min: 3, max: SIZE - 3, noNaN: true });
const anywhere = fc.double({ min: -1e5, max: 1e5, noNaN: true });

describe('a line in bytes', () => {
  it('covers pixels along its way and none beside it, as much in all as it is long', () => {
    fc.assert(fc.property(fc.tuple(within, within, within, within), (ends) => {
      const raster = drawn((each) => each.line(...ends));
      raster.coverage.forEach((byte, at) => {
        if (byte > 0) expect(distance(at % SIZE, Math.floor(at / SIZE), ends)).toBeLessThan(2.2);
      });
      const steps = Math.max(Math.abs(ends[2] - ends[0]), Math.abs(ends[3] - ends[1]));
      expect(Math.abs(sum(raster) / 255 - steps)).toBeLessThan(1.6);
    }));
  });

  it('is the same from either end, but for what its ends share with the next pixel', () => {
    const [there, back] = [drawn((raster) => raster.line(4, 5, 30, 17)), drawn((raster) => raster.line(30, 17, 4, 5))];
    expect(Math.abs(sum(there) - sum(back))).toBeLessThan(256);
  });

  it('stays within the sheet, wherever its ends are', () => {
    fc.assert(fc.property(anywhere, anywhere, anywhere, anywhere, (x1, y1, x2, y2) => {
      const raster = drawn((each) => each.line(x1, y1, x2, y2));
      // A write beyond the end of a row would come out at the beginning of the next, where no line ever begins.
      for (let row = 0; row < SIZE; row++) expect(raster.coverage[row * SIZE]).toBe(0);
    }));
  });

  it('adds up with others until a pixel is full', () => {
    const raster = drawn((each) => {
      each.take(0.4, 1);
      for (let line = 0; line < 5; line++) each.line(5, 10.5, 30, 10.5);
    });
    expect(raster.coverage[10 * SIZE + 20]).toBe(255);
    raster.clear();
    expect(sum(raster)).toBe(0);
  });

  it('is as broad as it is told', () => {
    const breadth = (wide: number): number => sum(drawn((raster) => {
      raster.take(1, wide);
      raster.line(5, 20.5, 35, 20.5);
    })) / 255 / 30;
    expect(breadth(0.6)).toBeCloseTo(0.6, 1);
    expect(breadth(1.6)).toBeCloseTo(1.6, 1);
    expect(breadth(3)).toBeCloseTo(3, 1);
  });

  it('has gaps as long as its dashes where it is dashed', () => {
    const [whole, dashed] = [drawn((raster) => raster.line(4, 20.5, 36, 20.5)), drawn((raster) => raster.dashes(4, 20.5, 36, 20.5))];
    expect(sum(dashed) / sum(whole)).toBeCloseTo(0.5, 1);
    expect(dashed.coverage[20 * SIZE + 10]).toBe(0);
  });
});
