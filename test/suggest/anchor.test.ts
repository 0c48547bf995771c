import { describe, expect, it } from 'vitest';
import { anchorOf, locate } from '../../src/suggest/anchor';

/** The place of a word in the new text, found by its anchor in the old one. */
function follow(before: string, after: string, word: string, nth = 0): number | undefined {
  let at = before.indexOf(word);
  for (let count = 0; count < nth; count += 1) at = before.indexOf(word, at + 1);
  return locate(after, anchorOf(before, at, at + word.length), at);
}

describe('finding a place again', () => {
  it('finds it where nothing changed, among many alike', () => {
    const text = 'OSPO. '.repeat(50);
    expect(follow(text, text, 'OSPO', 20)).toBe(120);
  });

  it('finds it behind a new paragraph', () => {
    expect(follow('One OSPO here, another OSPO there.', 'New words.\n\nOne OSPO here, another OSPO there.', 'OSPO', 1)).toBe(35);
  });

  it('finds it when the words on one side changed', () => {
    expect(follow('The first OSPO was small. The second OSPO was big.', 'The first OSPO was small. The second OSPO is huge.', 'OSPO', 1)).toBe(37);
    expect(follow('The first OSPO was small. The second OSPO was big.', 'The first OSPO was tiny! That other OSPO was big.', 'OSPO', 1)).toBe(36);
  });

  it('finds the only one among words that it stood among before', () => {
    expect(follow('An OSPO of our own.', 'New line.\n\nNow an OSPO, all our own.', 'OSPO')).toBe(18);
  });

  it('takes the same name in another sentence for another mention', () => {
    expect(follow('An OSPO.', 'Quite other words around this OSPO, all of them.', 'OSPO')).toBeUndefined();
    expect(follow('We met CERN in Geneva.', 'We met in Geneva.\n\nStrangers wrote of CERN once.', 'CERN')).toBeUndefined();
  });

  it('gives up rather than guess', () => {
    expect(follow('An OSPO and an OSPO.', 'OSPO here, OSPO there, all is new', 'OSPO')).toBeUndefined();
    expect(follow('An OSPO.', 'Nothing of it is left.', 'OSPO')).toBeUndefined();
    expect(follow('One OSPO.', 'Two OSPO now, OSPO!', 'OSPO')).toBeUndefined();
  });
});
