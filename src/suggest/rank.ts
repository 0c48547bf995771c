import type { AtlasGraph, NodeType } from '../model/graph';
import { eachInSteps, type Steps } from '../model/steps';
import { doubtsOf, isAboutCapital, PROPER, type Surroundings } from './doubts';
import { gatherEvidence, type Evidence } from './evidence';
import { foldText } from './fold';
import type { NameForm } from './matcher';
import type { Mention } from './mentions';
import { otherReading, standsByItself, type OtherReading } from './other-reading';
import { supportsOf } from './supports';
import type { ParsedNote } from '../model/note';

/** One thing that speaks for or against a sense; the words for people are made of it elsewhere. */
export type Reason =
  | { kind: 'title' | 'file' | 'alias' | 'bare' | 'top-heading' }
  | { kind: 'display'; notes: number }
  | { kind: 'linked-neighbour' | 'mentioned-neighbour'; title: string }
  | { kind: 'full-name'; name: string }
  | { kind: 'heading'; heading: string }
  | { kind: 'qualifier'; words: string }
  | { kind: 'small-letters' }
  | { kind: 'several-senses'; count: number }
  | { kind: 'exact-elsewhere' }
  | { kind: 'near-folder' }
  | { kind: 'linked-most'; notes: number }
  | { kind: 'capital' | 'everyday' | 'short-acronym' }
  | { kind: 'other-expansion'; words: string }
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

/** A mention with the notes that it may stand for. */
export interface RankedMention {
  start: number;
  end: number;
  text: string;
  /** Best first, at least one. */
  senses: Sense[];
}

/** Below this, a suggestion is more likely wrong than right. */
export const LIKELY = 0.5;

const NAME_SCORE = { title: 0.85, file: 0.85, alias: 0.8, bare: 0.75, display: 0.75, 'top-heading': 0.8 } as const;
/** Shown by the links of one note only. */
const SINGLE_DISPLAY_SCORE = 0.65;
/** Two or three capitals have many meanings in the world. */
const SHORT_ACRONYM_SCORE = 0.65;
const SINGLE_WORD_SCORE = 0.7;
/** “F5” is a key and “A4” a sheet of paper before it is a company. */
const LETTER_AND_DIGIT_SCORE = 0.45;

/** What the place of a note among its namesakes adds. */
const BEFORE_OTHERS = { near: 0.05, most: 0.1 } as const;

/** What is left of a score: of a form where another note has the very name, of one of several senses that nothing tells apart. */
const BESIDE_OTHERS = { form: 0.6, several: 0.55 } as const;

/** Ranks the senses of each mention by its letters and by what the note says around it, some mentions at a time: a long note has thousands. */
export function* rankInSteps(note: ParsedNote, text: string, mentions: readonly Mention[], graph: AtlasGraph): Steps<RankedMention[]> {
  const evidence = gatherEvidence(note, text, mentions, graph);
  const readings: (OtherReading | null)[] = [];
  yield* eachInSteps(mentions, ({ start, end }) => readings.push(otherReading(text, start, end)));
  const names = namesInText(text, mentions, readings);
  const ranked: RankedMention[] = [];
  yield* eachInSteps(mentions, (mention) => {
    const reading = readings[ranked.length] ?? null;
    const other = isAboutCapital(reading) && names.has(mention.text) ? null : reading;
    const setting = { other, byItself: () => standsByItself(text, mention.start, mention.end), behindArticle: () => ARTICLE.test(text.slice(Math.max(0, mention.start - LONGEST_ARTICLE), mention.start)) };
    const senses = bestForms(mention.forms).map((form) => weigh(mention, form, setting, { evidence, graph }));
    ranked.push({ start: mention.start, end: mention.end, text: mention.text, senses: inOrder(toldApart(senses, mention.text, note.path, graph)) });
  });
  return ranked;
}

