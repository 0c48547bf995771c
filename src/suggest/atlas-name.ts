import { formsOf } from './forms';

/**
 * How the letters of a mention must agree with the name:
 * - `capitals`: an acronym, as TODO or WHO, and nothing but its capitals;
 * - `as-written`: a single common word, as “Developer” or “governance”, with the capitals of the name, or one more at its start;
 * - `any-case`: a name of several words, a word with a capital inside, as “OpenChain”, or one that no dictionary has, as “Kubernetes”.
 */
export type CaseRule = 'capitals' | 'as-written' | 'any-case';

/** A name under which a note may be mentioned. */
export interface AtlasName {
  text: string;
  /** Id of the node: the note's path. */
  target: string;
  kind: 'title' | 'file' | 'alias' | 'bare' | 'display' | 'top-heading';
  /** Signs that its text begins with, and that stand before a mention as well. */
  lead?: string;
  rule: CaseRule;
  /** Whether “programmes” may stand for “programme”: not for people, organisations and other single things. */
  countable: boolean;
  /** Whether a word of it is in no English dictionary: it may be counted as other languages count. */
  foreign?: true;
  /** Of a bare name: what the title tells it apart by, “company” of “Meta (company)”. */
  qualifier?: string;
  /** Whether it is a name only as long as no other note may be called so: “Filter” of “Filter - CNN”. */
  loose?: true;
  /** Whether it is no name, and only keeps others from one: “macOS” of “macOS - Timestamps of files that were changed”. */
  claim?: true;
  /** Of a display text: in how many notes it stands for the target. */
  notes?: number;
}

/** What a name begins with that is no letter: the sign of “@Jane Doe” and “.NET migration”. Without it, the text says something else. */
export function leadOf(text: string): string {
  return /^[@.$&+~]+(?=[\p{L}\p{N}])/u.exec(text)?.[0] ?? '';
}

/** Within a name of several words, what is read as a word of its own in small letters: “IT risk” and “it risk”. */
const SHORT_ACRONYM = /^\p{Lu}{2,3}$/u;
const TWO_CAPITALS = /\p{Lu}{2}/u;

/** Whether a mention's letters agree with the form of the name that it was found by. Both are folded, their capitals kept. */
export function caseAgrees(rule: CaseRule, form: string, mention: string): boolean {
  if (form === mention) return true;
  // A name in small letters begins with a capital where a sentence does, and may be an acronym: “sql”.
  if (rule === 'as-written') return (mention.charAt(0) === form.charAt(0).toUpperCase() && mention.slice(1) === form.slice(1)) || (mention === form.toUpperCase() && !/\p{Lu}/u.test(form));
  if (rule !== 'any-case') return false;
  const found = mention.split(' ');
  return form.split(' ').every((word, index) => !SHORT_ACRONYM.test(word) || found[index] === word);
}

/** Whether a mention's letters agree with a form whatever their case is: `caseAgrees` need not be asked. */
export function agreesInAnyCase(rule: CaseRule, form: string): boolean {
  return rule === 'any-case' && (!TWO_CAPITALS.test(form) || !form.split(' ').some((word) => SHORT_ACRONYM.test(word)));
}

/** A name without the signs that it begins with. */
export function lettersOf({ text, lead = '' }: AtlasName): string {
  return text.slice(lead.length);
}

const knownForms = new WeakMap<AtlasName, readonly string[]>();

/** The forms of a name, for the trie. */
export function formsOfName(name: AtlasName): readonly string[] {
  const forms = knownForms.get(name) ?? formsOf(lettersOf(name), name.countable, name.foreign);
  knownForms.set(name, forms);
  return forms;
}
