import { describe, expect, it } from 'vitest';
import { OUTLINES, TYPE_ORDER, TYPE_SHAPES } from '../../src/scene/appearance';

/** Of a polygon, by its corners in turn. */
function area(corners: readonly (readonly [number, number])[]): number {
  return Math.abs(corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

describe('shapes', () => {
  it('tell every type from every other, but for notes, which are plain circles in grey', () => {
    const shapes = TYPE_ORDER.filter((type) => type !== 'note').map((type) => TYPE_SHAPES[type]);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(new Set(TYPE_ORDER).size).toBe(Object.keys(TYPE_SHAPES).length);
  });

  it.each(Object.entries(OUTLINES))('%s weighs about as much as a circle', (shape, outline) => {
    const size = outline ? area(outline) : Math.PI;
    expect(size / Math.PI).toBeGreaterThan(shape === 'star' || shape === 'spark' ? 0.6 : 0.8);
    expect(size / Math.PI).toBeLessThan(1.2);
  });

  it.each(Object.entries(OUTLINES).flatMap(([shape, outline]) => (outline ? [{ shape, outline }] : [])))('$shape fits into the square of three radii that its sign is shown in', ({ outline }) => {
    expect(Math.max(...outline.flat().map(Math.abs))).toBeLessThanOrEqual(1.5);
  });
});
