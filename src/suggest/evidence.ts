import { neighboursOf } from '../graph/query';
import type { AtlasGraph } from '../model/graph';
import type { Heading, ParsedNote } from '../model/note';
import { countFront } from '../model/sorted';
import { TYPE_WORDS } from '../model/vocabulary';
import { expansionOf } from './expansion';
import { foldText } from './fold';
import type { Mention } from './mentions';

/** What a note says about which of several senses is meant, gathered once for the note. */
export interface Evidence {
  /** A note that this one links and that the target is tied to in the graph, by its title. */
  linkedNeighbour(target: string): string | undefined;
  /** A note that is mentioned here beyond doubt and that the target is tied to, by its title. */
  mentionedNeighbour(target: string): string | undefined;
  /** The target's full name, where the note also uses it. */
  fullName(target: string): string | undefined;
  /** Whether the note says these words, in any form of letters: “company”, of “Meta (company)”. */
  says(words: string): boolean;
  /** The heading above an offset, when it names the target's type: “Organisations”. */
  headingOfType(target: string, offset: number): string | undefined;
  /** Whether several of the user's own notes link the target, so that the vault speaks of it. */
  isLinkedOften(target: string): boolean;
  /** Whether the note links, or mentions beyond doubt, a shipped note other than the target. */
  speaksOfShipped(target: string): boolean;
  /** What the note itself says that an acronym stands for, where that is not the target: “Internet Protocol (IP)”. */
  otherExpansion(acronym: string, target: string): string | undefined;
}

/** Gathers what speaks for one target or another. */
export function gatherEvidence(note: ParsedNote, text: string, mentions: readonly Mention[], graph: AtlasGraph): Evidence {
  const linked = linkedFrom(graph, note.path);
  const certain = certainTargets(mentions);
  const full = fullNames(mentions);
  return {
    linkedNeighbour: onceFor((target) => neighbourIn(graph, target, linked)),
    mentionedNeighbour: onceFor((target) => neighbourIn(graph, target, certain)),
    fullName: (target) => full.get(target),
    says: sayingOf(text),
    headingOfType: (target, offset) => headingOfType(graph, target, note.headings[headingsBefore(note.headings, offset) - 1]),
    isLinkedOften: onceFor((target) => isLinkedOften(graph, target)),
    speaksOfShipped: onceFor((target) => [...linked, ...certain].some((id) => id !== target && graph.nodes.get(id)?.shippedId !== undefined)),
    otherExpansion: expansionsIn(text, graph),
  };
}

/** For so many qualifiers it is quicker to look through the text for each. */
const FEW = 8;

/** Whether a text says words. Of many, most are qualifiers that it has not all the words of: for those it is not looked through. */
function sayingOf(text: string): Evidence['says'] {
  let asked = 0;
  let held: Set<string> | undefined;
  return onceFor((words) => {
    asked += 1;
    if (asked > FEW) held ??= new Set(wordKeysIn(text));
    return (!held || wordKeysIn(words).every((word) => held?.has(word))) && saysInPlace(text, words);
  });
}

/**
 * What a text says that acronyms stand for, each looked for once. It speaks against a note only where that has a name with the same initials that is
 * another: “DNS” may be all that a note on the Domain Name System is called, or its title be in another language.
 */
function expansionsIn(text: string, graph: AtlasGraph): Evidence['otherExpansion'] {
  const said = onceFor((acronym: string) => expansionOf(text, acronym));
  return (acronym, target) => {
    const expansion = said(acronym);
    const node = graph.nodes.get(target);
    if (expansion === undefined || !node) return undefined;
    const words = foldText(expansion);
    const own = [node.title, ...node.aliases].map((name) => foldText(name)).filter((name) => initialsOf(name) === acronym.toLowerCase());
    return own.length === 0 || own.some((name) => areAlike(name, words)) ? undefined : expansion;
  };
}

/** Whether most words of two names are the same but for their endings: “Programme Offices” and “program office”, not “Open Systems …” and “Open Source …”. */
function areAlike(one: string, other: string): boolean {
  const [mine, yours] = [wordStarts(one), wordStarts(other)];
  const shared = mine.filter((start) => yours.includes(start)).length;
  return shared > 0 && shared * 2 > Math.min(mine.length, yours.length);
}

function initialsOf(words: string): string {
  return words.split(' ').map((word) => word.charAt(0)).join('');
}

function wordStarts(words: string): string[] {
  return words.split(' ').filter((word) => word.length > 2).map((word) => word.slice(0, SAME_WORD));
}

/** Words that begin with the same letters, so many of them, are taken for the same one. */
const SAME_WORD = 5;

function saysInPlace(text: string, words: string): boolean {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])${words.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')}(?:$|[^\\p{L}\\p{N}])`, 'iu').test(text);
}

/** The words of a text in one case. By way of the other one, so that letters of which there are several small ones are the same. */
function wordKeysIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase().toUpperCase());
}

/** Works out an answer once for each target. */
function onceFor<T>(answer: (target: string) => T): (target: string) => T {
  const known = new Map<string, { answer: T }>();
  return (target) => {
    const found = known.get(target) ?? { answer: answer(target) };
    known.set(target, found);
    return found.answer;
  };
}

/** So many notes that link it are no chance. */
const OFTEN = 3;

/** Whether own notes link a target often: what the shipped notes say of each other tells nothing of the vault. */
function isLinkedOften(graph: AtlasGraph, target: string): boolean {
  const sources = new Set<string>();
  for (const { source, written } of graph.incoming(target)) {
    if (written && graph.nodes.get(source)?.shippedId === undefined) sources.add(source);
    if (sources.size === OFTEN) return true;
  }
  return false;
}

/** The notes that a note links. */
export function linkedFrom(graph: AtlasGraph, path: string): Set<string> {
  return new Set(graph.outgoing(path).filter(({ written }) => written).map(({ target }) => target));
}

/** Targets of mentions that can mean nothing else: a name of several words with a single sense. */
function certainTargets(mentions: readonly Mention[]): Set<string> {
  const certain = mentions.filter(({ forms, text }) => isOneTarget(forms.map(({ name }) => name.target)) && foldText(text).includes(' '));
  return new Set(certain.flatMap(({ forms }) => forms.map(({ name }) => name.target)));
}

function isOneTarget(targets: readonly string[]): boolean {
  return new Set(targets).size === 1;
}

/** Names of several words, by the target that they name. */
function fullNames(mentions: readonly Mention[]): Map<string, string> {
  const names = mentions.flatMap(({ forms, text }) => (foldText(text).includes(' ') ? forms : []));
  return new Map(names.map(({ name }): [string, string] => [name.target, name.text]));
}

function neighbourIn(graph: AtlasGraph, target: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.size === 0) return undefined;
  const neighbour = [...neighboursOf(graph, target)].find((id) => ids.has(id));
  return neighbour === undefined ? undefined : graph.nodes.get(neighbour)?.title;
}

/** How many headings begin before an offset. Logarithmic in their number. */
export function headingsBefore(headings: readonly Heading[], offset: number): number {
  return countFront(headings.length, (index) => (headings[index]?.span.start ?? 0) < offset);
}

function headingOfType(graph: AtlasGraph, target: string, heading: Heading | undefined): string | undefined {
  const type = graph.nodes.get(target)?.type;
  if (!heading || type === undefined || type === 'item' || type === 'file') return undefined;
  return TYPE_WORDS[type].headings.includes(heading.text.trim().toLowerCase()) ? heading.text.trim() : undefined;
}
