import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt } from '../../src/view/line-places';

describe('the places of lines', () => {
  it('give the last line that begins at or above a height, as looking at each would', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: -50, max: 6000 }), (heights, at) => {
      let top = 0;
      const tops = [...heights.map((height) => (top += height) - height), top];
      const wanted = tops.slice(0, -1).findLastIndex((each) => each <= at);
      expect(lineAt(tops, at)).toBe(Math.max(0, wanted));
    }));
  });

  it('are none in an empty list', () => {
    expect(lineAt([0], 40)).toBe(0);
  });
});
