import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countFront } from '../../src/model/sorted';

it('counts what stands at the front of a sorted list, as one does who goes through it', () => {
  fc.assert(fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, limit) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    expect(countFront(sorted.length, (index) => (sorted[index] ?? NaN) < limit)).toBe(sorted.filter((each) => each < limit).length);
  }));
});
