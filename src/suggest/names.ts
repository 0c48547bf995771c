import type { AtlasGraph, AtlasNode, NodeType } from '../model/graph';
import { baseName, isInFolder } from '../model/path';
import { finish, type Steps } from '../model/steps';
import { FUNCTION_WORDS, PAGE_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { formsOf, isSingleWord } from './forms';
import { foldText } from './fold';

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
  kind: 'title' | 'file' | 'alias' | 'bare' | 'display';
  rule: CaseRule;
  /** Whether “programmes” may stand for “programme”: not for people, organisations and other single things. */
  countable: boolean;
  /** Of a bare name: what the title tells it apart by, “company” of “Meta (company)”. */
  qualifier?: string;
  /** Of a display text: in how many notes it stands for the target. */
  notes?: number;
}

/** Why a name is never looked for. */
export type NameRefusal = 'too-short' | 'no-word' | 'too-common';

export interface NameOptions {
  /** Also the user's own notes; else only shipped ones. */
  own?: boolean;
  /** Of the own notes only those in these folders; empty for all. */
  ownFolders?: readonly string[];
}

const SINGLE_THINGS: ReadonlySet<NodeType> = new Set(['person', 'organisation', 'event', 'framework', 'regulation', 'reference']);

/** Every name that is looked for, in the order of the graph: titles, file names, aliases and acronyms. */
export function collectNames(graph: AtlasGraph, options: NameOptions = {}): AtlasName[] {
  return finish(namesInSteps(graph, options));
}

/** Notes whose names are worked out in one step. */
const STEP = 32;

/** The same, in steps of some tenths of a millisecond. */
export function* namesInSteps(graph: AtlasGraph, options: NameOptions): Steps<AtlasName[]> {
  const names: AtlasName[] = [];
  let count = 0;
  for (const node of graph.nodes.values()) {
    if (isTarget(node, options)) names.push(...namesOf(node));
    count += 1;
    if (count % STEP === 0) yield;
  }
  return names;
}

/**
 * Names that would be found everywhere and mean nothing are refused:
 * - `too-short`: a single character, or two of which one is a small letter (“Go”; but “LF” will do);
 * - `no-word`: dates and numbers, and what begins with a sign;
 * - `too-common`: words of grammar, and pages that every vault has (“Index”, “Notes”), unless written as an acronym.
 */
export function refusalOf(name: string): NameRefusal | null {
  if (!/^[\p{L}\p{N}]/u.test(name) || !/\p{L}/u.test(name)) return 'no-word';
  if (name.length < 2 || (name.length === 2 && /\p{Ll}/u.test(name))) return 'too-short';
  const word = foldText(name);
  return caseRuleOf(name) !== 'capitals' && (FUNCTION_WORDS.has(word) || PAGE_WORDS.has(word)) ? 'too-common' : null;
}

/** The rule that a name's own letters ask for. */
export function caseRuleOf(name: string): CaseRule {
  if (!isSingleWord(name)) return 'any-case';
  if (!/\p{Ll}/u.test(name) && /\p{Lu}/u.test(name) && name.length > 1) return 'capitals';
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(name) && name.length > 4) return 'any-case';
  return UNCOMMON.test(name) && !isCommonWord(name.toLowerCase()) ? 'any-case' : 'as-written';
}

/** A word that is long enough to mean something in small letters, if no dictionary has it. */
const UNCOMMON = /^\p{L}\p{Ll}{3,}$/u;

/** Whether a node's names are looked for. */
export function isTarget(node: AtlasNode, { own = false, ownFolders = [] }: NameOptions): boolean {
  if (node.kind !== 'note' || !node.resolved || node.type === 'assessment') return false;
  return node.shippedId !== undefined || (own && (ownFolders.length === 0 || ownFolders.some((folder) => isInFolder(node.id, folder))));
}

/** A node is another object once it says something else, so its names are worked out once. */
const known = new WeakMap<AtlasNode, readonly AtlasName[]>();

function namesOf(node: AtlasNode): readonly AtlasName[] {
  const names = known.get(node) ?? workOutNames(node);
  known.set(node, names);
  return names;
}

function workOutNames(node: AtlasNode): AtlasName[] {
  const written: [AtlasName['kind'], string][] = [
    ['title', node.title],
    ['file', baseName(node.path ?? node.id)],
    ...node.aliases.map((alias): [AtlasName['kind'], string] => ['alias', alias]),
  ];
  const named = written.flatMap(([kind, text]) => withAcronym(text).map((part): NamePart => ({ kind, text: part })));
  const distinct = new Map<string, AtlasName>();
  for (const part of [...named, ...bareNames(node.title), ...bareNames(baseName(node.path ?? node.id))]) {
    const key = foldText(part.text, true);
    if (distinct.has(key) || refusalOf(part.text) !== null) continue;
    distinct.set(key, { ...part, target: node.id, rule: caseRuleOf(part.text), countable: isCountable(node) });
  }
  return [...distinct.values()];
}

type NamePart = Pick<AtlasName, 'text' | 'kind' | 'qualifier'>;

/** A title without what only tells it apart, “Meta (company)”, or adorns it, “🌱 Seedlings” and “== HTML ==”. */
function bareNames(title: string): NamePart[] {
  const plain = title.replace(ADORNED_START, '').replace(ADORNED_END, '');
  const [, name, qualifier] = /^(.*[^\s(])\s+\(([^()]+)\)$/u.exec(plain) ?? [];
  const adorned: NamePart[] = plain === title ? [] : [{ kind: 'bare', text: plain }];
  return name !== undefined && qualifier !== undefined ? [...adorned, { kind: 'bare', text: name, qualifier }] : adorned;
}

/** Signs that stand apart from the words. */
const ADORNED_START = /^(?:[\p{S}\p{M}\u200d=*#•·~_-]+\s+)+(?=\p{L})/u;
const ADORNED_END = /(?:\s+[\p{S}\p{M}\u200d=*#•·~_-]+)+$/u;

/** Whether there may be several of what a note is about. */
export function isCountable({ type }: AtlasNode): boolean {
  return !SINGLE_THINGS.has(type);
}

/** “Open Source Program Office (OSPO)” and “OSPO (Open source program office)” are also known by either part. “Roadmap (PDF)” is not: those are no initials of it. */
function withAcronym(text: string): string[] {
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

/** Within a name of several words, what is read as a word of its own in small letters: “IT risk” and “it risk”. */
const SHORT_ACRONYM = /^\p{Lu}{2,3}$/u;

/** Whether a mention's letters agree with the form of the name that it was found by. Both are folded, their capitals kept. */
export function caseAgrees(rule: CaseRule, form: string, mention: string): boolean {
  if (form === mention) return true;
  // A name in small letters begins with a capital where a sentence does.
  if (rule === 'as-written') return mention.slice(1) === form.slice(1) && mention.charAt(0) === form.charAt(0).toUpperCase();
  if (rule !== 'any-case') return false;
  const found = mention.split(' ');
  return form.split(' ').every((word, index) => !SHORT_ACRONYM.test(word) || found[index] === word);
}

/** Whether a mention's letters agree with a form whatever their case is: `caseAgrees` need not be asked. */
export function agreesInAnyCase(rule: CaseRule, form: string): boolean {
  return rule === 'any-case' && !form.split(' ').some((word) => SHORT_ACRONYM.test(word));
}

const knownForms = new WeakMap<AtlasName, readonly string[]>();

/** The forms of a name, for the trie. */
export function formsOfName(name: AtlasName): readonly string[] {
  const forms = knownForms.get(name) ?? formsOf(name.text, name.countable);
  knownForms.set(name, forms);
  return forms;
}
