import filter from 'virtual:common-words';
import { hashOf } from '../model/hash';

/** How many bits a word sets in the filter that the build made. */
const MARKS = 4;

/**
 * Whether a word in small letters is one of common English, in any of its usual endings: such a word at the start of a sentence is hardly the company of
 * that name, and in small letters not the note that writes it with a capital. One other word in a hundred is taken for one as well.
 */
export function isCommonWord(word: string): boolean {
  const known = answers.get(word);
  if (known !== undefined) return known;
  const found = /^[a-z]{2,}$/.test(word) && (isEntry(word) || stemsOf(word).some(isEntry));
  answers.set(word, found);
  return found;
}

/** Asked again and again of the same words, those of names. */
const answers = new Map<string, boolean>();

/** What a word may be an ending of: “sanctions”, “licensed”, “accounting”. */
function stemsOf(word: string): string[] {
  if (word.length <= 4 || !/[degnrsy]$/.test(word)) return [];
  return ENDINGS.flatMap(([ending, stem]) => (ending.test(word) ? [word.replace(ending, stem)] : []));
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([^s])s$/, '$1'], [/es$/, ''], [/ies$/, 'y'], [/e?d$/, 'e'], [/ed$/, ''], [/ing$/, ''], [/ing$/, 'e'], [/([a-z])\1ing$/, '$1'], [/ly$/, ''],
  // The dictionary spells as Americans do.
  [/ours?$/, 'or'], [/is(?:e[ds]?|ing)$/, 'ize'], [/isations?$/, 'ization'], [/res?$/, 'er'], [/ences?$/, 'ense'], [/ammes?$/, 'am'], [/ogues?$/, 'og'],
];

/** Whether a word is in the filter. The build sets the bits by the same reckoning (FNV-1a, and a second hash for the other places). */
function isEntry(word: string): boolean {
  if (word.length < 2) return false;
  const hash = hashOf(word);
  const other = Math.imul(hash ^ (hash >>> 15), 0x5bd1e995) | 1;
  for (let mark = 0; mark < MARKS; mark += 1) {
    const place = ((hash + Math.imul(other, mark)) >>> 0) % (filter.length * 8);
    if ((((filter[place >>> 3] ?? 0) >>> (place & 7)) & 1) === 0) return false;
  }
  return true;
}
