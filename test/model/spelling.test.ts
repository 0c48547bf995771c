import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../../src/model/spelling';

const PAIRS = [
  ['licence', 'license'], ['licensing', 'licencing'], ['defence', 'defense'], ['organisation', 'organization'], ['standardisation', 'standardization'],
  ['programme', 'program'], ['programmes', 'programs'], ['catalogue', 'catalog'], ['colour', 'color'], ['behaviour', 'behavior'], ['labour', 'labor'],
] as const;

describe('the spelling of words', () => {
  it.each(PAIRS)('makes one of “%s” and “%s”, and nothing more of it when it is folded again', (british, american) => {
    expect(foldSpelling(british)).toBe(foldSpelling(american));
    expect(foldSpelling(foldSpelling(british))).toBe(foldSpelling(british));
  });

  it('lets the beginning of a word begin both, so that nothing is lost while it is typed', () => {
    for (const word of PAIRS.flat()) {
      for (let end = 1; end <= word.length; end += 1) expect(foldSpelling(word).startsWith(foldSpelling(word.slice(0, end))), word.slice(0, end)).toBe(true);
    }
  });

  it('leaves other words as they are', () => {
    for (const word of ['policy', 'column', 'progress', 'organ', 'category', 'labs', 'zürich']) expect(foldSpelling(word)).toBe(word);
  });
});
