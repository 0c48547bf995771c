import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, WordPlaces } from '../../src/suggest/word-places';

describe('the places of words', () => {
  it('are those that a search for each word finds', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '公', '😀'), maxLength: 60 }), fc.string({ unit: fc.constantFrom('a', 'b', ' ', '公'), maxLength: 5 }), (text, word) => {
      expect(new WordPlaces(text).of(word).sort((a, b) => a - b)).toEqual(placesOf(text, word));
    }));
  });

  it('are so too where the first letters of a word stand in very many', () => {
    const word = fc.tuple(fc.constantFrom('Note ', 'Noten ', 'NoteNote '), fc.nat({ max: 40 }), fc.constantFrom('', 'a', ' Note')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(word, { minLength: 150, maxLength: 400 }), fc.array(word, { maxLength: 10 }), (all, words) => {
      const text = all.join(' ');
      const places = new WordPlaces(text);
      for (const each of words) expect([each, places.of(each).sort((a, b) => a - b)]).toEqual([each, placesOf(text, each)]);
    }), { numRuns: 50 });
  });
});
