import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spellings } from '../../src/graph/spellings';

const spelling = fc.constantFrom('who', 'Who', 'WHO', 'wHO', 'whO', 'Ärzte', 'ärzte', 'ÄRZTE');
const step = fc.record({ spelling, comes: fc.boolean(), isAsked: fc.boolean() });

/** The spelling that sorts first of those written that fold to the same letters. */
function plainly(spelling: string, written: readonly string[]): string | undefined {
  return written.filter((each) => each.toLowerCase() === spelling.toLowerCase()).sort()[0];
}

describe('spellings of a name that no file has', () => {
  it('stand as the first of all that are written, in whatever order they came, went and were asked for', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const spellings = new Spellings();
      const written: string[] = [];
      for (const { spelling: each, comes, isAsked } of steps) {
        const before = plainly(each, written);
        const changed = spellings.changedBy(() => {
          if (comes) spellings.add(each);
          else if (written.includes(each)) spellings.remove(each);
        });
        if (comes) written.push(each);
        else if (written.includes(each)) written.splice(written.indexOf(each), 1);
        const after = plainly(each, written);
        expect(changed).toEqual(before === undefined || after === undefined || before === after ? [] : [after]);
        if (isAsked) expect(spellings.chosen(each)).toBe(after ?? each);
      }
    }));
  });
});
