import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/model/steps';
import { doubleArrayInSteps } from '../../src/suggest/double-array';
import { NameWalk } from '../../src/suggest/name-walk';

/** The keys that end on a walk from the start of a text, with where they end. */
function endsOf(keys: readonly string[], text: string): Array<readonly [string | undefined, number]> {
  const walk = new NameWalk(finish(doubleArrayInSteps(keys)));
  return Array.from({ length: walk.from(text, 0, text.length) }, (_, which) => [keys[walk.keyOf(which)], walk.endOf(which)] as const);
}

describe('walking through names', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 's', ' '), minLength: 1, maxLength: 12 }).map((text) => text.trim().replace(/ +/g, ' ')).filter((text) => text !== '');

  it('ends at each key that the text begins with, the shortest first', () => {
    fc.assert(fc.property(fc.uniqueArray(letters, { maxLength: 60 }), letters, (keys, text) => {
      const sorted = [...keys].sort();
      expect(endsOf(sorted, text)).toEqual(sorted.filter((key) => text.startsWith(key)).map((key) => [key, key.length]));
    }), { numRuns: 500 });
  });

  it('finds every key in a text that is that key and goes on, however the others share its letters', () => {
    fc.assert(fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 60 }), (keys) => {
      const sorted = [...keys].sort();
      for (const key of sorted) expect(endsOf(sorted, `${key}.`)).toContainEqual([key, key.length]);
    }));
  });

  it('takes what leaves no trace with the name before it, and without', () => {
    expect(endsOf(['ab', 'abs'], 'a\u00adb\u00ads\u00ad.')).toEqual([['ab', 3], ['ab', 4], ['abs', 5], ['abs', 6]]);
    expect(endsOf(['ab', 'aba', 'abs'], 'ab\u00ads')).toEqual([['ab', 2], ['ab', 3], ['abs', 4]]);
  });

  it('tells keys apart where there are more than two bytes count', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => `k${String(at).padStart(5, '0')}`);
    expect(endsOf(many, 'k00007')).toEqual([['k00007', 6]]);
    expect(endsOf(many, 'k65535')).toEqual([['k65535', 6]]);
    expect(endsOf(many, 'k69999')).toEqual([['k69999', 6]]);
  });

  it('ends nowhere where no names are', () => {
    expect(endsOf([], 'any text')).toEqual([]);
  });
});
