import { foldText } from './fold';
import { inflected } from './inflections';
import { closedAndOpen, mayBeSpelledOtherwise, spellingsOf } from './spellings';
import { otherNumberOf } from './word-numbers';

/** Above this, a name has so many spellings that its rarer ones are left out. */
const MOST_FORMS = 32;

/**
 * The ways in which a name is written in a sentence: itself first, then other spellings (programme, program), `&` for “and”,
 * a space for a slash, and, when `countable`, one for many and many for one. Letters keep their case.
 * @param foreign whether a word of it is no English one, so that it may be counted as in another language
 */
export function formsOf(name: string, countable: boolean, foreign = false): string[] {
  const isPlain = PLAIN.test(name) && !mayBeSpelledOtherwise(name) && !/\band\b/.test(name);
  if (isPlain && !countable) return [name];
  const spelled = isPlain ? [name] : joinsOf(name.normalize('NFC').trim()).flatMap(closedAndOpen).flatMap((form) => spellingsOf(form, MOST_FORMS));
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
  return unslashed.flatMap((form) => (/[äöüßæœøå]/i.test(form) ? [form, withoutUmlauts(form), form.replace(/ß/g, 'ss')] : [form]));
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS', æ: 'ae', œ: 'oe', ø: 'oe', å: 'aa', Æ: 'Ae', Œ: 'Oe', Ø: 'Oe', Å: 'Aa',
};

/** As German, Danish and French are written where a keyboard has no umlauts and no joined letters. */
function withoutUmlauts(name: string): string {
  return name.replace(/[äöüßæœøå]/gi, (letter) => UMLAUTS[letter] ?? letter);
}

/** One for many, or many for one. In “bill of materials” it is the bill that is counted. */
function otherNumber(name: string, foreign: boolean): string[] {
  const head = /^(.*?\p{L})(\s(?:(?:of|for|from|in|de|des|du|di|del|della|dei|do|da|dos|das|von|vom|zur|zum|für)\s|d['\u2019]).*)$/u.exec(name);
  const [, counted = name, rest = ''] = head ?? [];
  const last = /[\p{L}\p{N}]+$/u.exec(counted)?.[0];
  if (last === undefined) return [];
  const before = counted.slice(0, counted.length - last.length);
  return otherNumberOf(last, before !== '' || (!foreign && /^\p{Lu}/u.test(last))).map((word) => before + word + rest);
}
