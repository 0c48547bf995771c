import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameMatcher } from '../../src/suggest/matcher';
import type { AtlasName } from '../../src/suggest/atlas-name';
import { caseRuleOf } from '../../src/suggest/names';
import { nameTest, signatureOf } from '../../src/suggest/word-signature';

function named(text: string): AtlasName {
  return { text, target: `${text}.md`, kind: 'title', rule: caseRuleOf(text), countable: true };
}

describe('the signature of a text', () => {
  it('never denies a name that the matcher finds', () => {
    const words = ['open', 'Source', 'policies', 'policy', 'OSPO', 'O’Brien', "O'Brien", 'Jiménez', 'Jime\u0301nez', 'co\u00adop', 'R&D', 'ISO/IEC', '5230', '开源', '政策', 'программа', 'C++'];
    const joins = [' ', '-', '\n', '\n> ', ', ', '\u2011', '\u00a0'];
    const text = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joins)), { maxLength: 20 }).map((parts) => parts.flat().join(''));
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => named(parts.join(' ')));
    fc.assert(fc.property(text, name, (sentence, wanted) => {
      const found = new NameMatcher([wanted]).matches(sentence).length > 0;
      expect(!found || nameTest([wanted])(signatureOf(sentence))).toBe(true);
    }), { numRuns: 300 });
  });

  it('denies nearly all names that are not there', () => {
    const signature = signatureOf(Array.from({ length: 400 }, (_, index) => `word${index}`).join(' '));
    const wrong = Array.from({ length: 1000 }, (_, index) => nameTest([named(`Other${index}`)])(signature)).filter(Boolean).length;
    expect(wrong).toBeLessThan(50);
  });
});