/** “The LF” is somebody; what an article stands before, in the languages that have it. */
const ARTICLE = /(?:^|[\s("'*_])(?:the|der|die|das|dem|den|des|la|le|l['\u2019]|el|il|het|o|a|do|da)\s*$/i;
const LONGEST_ARTICLE = 6;

/** Of the words whose capital may tell nothing, those that the note uses as names: with a capital in the middle of a sentence, and never in small letters. */
function namesInText(text: string, mentions: readonly Mention[], readings: readonly (OtherReading | null)[]): Set<string> {
  const asked = new Set(mentions.filter((_, index) => isAboutCapital(readings[index] ?? null)).map((mention) => mention.text));
  if (asked.size === 0) return asked;
  const used = mentions.filter((mention, index) => readings[index] === null && asked.has(mention.text) && !standsByItself(text, mention.start, mention.end));
  const words = new Set(used.map((mention) => mention.text));
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

function weigh(mention: Mention, { name, form }: NameForm, setting: Surroundings, { evidence, graph }: { evidence: Evidence; graph: AtlasGraph }): Sense {
  const node = graph.nodes.get(name.target);
  const type = node?.type ?? 'note';
  const supports = supportsOf(name, mention, evidence).sort((a, b) => b.adds - a.adds);
  // Links to a note tell of its title: “copy” is not what links to “Copy-Item” say.
  const isOften = (): boolean => foldText(name.text) === foldText(node?.title ?? '') && evidence.isLinkedOften(name.target);
  const about = { type, isShipped: node?.shippedId !== undefined, hasCompany: () => supports.some(({ isCompany }) => isCompany) || isOften(), isInField: () => evidence.speaksOfShipped(name.target) };
  const doubts = doubtsOf(mention.text, { name, form }, about, { ...setting, otherExpansion: () => evidence.otherExpansion(mention.text, name.target) });
  const whole = supports.reduce((sum, { adds }) => sum + adds, ownScore(mention.text, name, type));
  const score = doubts.reduce((left, { leaves }) => left * leaves, Math.min(1, whole));
  return { target: name.target, name: name.text, score: rounded(score), reasons: [nameReason(name), ...[...doubts, ...supports].map(({ reason }) => reason)] };
}

function nameReason({ kind, notes = 1 }: NameForm['name']): Reason {
  return kind === 'display' ? { kind, notes } : { kind };
}

function ownScore(mention: string, { kind, notes = 1 }: NameForm['name'], type: NodeType): number {
  if (kind === 'display' && notes < 2) return SINGLE_DISPLAY_SCORE;
  if (foldText(mention).includes(' ')) return NAME_SCORE[kind];
  if (PROPER.has(type) && /^\p{Lu}\p{N}$/u.test(mention)) return LETTER_AND_DIGIT_SCORE;
  if (/^[\p{Lu}\p{N}]{2,3}s?$/u.test(mention)) return SHORT_ACRONYM_SCORE;
  return /^\p{Lu}?\p{Ll}+$/u.test(mention) ? SINGLE_WORD_SCORE : NAME_SCORE[kind];
}

/** Weighs the senses of one mention against each other: the very name before a form of another, the note that most others link, the one that lies nearest. */
function toldApart(senses: readonly Sense[], mention: string, path: string, graph: AtlasGraph): Sense[] {
  if (senses.length < 2) return [...senses];
  const isExact = exactness(senses, mention);
  const rivals = senses.filter(isExact);
  const compared = rivals.length > 0 ? rivals : senses;
  // Thousands of notes may have one name: to look for each in a list of the others would take the square.
  const inQuestion = new Set(compared);
  const nearest = nearestTo(path, compared);
  const most = mostLinked(compared, graph);
  return senses.map((sense) => {
    if (!inQuestion.has(sense)) return adjusted(sense, sense.score * BESIDE_OTHERS.form, { kind: 'exact-elsewhere' });
    const near = sense === nearest ? adjusted(sense, Math.min(1, sense.score + BEFORE_OTHERS.near), { kind: 'near-folder' }) : sense;
    return sense === most?.sense ? adjusted(near, Math.min(1, near.score + BEFORE_OTHERS.most), { kind: 'linked-most', notes: most.notes }) : near;
  });
}

/** So many notes must link it, and so many times as many as the next. */
const MOST_LINKED = { notes: 3, times: 3 } as const;

/** The one sense that far more notes link than any other: what a vault speaks of often. */
function mostLinked(senses: readonly Sense[], graph: AtlasGraph): { sense: Sense; notes: number } | undefined {
  const counted = senses.map((sense) => ({ sense, notes: new Set(graph.incoming(sense.target).filter(({ written }) => written).map(({ source }) => source)).size }));
  const [first, second] = counted.sort((a, b) => b.notes - a.notes);
  return first && second && first.notes >= Math.max(MOST_LINKED.notes, second.notes * MOST_LINKED.times) ? first : undefined;
}

/** Which senses have the very name: letter for letter where there is such a one, else but for spaces, hyphens and accents. A title without its qualifier is not the whole name. */
function exactness(senses: readonly Sense[], mention: string): (sense: Sense) => boolean {
  const isWhole = ({ reasons: [first] }: Sense): boolean => first?.kind !== 'bare';
  const cased = senses.filter((sense) => isWhole(sense) && sense.name === mention);
  const written = cased.length > 0 ? cased : senses.filter((sense) => isWhole(sense) && sense.name.toLowerCase() === mention.toLowerCase());
  const folded = foldText(mention);
  const asWritten = new Set(written);
  return (sense) => (written.length > 0 ? asWritten.has(sense) : isWhole(sense) && foldText(sense.name) === folded);
}

function adjusted(sense: Sense, score: number, reason: Reason): Sense {
  const [name, ...others] = sense.reasons;
  return { ...sense, score: rounded(score), reasons: [...name ? [name] : [], ...reason.kind === 'exact-elsewhere' ? [reason, ...others] : [...others, reason]] };
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
    return { ...sense, score: rounded(sense.score * BESIDE_OTHERS.several), reasons };
  });
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
