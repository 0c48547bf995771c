import type { AtlasGraph, NodeType } from '../model/graph';
import { GENERIC_WORDS } from './common-words';
import { gatherEvidence, type Evidence } from './evidence';
import { foldText } from './fold';
import type { NameForm } from './matcher';
import type { Mention } from './mentions';
import { otherReading, type OtherReading } from './other-reading';
import type { ParsedNote } from '../model/note';

/** One thing that speaks for or against a sense; the words for people are made of it elsewhere. */
export type Reason =
  | { kind: 'title' | 'file' | 'alias' }
  | { kind: 'display'; notes: number }
  | { kind: 'linked-neighbour' | 'mentioned-neighbour'; title: string }
  | { kind: 'full-name'; name: string }
  | { kind: 'heading'; heading: string }
  | { kind: 'small-letters' }
  | { kind: 'several-senses'; count: number }
  | { kind: 'exact-elsewhere' }
  | { kind: 'near-folder' }
  | { kind: 'capital' }
  | { kind: OtherReading };

/** A note that a mention may stand for. */
export interface Sense {
  /** Id of the node. */
  target: string;
  /** The name that it was found by. */
  name: string;
  /** How sure it is that the mention means this note, 0 to 1. */
  score: number;
  /** The name's kind first, then what weighs most. */
  reasons: Reason[];
}

export interface RankedMention {
  start: number;
  end: number;
  text: string;
  /** Best first, at least one. */
  senses: Sense[];
}

/** Below this, a suggestion is more likely wrong than right. */
export const LIKELY = 0.5;

const NAME_SCORE = { title: 0.85, file: 0.85, alias: 0.8, display: 0.75 } as const;
/** Shown by the links of one note only. */
const SINGLE_DISPLAY_SCORE = 0.65;
/** Two or three capitals have many meanings in the world. */
const SHORT_ACRONYM_SCORE = 0.65;
const SINGLE_WORD_SCORE = 0.7;

/** What the note's own words add. */
const SUPPORT = { linked: 0.15, mentioned: 0.1, full: 0.15, heading: 0.1, near: 0.05 } as const;

/**
 * What is left of a score: of a proper name in small letters, of one that is made of everybody's words, of a name in small letters with a capital within a
 * sentence, of a form where another note has the very name, of one of several senses that nothing tells apart.
 */
const DOUBT = { small: 0.8, generic: 0.45, capital: 0.6, form: 0.6, several: 0.55 } as const;

/** What another reading leaves of a score: nothing in the note outweighs a plain to-do mark. */
const OTHER_READINGS: Record<OtherReading, number> = {
  'to-do': 0.2, 'question': 0.2, 'shouted': 0.2, 'longer-name': 0.45, 'sentence-start': 0.5, 'heading-case': 0.6,
};

/** Things with a proper name: their capitals are part of it, at the start of a sentence as well. */
const PROPER: ReadonlySet<NodeType> = new Set(['organisation', 'person', 'event', 'framework', 'regulation']);

/** Ranks the senses of each mention by its letters and by what the note says around it. */
export function rankMentions(note: ParsedNote, text: string, mentions: readonly Mention[], graph: AtlasGraph): RankedMention[] {
  const evidence = gatherEvidence(note, mentions, graph);
  const readings = mentions.map(({ start, end }) => otherReading(text, start, end));
  const names = namesInText(text, mentions, readings);
  return mentions.map((mention, index) => {
    const reading = readings[index] ?? null;
    const other = isAboutCapital(reading) && names.has(mention.text) ? null : reading;
    const forms = bestForms(mention.forms);
    const senses = forms.map((form) => weigh(mention, form, other, evidence, graph));
    return { start: mention.start, end: mention.end, text: mention.text, senses: inOrder(toldApart(senses, mention.text, note.path)) };
  });
}

/** Single words that the note uses as names: with a capital in the middle of a sentence, and never in small letters. */
function namesInText(text: string, mentions: readonly Mention[], readings: readonly (OtherReading | null)[]): Set<string> {
  const words = new Set(mentions.filter((_, index) => readings[index] === null).map((mention) => mention.text));
  return new Set([...words].filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !text.includes(word.toLowerCase())));
}

/** One form for each target: its title before its other names. */
function bestForms(forms: readonly NameForm[]): NameForm[] {
  const best = new Map<string, NameForm>();
  for (const form of forms) {
    const known = best.get(form.name.target);
    if (!known || NAME_SCORE[form.name.kind] > NAME_SCORE[known.name.kind]) best.set(form.name.target, form);
  }
  return [...best.values()];
}

interface Support {
  adds: number;
  reason: Reason;
}

interface Doubt {
  leaves: number;
  reason: Reason;
}

function weigh(mention: Mention, { name, form }: NameForm, other: OtherReading | null, evidence: Evidence, graph: AtlasGraph): Sense {
  const type = graph.nodes.get(name.target)?.type ?? 'note';
  const supports = supportsOf(name.target, mention, evidence).sort((a, b) => b.adds - a.adds);
  const doubts = doubtsOf(mention.text, form, type, other);
  const whole = supports.reduce((sum, { adds }) => sum + adds, ownScore(mention.text, name));
  const score = doubts.reduce((left, { leaves }) => left * leaves, Math.min(1, whole));
  return { target: name.target, name: name.text, score: rounded(score), reasons: [nameReason(name), ...[...doubts, ...supports].map(({ reason }) => reason)] };
}

