import type { NodeType } from '../model/graph';
import { GENERIC_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { foldText } from './fold';
import type { NameForm } from './matcher';
import type { OtherReading } from './other-reading';

/** What the letters of a mention, or the words around it, leave of a score. */
interface Doubt {
  leaves: number;
  reason: { kind: 'small-letters' | 'capital' | OtherReading };
}

/**
 * What is left of a score: of a proper name in small letters, of one that is a single word, of one that is made of everybody's words, and of a name in small
 * letters that has a capital within a sentence.
 */
const DOUBT = { small: 0.8, smallWord: 0.65, generic: 0.3, capital: 0.65 } as const;

/** What another reading leaves of a score: nothing in the note outweighs a plain to-do mark. */
const OTHER_READINGS: Record<OtherReading, number> = {
  'to-do': 0.2, 'question': 0.2, 'shouted': 0.2, 'longer-name': 0.45, 'counted': 0.5, 'sentence-start': 0.4, 'heading-case': 0.6,
};

/** Things with a proper name: their capitals are a part of it. */
export const PROPER: ReadonlySet<NodeType> = new Set(['organisation', 'person', 'event', 'framework', 'regulation']);

/** What the text around a mention says of it. */
export interface MentionSetting {
  /** What else it may be read as. */
  other: OtherReading | null;
  /** Whether it stands where anything begins with a capital: alone in its item, or at the head of it. */
  byItself: () => boolean;
}

/** What speaks against a mention being this name. */
export function doubtsOf(mention: string, { name, form }: NameForm, type: NodeType, { other, byItself }: MentionSetting): Doubt[] {
  const doubts: Doubt[] = [];
  const small = smallLeaves(mention, form, PROPER.has(type) ? 0 : type === 'reference' || name.kind === 'bare' ? 1 : Infinity);
  if (small !== undefined) doubts.push({ leaves: small, reason: { kind: 'small-letters' } });
  if (gainedCapital(mention, form) && other !== 'shouted') {
    if (!isAboutCapital(other) && isCommonWord(mention.toLowerCase()) && !byItself()) doubts.push({ leaves: DOUBT.capital, reason: { kind: 'capital' } });
  } else if (other !== null && speaksAgainst(other, mention, type)) doubts.push({ leaves: OTHER_READINGS[other], reason: { kind: other } });
  return doubts;
}

/**
 * What small letters leave of the score of a name that is written with capitals; undefined where there is nothing to doubt.
 * @param from the first word whose capital counts: the very first one's is in many titles only that of a title
 */
function smallLeaves(mention: string, form: string, from: number): number | undefined {
  if (!lostCapitals(mention, form, from)) return lostShout(mention, form) ? DOUBT.generic : undefined;
  if (isGeneric(form)) return DOUBT.generic;
  return /^\p{Lu}\p{Ll}+$/u.test(form) ? DOUBT.smallWord : DOUBT.small;
}

/** Whether a reading that the text allows is likely for this word: a capital tells nothing only of words that are common without one. */
function speaksAgainst(other: OtherReading, mention: string, type: NodeType): boolean {
  if (other === 'counted') return PROPER.has(type);
  return !isAboutCapital(other) || isCommonWord(mention.toLowerCase());
}

/** Whether a name in small letters stands with a capital: at the start of a sentence it must. Or in capitals, as an acronym may be that a file is named by: “REST” of “rest”. */
function gainedCapital(mention: string, form: string): boolean {
  return !/\p{Lu}/u.test(form) && /^\p{Lu}/u.test(mention);
}

/** Whether a reading is about nothing but a capital. */
export function isAboutCapital(other: OtherReading | null): boolean {
  return other === 'sentence-start' || other === 'heading-case';
}

/** Whether a word that the name writes with a capital stands in small letters. */
function lostCapitals(mention: string, form: string, from: number): boolean {
  const found = foldText(mention, true).split(' ');
  return form.split(' ').some((word, index) => index >= from && /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(found[index] ?? ''));
}

/** Whether a common word that the name has in capitals, as “SECURITY file”, stands without. */
function lostShout(mention: string, form: string): boolean {
  const found = foldText(mention, true).split(' ');
  return form.split(' ').some((word, index) => /^\p{Lu}{4,}$/u.test(word) && found[index] !== word && isCommonWord(word.toLowerCase()));
}

/** Whether every word of a name is one that anybody uses. */
function isGeneric(name: string): boolean {
  return foldText(name).split(' ').every((word) => GENERIC_WORDS.has(word) || isCommonWord(word));
}
