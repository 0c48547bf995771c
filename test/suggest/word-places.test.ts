import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, WordPlaces } from '../../src/suggest/word-places';

describe('the places of words', () => {
  it('are those that a search for each word finds', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '公', '😀'), maxLength: 60 }), fc.string({ unit: fc.constantFrom('a', 'b', ' ', '公'), maxLength: 5 }), (text, word) => {
      expect(new WordPlaces(text).of(word).sort((a, b) => a - b)).toEqual(placesOf(text, word));
    }));
  });
});