function nameReason({ kind, notes = 1 }: NameForm['name']): Reason {
  return kind === 'display' ? { kind, notes } : { kind };
}

function ownScore(mention: string, { kind, notes = 1 }: NameForm['name']): number {
  if (kind === 'display' && notes < 2) return SINGLE_DISPLAY_SCORE;
  if (foldText(mention).includes(' ')) return NAME_SCORE[kind];
  if (/^[\p{Lu}\p{N}]{2,3}s?$/u.test(mention)) return SHORT_ACRONYM_SCORE;
  return /^\p{Lu}?\p{Ll}+$/u.test(mention) ? SINGLE_WORD_SCORE : NAME_SCORE[kind];
}

function supportsOf(target: string, mention: Mention, evidence: Evidence): Support[] {
  const linked = evidence.linkedNeighbour(target);
  const mentioned = evidence.mentionedNeighbour(target);
  const name = evidence.fullName(target);
  const heading = evidence.headingOfType(target, mention.start);
  const supports: Support[] = [];
  if (linked !== undefined) supports.push({ adds: SUPPORT.linked, reason: { kind: 'linked-neighbour', title: linked } });
  if (mentioned !== undefined) supports.push({ adds: SUPPORT.mentioned, reason: { kind: 'mentioned-neighbour', title: mentioned } });
  if (name !== undefined && wordsIn(name) > wordsIn(mention.text)) supports.push({ adds: SUPPORT.full, reason: { kind: 'full-name', name } });
  if (heading !== undefined) supports.push({ adds: SUPPORT.heading, reason: { kind: 'heading', heading } });
  return supports;
}

function doubtsOf(mention: string, form: string, type: NodeType, other: OtherReading | null): Doubt[] {
  const doubts: Doubt[] = [];
  if (PROPER.has(type) && lostCapitals(mention, form)) {
    doubts.push({ leaves: isGeneric(form) ? DOUBT.generic : DOUBT.small, reason: { kind: 'small-letters' } });
  }
  if (gainedCapital(mention, form)) {
    if (!isAboutCapital(other)) doubts.push({ leaves: DOUBT.capital, reason: { kind: 'capital' } });
  } else if (other !== null && !(PROPER.has(type) && isAboutCapital(other))) doubts.push({ leaves: OTHER_READINGS[other], reason: { kind: other } });
  return doubts;
}

/** Whether a name in small letters stands with a capital: at the start of a sentence it must. */
function gainedCapital(mention: string, form: string): boolean {
  return !/\p{Lu}/u.test(form) && /^\p{Lu}\p{Ll}/u.test(mention);
}

function wordsIn(name: string): number {
  return foldText(name).split(' ').length;
}

function isAboutCapital(other: OtherReading | null): boolean {
  return other === 'sentence-start' || other === 'heading-case';
}

/** Whether a word that the name writes with a capital stands in small letters. */
function lostCapitals(mention: string, form: string): boolean {
  const found = foldText(mention, true).split(' ');
  return form.split(' ').some((word, index) => /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(found[index] ?? ''));
}

/** Whether every word of a name is one that anybody uses. */
function isGeneric(name: string): boolean {
  return foldText(name).split(' ').every((word) => GENERIC_WORDS.has(word));
}

/** Weighs the senses of one mention against each other: the very name before a form of another, the note that lies nearest before one farther off. */
function toldApart(senses: readonly Sense[], mention: string, path: string): Sense[] {
  if (senses.length < 2) return [...senses];
  const words = foldText(mention);
  const isExact = ({ name }: Sense): boolean => foldText(name) === words;
  const hasExact = senses.some(isExact);
  const nearest = nearestTo(path, hasExact ? senses.filter(isExact) : senses);
  return senses.map((sense) => {
    if (hasExact && !isExact(sense)) return adjusted(sense, sense.score * DOUBT.form, { kind: 'exact-elsewhere' });
    return sense === nearest ? adjusted(sense, Math.min(1, sense.score + SUPPORT.near), { kind: 'near-folder' }) : sense;
  });
}

function adjusted(sense: Sense, score: number, reason: Reason): Sense {
  const [name, ...others] = sense.reasons;
  return { ...sense, score: rounded(score), reasons: [...name ? [name] : [], ...reason.kind === 'near-folder' ? [...others, reason] : [reason, ...others]] };
}

/** The one sense that shares more folders with a note than all the others; undefined where none does. */
function nearestTo(path: string, senses: readonly Sense[]): Sense | undefined {
  const depths = senses.map(({ target }) => sharedFolders(path, target));
  const most = Math.max(...depths);
  return depths.filter((depth) => depth === most).length === 1 ? senses[depths.indexOf(most)] : undefined;
}

function sharedFolders(one: string, other: string): number {
  const [mine, yours] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const parting = mine.findIndex((folder, index) => folder !== yours[index]);
  return parting === -1 ? mine.length : parting;
}

/** Best first. Where two notes have the same claim, neither is sure. */
function inOrder(senses: readonly Sense[]): Sense[] {
  const sorted = [...senses].sort((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1));
  const [first, second] = sorted;
  if (!first || !second || first.score > second.score) return sorted;
  return sorted.map((sense) => {
    const reasons: Reason[] = [...sense.reasons, { kind: 'several-senses', count: sorted.length }];
    return { ...sense, score: rounded(sense.score * DOUBT.several), reasons };
  });
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
