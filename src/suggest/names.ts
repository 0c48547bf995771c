import type { AtlasGraph, AtlasNode, NodeType } from '../model/graph';
import { baseName, isInFolder } from '../model/path';
import { eachInSteps, finish, type Steps } from '../model/steps';
import { leadOf, type AtlasName, type CaseRule } from './atlas-name';
import { FUNCTION_WORDS, PAGE_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { isSingleWord } from './forms';
import { foldText } from './fold';
import { bareNames, isTelling, withAcronym, type NamePart } from './name-parts';

/** Why a name is never looked for. */
type NameRefusal = 'too-short' | 'no-word' | 'too-common';

/** Whose names are looked for. */
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

/** The heading that a note begins with, as a title: `# Async / Await` of `async-await.md`. */
type HeadingOf = (node: AtlasNode) => string | undefined;

/** The same, in steps of some tenths of a millisecond. @param headingOf the own headings of notes, where they are names as well */
export function* namesInSteps(graph: AtlasGraph, options: NameOptions, headingOf: HeadingOf = () => undefined): Steps<AtlasName[]> {
  const names: AtlasName[] = [];
  let count = 0;
  for (const node of graph.nodes.values()) {
    if (isTarget(node, options)) for (const name of [...namesOf(node), ...headingNames(node, headingOf)]) names.push(name);
    count += 1;
    if (count % STEP === 0) yield;
  }
  return yield* withoutShared(names);
}

/** Names without the loose ones that another note has or claims too. */
function* withoutShared(names: readonly AtlasName[]): Steps<AtlasName[]> {
  const targets = new Map<string, string | null>();
  yield* eachInSteps(names.filter(({ loose }) => loose), ({ text, target }) => {
    const key = foldText(text);
    const known = targets.get(key);
    targets.set(key, known === undefined || known === target ? target : null);
  });
  if (targets.size === 0) return [...names];
  yield* eachInSteps(names, ({ text, target }) => {
    const key = foldText(text);
    if (targets.has(key) && targets.get(key) !== target) targets.set(key, null);
  });
  return names.filter(({ loose, claim, text }) => !claim && (!loose || targets.get(foldText(text)) !== null));
}

/**
 * Names that would be found everywhere and mean nothing are refused:
 * - `too-short`: a single character, or two of which one is a small letter (“Go”; but “LF” will do);
 * - `no-word`: dates and numbers, and what begins with a sign, but for one that is a part of the name (“.NET”, “@Jane Doe”);
 * - `too-common`: words of grammar, and pages that every vault has (“Index”, “Notes”), unless written as an acronym.
 */
export function refusalOf(written: string): NameRefusal | null {
  const name = written.slice(leadOf(written).length);
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
  const file = baseName(node.path ?? node.id);
  const isTitle = file === node.title;
  const named = [...partsNamed('title', node.title), ...isTitle ? [] : partsNamed('file', file), ...node.aliases.flatMap((alias) => partsNamed('alias', alias))];
  const distinct = new Map<string, AtlasName>();
  for (const part of [...named, ...bareNames(node.title), ...isTitle ? [] : bareNames(file)]) {
    const key = foldText(part.text, true);
    if (!distinct.has(key) && refusalOf(part.text) === null) distinct.set(key, nameFor(node, part));
  }
  return [...distinct.values()];
}

function partsNamed(kind: AtlasName['kind'], text: string): NamePart[] {
  return withAcronym(text).map((part) => ({ kind, text: part }));
}

/** A heading is a name where it has several words, or letters of a script without spaces, and says something else than the title. */
function headingNames(node: AtlasNode, headingOf: HeadingOf): AtlasName[] {
  const text = node.shippedId === undefined ? headingOf(node) : undefined;
  if (text === undefined || text.length > MOST_LETTERS || /[[\]`*<>$|=]/.test(text) || refusalOf(text) !== null || !isTelling(text) || (isSingleWord(text) && !/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]{4}/u.test(text))) return [];
  const key = foldText(text);
  return namesOf(node).some((name) => !name.claim && foldText(name.text) === key) ? [] : [nameFor(node, { kind: 'top-heading', text, loose: true })];
}

/** A longer heading is a sentence. */
const MOST_LETTERS = 80;

/** A part of what a note is called, as a name of it. */
export function nameFor(node: AtlasNode, part: NamePart): AtlasName {
  const lead = leadOf(part.text);
  const name: AtlasName = { ...part, target: node.id, rule: caseRuleOf(part.text.slice(lead.length)), countable: isCountable(node) };
  if (isForeign(part.text)) name.foreign = true;
  if (lead !== '') name.lead = lead;
  return name;
}

/** Whether a name has a word that English has not. */
export function isForeign(text: string): boolean {
  return foldText(text).split(' ').some((word) => !isCommonWord(word));
}

/** Whether there may be several of what a note is about. */
function isCountable({ type }: AtlasNode): boolean {
  return !SINGLE_THINGS.has(type);
}
