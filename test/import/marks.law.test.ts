import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, settleBreaks } from '../../src/import/markup/marks';

/** As it is said: at each mark the text up to it loses its blanks and gets an empty line. */
function plainly(text: string): string {
  const [first = '', ...rest] = text.split(BREAK);
  return rest.reduce((before, part) => {
    const words = part.trimStart();
    if (words === '') return before;
    const blanks = part.slice(0, part.length - words.length);
    const above = before.trimEnd();
    return `${above}${above === '' ? '' : '\n\n'}${blanks.includes('\n') ? blanks.slice(blanks.lastIndexOf('\n') + 1) : ''}${words}`;
  }, first);
}

describe('marks of blocks', () => {
  it('become the blank lines that settling one after the other gives', () => {
    const piece = fc.constantFrom(BREAK, BREAK, '\n', '  ', ' ', 'word', 'two words\n', '\n\n', '- item');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(settleBreaks(pieces.join(''))).toBe(plainly(pieces.join('')));
    }), { numRuns: 500 });
  });
});
