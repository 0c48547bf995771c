import type { NodeType } from '../model/graph';
import { GENERIC_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { foldText } from './fold';
import { isSingleWord } from './forms';
import type { NameForm } from './matcher';
import type { OtherReading } from './other-reading';

/** What the letters of a mention, or the words around it, leave of a score. */
interface Doubt {
  leaves: number;
  reason: { kind: 'small-letters' | 'capital' | 'everyday' | 'short-acronym' | OtherReading } | { kind: 'other-expansion'; words: string };
}

/**
 * What is left of a score: of a proper name in small letters, of one that is a single word, of one that is made of everybody's words, and of a name in small
 * letters that has a capital within a sentence. Where nothing else in the note speaks of it: of an everyday word, and of two letters, which are hardly ever
 * the shipped note, but for somebody's name. And of an acronym that the note itself reads as something else.
 */
const DOUBT = { small: 0.8, smallWord: 0.65, generic: 0.3, capital: 0.65, everyday: 0.55, shortThing: 0.45, shortName: 0.75, expansion: 0.3 } as const;

/** What another reading leaves of a score: nothing in the note outweighs a plain to-do mark. */
const OTHER_READINGS: Record<OtherReading, number> = {
  'to-do': 0.2, 'question': 0.2, 'shouted': 0.2, 'longer-name': 0.45, 'numbered': 0.45, 'compound': 0.45, 'beside-acronym': 0.6, 'counted': 0.5, 'sentence-start': 0.4, 'heading-case': 0.6,
};

/** Things with a proper name: their capitals are a part of it. */
export const PROPER: ReadonlySet<NodeType> = new Set(['organisation', 'person', 'event', 'framework', 'regulation']);

/** Of these, and of tools and places, a word with a capital is the name. */
const NAMED: ReadonlySet<NodeType> = new Set([...PROPER, 'reference', 'note']);

/** What the text around a mention says of it, whatever it is taken for. */
export interface Surroundings {
  /** What else it may be read as. */
  other: OtherReading | null;
  /** Whether it stands where anything begins with a capital: alone in its item, or at the head of it. */
  byItself: () => boolean;
  /** Whether “the” stands before it. */
  behindArticle: () => boolean;
}

/** The same, and what the note says that it stands for where that is something else. */
interface MentionSetting extends Surroundings {
  otherExpansion: () => string | undefined;
}

/** What a mention is taken for. */
interface Meant {
  type: NodeType;
  isShipped: boolean;
  /** Whether the note, or the vault's own links, speak of it elsewhere. */
  hasCompany: () => boolean;
  /** Whether the note links or names any other shipped note. */
  isInField: () => boolean;
}

/** What speaks against a mention being this name. */
export function doubtsOf(mention: string, { name, form }: NameForm, meant: Meant, setting: MentionSetting): Doubt[] {
  const { type } = meant;
  const doubts: Doubt[] = [];
  const small = smallLeaves(mention, form, PROPER.has(type) ? 0 : type === 'reference' || name.kind === 'bare' || name.kind === 'top-heading' ? 1 : Infinity);
  if (small !== undefined) doubts.push({ leaves: small, reason: { kind: 'small-letters' } });
  return [...doubts, ...otherDoubts(mention, form, type, setting), ...isAcronym(mention) ? acronymDoubts(mention, name, meant, setting) : everydayDoubts(mention, { name, form }, meant, setting)];
}

/** That it may be read as something else, and its capital as that of a sentence. */
function otherDoubts(mention: string, form: string, type: NodeType, { other, byItself }: Surroundings): Doubt[] {
  if (gainedCapital(mention, form) && other !== 'shouted') {
    return !isAboutCapital(other) && isCommonWord(mention.toLowerCase()) && !byItself() ? [{ leaves: DOUBT.capital, reason: { kind: 'capital' } }] : [];
  }
  return other !== null && speaksAgainst(other, mention, type) ? [{ leaves: OTHER_READINGS[other], reason: { kind: other } }] : [];
}

function isAcronym(mention: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(mention);
}

/** That the note reads an acronym as something else, or that two letters mean many things. */
function acronymDoubts(mention: string, name: NameForm['name'], { type, isShipped, hasCompany, isInField }: Meant, { otherExpansion, behindArticle }: MentionSetting): Doubt[] {
  const words = otherExpansion();
  if (words !== undefined) return [{ leaves: DOUBT.expansion, reason: { kind: 'other-expansion', words } }];
  if (!isShipped || name.kind === 'title' || !/^\p{Lu}{2}s?$/u.test(mention) || hasCompany()) return [];
  if (PROPER.has(type)) return isInField() || behindArticle() ? [] : [{ leaves: DOUBT.shortName, reason: { kind: 'short-acronym' } }];
  return [{ leaves: DOUBT.shortThing, reason: { kind: 'short-acronym' } }];
}

/**
 * That a word of every day may be just that: in small letters, or with a capital that it needs anyway. Not where it stands by itself, as a person puts
 * down a topic.
 */
function everydayDoubts(mention: string, { name, form }: NameForm, { hasCompany }: Meant, { other, byItself }: MentionSetting): Doubt[] {
  if (!isCommonWord(mention.toLowerCase()) || !isSingleWord(name.text)) return [];
  const isPlain = /^\p{Ll}/u.test(mention) || (gainedCapital(mention, form) && isAboutCapital(other));
  return isPlain && !byItself() && !hasCompany() ? [{ leaves: DOUBT.everyday, reason: { kind: 'everyday' } }] : [];
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
  if (other === 'numbered') return !PROPER.has(type);
  if (other === 'beside-acronym') return !NAMED.has(type) && isCommonWord(mention.toLowerCase());
  if (other === 'compound') return isCommonWord(mention.toLowerCase());
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

/** Whether a word that the name writes with a capital stands in small letters. In a sentence, “The White House” is “the White House”. */
function lostCapitals(mention: string, form: string, from: number): boolean {
  const found = foldText(mention, true).split(' ');
  return form.split(' ').some((word, index) => index >= from && /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(found[index] ?? '') && !(index === 0 && word === 'The'));
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
