import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkVault } from '../../src/app/check/check-vault';
import { Closest } from '../../src/app/check/closest';
import { NoteParts } from '../../src/app/check/note-parts';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { atlasOf } from '../graph/vault';

const TITLES = ['A', 'a', 'A: b', 'a b', 'B', 'a-b', 'C&D', 'C D', 'c--d', '一二', '**A** b'];
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...TITLES)).map(([level, title]) => `${'#'.repeat(level)} ${title}`);
const wanted = fc.array(fc.constantFrom(...TITLES, 'none'), { maxLength: 3 });

/** As it can be written down: the first heading below the one before that is called so, for each that is named. */
function plainlyHas(headings: readonly { level: number; text: string }[], names: readonly string[]): boolean {
  const plain = (text: string): string => text.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  const anchor = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
  let left = headings.map((each) => ({ ...each }));
  let level = 0;
  for (const name of names) {
    const at = left.findIndex((each) => each.level > level && (plain(each.text) === plain(name) || anchor(each.text) === name.toLowerCase()));
    if (at === -1) return false;
    level = left[at]?.level ?? 0;
    left = left.slice(at + 1);
  }
  return names.length > 0;
}

/** How many letters must be added, dropped or changed, by trying all three. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a.charAt(0) === b.charAt(0)) return plainDistance(a.slice(1), b.slice(1));
  return 1 + Math.min(plainDistance(a.slice(1), b.slice(1)), plainDistance(a.slice(1), b), plainDistance(a, b.slice(1)));
}

function plainlyClosest(words: readonly string[], word: string): string | undefined {
  const most = Math.min(2, Math.floor(word.length / 3));
  const near = words.map((each) => ({ each, far: plainDistance(word.toLowerCase(), each.toLowerCase()) })).filter(({ far }) => far <= most);
  return near.sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1))[0]?.each;
}

afterEach(() => vi.restoreAllMocks());

describe('the check of links into notes', () => {
  it('finds the headings that going through all of them finds', () => {
    fc.assert(fc.property(fc.array(heading, { maxLength: 12 }), fc.array(wanted, { maxLength: 12 }), (lines, all) => {
      const note = parseNote('A.md', lines.join('\n\n'));
      const parts = new NoteParts(note);
      for (const names of all) expect([names, parts.hasHeading(names)]).toEqual([names, plainlyHas(note.headings, names)]);
    }));
  });

  it('names the closest word that comparing with all of them names', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', 'é'), minLength: 2, maxLength: 7 });
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word, { maxLength: 6 }), (words, all) => {
      const closest = new Closest(words);
      for (const each of [...all, ...all]) expect([each, closest.to(each)]).toEqual([each, plainlyClosest(words, each)]);
    }));
  });

  it('names the closest of many words that begin alike, too', () => {
    const word = fc.tuple(fc.constantFrom('note ', 'Note 1', 'node '), fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 5 })).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 20, maxLength: 80 }), fc.array(word, { maxLength: 6 }), (words, all) => {
      const closest = new Closest(words);
      for (const each of all) expect([each, closest.to(each)]).toEqual([each, plainlyClosest(words, each)]);
    }));
  });

  it('takes a note that many link into apart once', () => {
    const links = Array.from({ length: 300 }, (_, at) => `[[A#Heading ${at % 7}]] [[A#^b${at % 7}]]`).join('\n\n');
    const atlas = atlasOf({ 'A.md': '# Heading 1\n\ntext ^b1\n', 'B.md': links });
    const asked = vi.spyOn(Atlas.prototype, 'note');
    expect(checkVault(atlas).issues.length).toBeGreaterThan(400);
    expect(asked.mock.calls.length).toBeLessThan(10);
  });

  it('names few of the notes that a link may mean, and how many more there are', () => {
    const files = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}/Pilot.md`, '']));
    const messageOf = (count: number): string | undefined => checkVault(atlasOf({ ...files(count), 'x/A.md': '[[Pilot]]' })).issues[0]?.message;
    expect(messageOf(5)).toBe('“Pilot” may mean “f0/Pilot.md”, “f1/Pilot.md”, “f2/Pilot.md”, “f3/Pilot.md” or “f4/Pilot.md”. Write the path of the one you mean.');
    expect(messageOf(6)).toBe('“Pilot” may mean “f0/Pilot.md”, “f1/Pilot.md”, “f2/Pilot.md”, “f3/Pilot.md”, “f4/Pilot.md” or 1 other. Write the path of the one you mean.');
    expect(messageOf(40)).toMatch(/“f4\/Pilot\.md” or 35 others\. /);
  });
});
