import { foldText } from './fold';
import { inflected } from './inflections';

/** Above this, a name has so many spellings that its rarer ones are left out. */
const MOST_FORMS = 32;

/** A word ending, and what other writers put in its place. The letters that stay are kept as written. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(program)me(s?)$/i, '$1$2'],
  [/^(program)(s?)$/i, '$1me$2'],
  [/^(licen)c(es?)$/i, '$1s$2'],
  [/^(licen)s(es?)$/i, '$1c$2'],
  [/^(\p{L}{3,}i)s(ations?|ational|es?|ed|ers?|ing)$/iu, '$1z$2'],
  [/^(\p{L}{3,}i)z(ations?|ational|es?|ed|ers?|ing)$/iu, '$1s$2'],
  [/^(cent)re(s?)$/i, '$1er$2'],
  [/^(cent)er(s?)$/i, '$1re$2'],
  [/^(art)e(facts?)$/i, '$1i$2'],
  [/^(art)i(facts?)$/i, '$1e$2'],
  [/^(catalog)ue(s?)$/i, '$1$2'],
  [/^(catalog)(s?)$/i, '$1ue$2'],
  [/^(behavi|lab|fav|harb)our(s?|al)$/i, '$1or$2'],
  [/^(behavi|lab|fav|harb)or(s?|al)$/i, '$1our$2'],
  [/^(defen)c(es?)$/i, '$1s$2'],
  [/^(defen)s(es?)$/i, '$1c$2'],
  [/^(advis)e(rs?)$/i, '$1o$2'],
  [/^(advis)o(rs?)$/i, '$1e$2'],
  [/^(counsel)(ors?|ing)$/i, '$1l$2'],
  [/^(counsel)l(ors?|ing)$/i, '$1$2'],
];

/**
 * The ways in which a name is written in a sentence: itself first, then other spellings (programme, program), `&` for “and”,
 * a space for a slash, and, when `countable`, one for many and many for one. Letters keep their case.
 * @param foreign whether a word of it is no English one, so that it may be counted as in another language
 */
export function formsOf(name: string, countable: boolean, foreign = false): string[] {
  const isPlain = PLAIN.test(name) && !MAYBE_SPELLED.test(name) && !/\band\b/.test(name);
  if (isPlain && !countable) return [name];
  const spelled = isPlain ? [name] : joinsOf(name.normalize('NFC').trim()).flatMap(spellingsOf);
  const counted = countable ? spelled.flatMap((form) => [form, ...otherNumber(form, foreign), ...foreign ? inflected(form) : []]) : spelled;
  if (counted.length === 1) return counted;
  const distinct = new Map(counted.map((form): [string, string] => [foldText(form, true), form]));
  return [...distinct.values()].slice(0, MOST_FORMS);
}

/** Nothing in it but letters, digits and single spaces: no join to write otherwise, no accent to compose. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;

/** Whether a name is a single word, whatever its length. */
export function isSingleWord(name: string): boolean {
  return !foldText(name).includes(' ');
}

function joinsOf(name: string): string[] {
  const joined = /\s(?:&|and)\s|&/.test(name) ? [name, ...['&', ' & ', ' and '].map((join) => name.replace(/\s*&\s*|\sand\s/g, join))] : [name];
  const slashed = joined.flatMap((form) => (form.includes('/') ? [form, form.replace(/\s*\/\s*/g, ' ')] : [form]));
  // A file's name cannot have the slash of “ISO/IEC”.
  const unslashed = slashed.flatMap((form) => (/\p{Lu}-\p{Lu}/u.test(form) ? [form, form.replace(/(\p{Lu}{2,})-(?=\p{Lu}{2})/gu, '$1/')] : [form]));
  return unslashed.flatMap((form) => (/[äöüß]/i.test(form) ? [form, withoutUmlauts(form), form.replace(/ß/g, 'ss')] : [form]));
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS' };

/** As German is written where a keyboard has no umlauts. */
function withoutUmlauts(name: string): string {
  return name.replace(/[äöüß]/gi, (letter) => UMLAUTS[letter] ?? letter);
}

function spellingsOf(name: string): string[] {
  if (!MAYBE_SPELLED.test(name)) return [name];
  const parts = name.split(/([\s-]+)/);
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => wordSpellings(part).map((word) => head + word)).slice(0, MOST_FORMS),
    [''],
  );
}

/** Most words are spelled in one way only; this says so at once. */
const MAYBE_SPELLED = /program|licen|[iy][sz][aei]|cent[er]|art[ei]f|catalog|our|or|defen|advis|counsel/i;

function wordSpellings(word: string): string[] {
  const other = MAYBE_SPELLED.test(word) ? SPELLINGS.find(([ending]) => ending.test(word)) : undefined;
  return other ? [word, word.replace(other[0], other[1])] : [word];
}

/** One for many, or many for one. In “bill of materials” it is the bill that is counted. */
function otherNumber(name: string, foreign: boolean): string[] {
  const head = /^(.*?\p{L})(\s(?:(?:of|for|from|in|de|des|du|di|del|della|dei|do|da|dos|das|von|vom|zur|zum|für)\s|d['\u2019]).*)$/u.exec(name);
  const [, counted = name, rest = ''] = head ?? [];
  const last = /[\p{L}\p{N}]+$/u.exec(counted)?.[0];
  if (last === undefined) return [];
  const before = counted.slice(0, counted.length - last.length);
  return wordNumbers(last, before !== '' || (!foreign && /^\p{Lu}/u.test(last))).map((word) => before + word + rest);
}

/** @param maybeMany whether a word that ends in s may be several: among others, or if English has it. “Kubernetes” alone is one */
function wordNumbers(word: string, maybeMany: boolean): string[] {
  if (!/\p{Ll}/u.test(word)) return /S$/.test(word) ? [] : [`${word}s`];
  const singular = maybeMany ? singularOf(word) : undefined;
  return [singular ?? pluralOf(word)];
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string | undefined {
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/i.test(word)) return word.slice(0, -2);
  return /[^sui]s$/i.test(word) ? word.slice(0, -1) : undefined;
}
