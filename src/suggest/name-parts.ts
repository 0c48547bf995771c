import { FUNCTION_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { foldText } from './fold';
import type { AtlasName } from './atlas-name';

/** A name that is made of a title, or of a part of it. */
export type NamePart = Pick<AtlasName, 'text' | 'kind' | 'qualifier' | 'loose' | 'claim'>;

/** A title without what only tells it apart, “Meta (company)” and “Filter - CNN”, numbers it, “02 - Inbox rules”, or adorns it, “🌱 Seedlings” and “== HTML ==”. */
export function bareNames(title: string): NamePart[] {
  if (PLAIN.test(title)) return [];
  const plain = title.replace(ADORNED_START, '').replace(ADORNED_END, '');
  const adorned: NamePart[] = plain === title ? [] : [{ kind: 'bare', text: plain }];
  const unnumbered = plain.replace(NUMBERED, '');
  const numbered: NamePart[] = unnumbered !== plain && isTelling(unnumbered) ? [{ kind: 'bare', text: unnumbered, loose: true }] : [];
  return [...adorned, ...withoutQualifier(unnumbered), ...numbered, ...withoutSign(plain)];
}

/** Words and nothing else, the first of which begins with a letter: most titles. */
const PLAIN = /^[A-Za-z][A-Za-z\d]*(?: [A-Za-z\d]+)*$/;

function withoutQualifier(title: string): NamePart[] {
  const [, name, qualifier] = /^(.*[^\s(])\s+\(([^()]+)\)$/u.exec(title) ?? [];
  if (name !== undefined && qualifier !== undefined) return [{ kind: 'bare', text: name, qualifier }];
  const [, before = '', behind = ''] = /^(.*?\S)(?:\s+[-\u2013\u2014|]\s+|:\s+)(\S.*)$/u.exec(title) ?? [];
  if (!/\p{L}/u.test(behind) || !isTelling(before)) return [];
  // A longer one is a subtitle, and what stands before it as often a phrase; it is not free for another note, though.
  const isQualifier = foldText(behind).split(' ').length <= MOST_WORDS_OF_QUALIFIER;
  return [isQualifier ? { kind: 'bare', text: before, qualifier: behind, loose: true } : { kind: 'bare', text: before, loose: true, claim: true }];
}

/** “@Jane Doe” is also Jane Doe; “@team” is no team. */
function withoutSign(title: string): NamePart[] {
  const name = title.replace(/^@/, '');
  return name !== title && /\p{L}\s+\p{L}/u.test(name) ? [{ kind: 'bare', text: name, loose: true }] : [];
}

/** Whether a part of a title means something by itself: letters, and not one word that anybody uses. */
export function isTelling(part: string): boolean {
  const words = foldText(part).split(' ');
  return /\p{L}{2}/u.test(part) && words.length <= MOST_WORDS && !(FUNCTION_WORDS.has(words[0] ?? '') && words.length < 3) && (words.length > 1 || !isCommonWord(words[0] ?? ''));
}

const MOST_WORDS_OF_QUALIFIER = 3;

/** A longer beginning is a sentence. */
const MOST_WORDS = 12;

/** Signs that stand apart from the words. */
const ADORNED_START = /^(?:[\p{S}\p{M}\u200d=*#•·~_-]+\s+)+(?=\p{L})/u;
const ADORNED_END = /(?:\s+[\p{S}\p{M}\u200d=*#•·~_-]+)+$/u;

/** A number that puts notes in order, “02 - ”, “3.1. ”, or dates them, “202401051230 ”. “18F” and “101 rules” have none. */
const NUMBERED = /^(?:0\d+|\d+(?:\.\d+)+|\d{6,}|\d+(?=[.)]\s|\s+[-\u2013\u2014]\s))[.)]?(?:\s*[-\u2013\u2014_]\s*|\s+)(?=\p{L})/u;

/** “Open Source Program Office (OSPO)” and “OSPO (Open source program office)” are also known by either part. “Roadmap (PDF)” is not: those are no initials of it. */
export function withAcronym(text: string): string[] {
  if (!text.endsWith(')')) return [text];
  const [, before, within] = /^(.{2,}?)\s*\(([^()]{2,})\)$/u.exec(text) ?? [];
  if (before === undefined || within === undefined) return [text];
  return standsFor(within, before) || standsFor(before, within) ? [text, before, within] : [text];
}

function standsFor(acronym: string, name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(acronym) && (/\p{N}/u.test(acronym) ? / /.test(name) : areInitials(acronym, name));
}

/** Whether an acronym's letters come in that order in a name, the first one at its start. */
function areInitials(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase();
  let found = 0;
  for (const letter of foldText(name)) if (letter === letters.charAt(found)) found += 1;
  return found === letters.length && foldText(name).startsWith(letters.charAt(0));
}
