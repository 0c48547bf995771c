import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelRoom, type Box } from '../../src/scene/label-room';
import { SignRoom } from '../../src/scene/sign-room';

const box = fc.record({ left: fc.integer({ min: -50, max: 900 }), top: fc.integer({ min: -50, max: 600 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 40 }) })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('room for labels', () => {
  it('is never given twice, and never refused where it is free', () => {
    fc.assert(fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
      const room = new LabelRoom();
      const taken: Box[] = [];
      for (const wanted of boxes) {
        expect(room.take(wanted)).toBe(!taken.some((other) => overlap(wanted, other)));
        if (!taken.some((other) => overlap(wanted, other))) taken.push(wanted);
      }
    }));
  });

  it('is not given where a sign keeps it', () => {
    const room = new LabelRoom();
    room.block({ left: 0, top: 0, right: 10, bottom: 10 });
    room.block({ left: 5, top: 5, right: 15, bottom: 15 });
    expect(room.take({ left: 12, top: 12, right: 40, bottom: 20 })).toBe(false);
    expect(room.take({ left: 15, top: 0, right: 40, bottom: 20 })).toBe(true);
  });
});

describe('room beside signs', () => {
  it('is not free where any sign lies, and free a cell away from all of them', () => {
    fc.assert(fc.property(fc.array(box, { maxLength: 20 }), box, (signs, wanted) => {
      const room = new SignRoom({ width: 800, height: 500 });
      for (const sign of signs) room.cover(sign);
      const onScreen: Box = { left: Math.max(0, wanted.left), top: Math.max(0, wanted.top), right: Math.min(800, wanted.right), bottom: Math.min(500, wanted.bottom) };
      const isSeen = onScreen.left < onScreen.right && onScreen.top < onScreen.bottom;
      const wide: Box = { left: onScreen.left - 4, top: onScreen.top - 4, right: onScreen.right + 4, bottom: onScreen.bottom + 4 };
      if (isSeen && signs.some((sign) => overlap(sign, onScreen))) expect(room.isFree(wanted)).toBe(false);
      if (!isSeen || !signs.some((sign) => overlap(sign, wide))) expect(room.isFree(wanted)).toBe(true);
    }));
  });
});
