import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/app/linking/link-mentions';
import { twinsAmong } from '../../src/app/linking/row-twins';
import type { TriageRow } from '../../src/app/linking/link-groups';

const said = fc.record({ text: fc.constantFrom('CERN', 'cern', 'TODO'), targets: fc.constantFrom(['a'], ['b'], ['a', 'b'], ['b', 'a']), before: fc.constantFrom('', 'at ', 'far beyond the place at '), after: fc.constantFrom('', ' and others') });
const suggestion = said.map(({ text, targets, before, after }) => {
  const senses = targets.map((target) => ({ target, title: target, type: 'topic', score: 1, reason: '' }));
  return { text, senses, anchor: { before, after } } as unknown as Suggestion;
});

/** As it can be written down: the first row that is left in the same place, then the first of the same name. */
function plainly(rows: readonly TriageRow[], suggestions: readonly Suggestion[]): { twins: (TriageRow | undefined)[]; left: TriageRow[] } {
  const left = [...rows];
  const name = ({ text, senses }: Suggestion): unknown => [text, senses.map(({ target }) => target).sort()];
  const place = (each: Suggestion): unknown => [name(each), each.anchor.before.slice(-12), each.anchor.after.slice(0, 12)];
  const takeBy = (keyOf: (each: Suggestion) => unknown, wanted: Suggestion): TriageRow | undefined => {
    const at = left.findIndex((row) => JSON.stringify(keyOf(row.suggestion)) === JSON.stringify(keyOf(wanted)));
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const inPlace = suggestions.map((each) => takeBy(place, each));
  return { twins: inPlace.map((row, index) => row ?? takeBy(name, suggestions[index] as Suggestion)), left };
}

describe('rows that are the same mentions as what is suggested now', () => {
  it('are those that going through all of them finds', () => {
    fc.assert(fc.property(fc.array(suggestion, { maxLength: 12 }), fc.array(suggestion, { maxLength: 12 }), (before, now) => {
      const rows = before.map((each, index): TriageRow => ({ key: String(index), suggestion: each, state: 'open' }));
      const { twins, left } = twinsAmong(rows, now);
      expect({ twins, left: [...left] }).toEqual(plainly(rows, now));
    }), { numRuns: 500 });
  });
});
