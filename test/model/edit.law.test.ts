import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/model/edit';

/** As it is said: from the end backwards, the text written anew with each edit. */
function plainly(text: string, edits: readonly TextEdit[]): ReturnType<typeof applyEdits> {
  const outcome: ReturnType<typeof applyEdits> = { text, applied: [], refused: [] };
  let limit = text.length;
  for (const { edit } of edits.map((each, index) => ({ edit: each, index })).sort((a, b) => b.edit.start - a.edit.start || b.index - a.index)) {
    if (edit.start > edit.end || edit.end > limit || text.slice(edit.start, edit.end) !== edit.expected) {
      outcome.refused.unshift(edit);
      continue;
    }
    outcome.text = outcome.text.slice(0, edit.start) + edit.text + outcome.text.slice(edit.end);
    outcome.applied.unshift(edit);
    limit = edit.start;
  }
  return outcome;
}

const TEXT = 'one two three four five';

const edit: fc.Arbitrary<TextEdit> = fc.tuple(fc.nat({ max: TEXT.length }), fc.nat({ max: 4 }), fc.constantFrom('', 'x', 'new '), fc.integer({ min: 0, max: 9 }))
  .map(([start, length, text, luck]) => ({ start, end: start + length, text, expected: luck === 0 ? 'other' : TEXT.slice(start, start + length) }));

describe('edits', () => {
  it('give the text that writing it anew with each of them gives, and refuse the same ones', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      expect(applyEdits(TEXT, edits)).toEqual(plainly(TEXT, edits));
    }), { numRuns: 500 });
  });
});
