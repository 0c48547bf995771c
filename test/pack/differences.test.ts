import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeText, differencesOf } from '../../src/pack/differences';

const text = fc.array(fc.constantFrom('one', 'two', 'three', ''), { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('the differences of two texts', () => {
  it('give either text back, whichever side is chosen throughout', () => {
    fc.assert(fc.property(text, text, (mine, theirs) => {
      const differences = differencesOf(mine, theirs);
      const places = differences.filter(({ kind }) => kind === 'different');
      expect(composeText(differences, [], mine)).toBe(mine);
      expect(composeText(differences, places.map(() => 'theirs'), mine)).toBe(theirs);
    }));
  });

  it('are chosen place by place, and keep the line ends of the text that is written to', () => {
    const differences = differencesOf('a\r\nx\r\nb\r\ny', 'a\nX\nb\nY');
    expect(composeText(differences, ['mine', 'theirs'], 'a\r\n')).toBe('a\r\nx\r\nb\r\nY');
  });
});
