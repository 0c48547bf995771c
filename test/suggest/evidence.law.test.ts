import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { gatherEvidence } from '../../src/suggest/evidence';
import { atlasOf } from '../graph/vault';

it('a note says the words of a qualifier where a search for them finds them', () => {
  const { graph } = atlasOf({ 'A.md': '' });
  const word = fc.constantFrom('company', 'Company', 'COMPANY', 'ΣΑΣ', 'σας', 'straße', 'STRAẞE', 'İzmir', 'ſee', 'See', 'c', 'c++', 'a-b', 'A', 'b', '(', ' ', ', ', '公司', '');
  const phrase = (most: number): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
  fc.assert(fc.property(phrase(8), fc.array(phrase(2), { maxLength: 25 }), (text, all) => {
    const evidence = gatherEvidence(parseNote('A.md', text), text, [], graph);
    for (const words of all) {
      const pattern = words.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+');
      const found = new RegExp(`(?:^|[^\\p{L}\\p{N}])${pattern}(?:$|[^\\p{L}\\p{N}])`, 'iu').test(text);
      expect([text, words, evidence.says(words)]).toEqual([text, words, found]);
    }
  }));
});
