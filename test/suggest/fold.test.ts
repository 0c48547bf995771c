import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/suggest/fold';

describe('folding', () => {
  it('changes nothing the second time, whatever dashes, spaces, accents and capitals there are', () => {
    const odd = fc.constantFrom('-', '--', '—', '–', '\u2011', '\u2212', ' ', '\u00a0', '\t', '\n', '\r\n', '\n> ', '\u00ad', '\u200d', '\u0301', '’', "'", '“', 'É', 'ẞ', 'ß', 'İ', 'ı', 'ǅ', 'Å', 'a', 'Z', '9', '开', '😀', '&', '/', '.', '*', '|', '1.');
    const text = fc.array(fc.oneof(odd, fc.string({ maxLength: 3, unit: 'grapheme' })), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.boolean(), (words, keepCase) => {
      const once = foldText(words, keepCase);
      expect(foldText(once, keepCase)).toBe(once);
    }), { numRuns: 2000 });
  });

  it('takes a hyphen between letters for a space, and a dash for a dash', () => {
    expect(foldText('Open-Source  policy')).toBe('open source policy');
    expect(foldText('open - source')).toBe(foldText('open — source'));
    expect(foldText('open - source')).not.toBe(foldText('open source'));
  });
});
