import { surePathOf } from '../../graph/resolve';
import type { TextEdit } from '../../model/edit';
import type { AtlasGraph, NodeType } from '../../model/graph';
import type { ParsedNote } from '../../model/note';
import { lineStarts, positionAt } from '../../model/position';
import { countFront } from '../../model/sorted';
import type { Steps } from '../../model/steps';
import { parseNote } from '../../parse/parse-note';
import { anchorOf, anchorsOf, locate, type Anchor } from '../../suggest/anchor';
import { linkTextFor, linkWriter, type LinkWriter } from '../../suggest/link-text';
import type { ClosedSpan, NameMatch, NameMatcher } from '../../suggest/matcher';
import { closedSpans } from '../../suggest/closed-spans';
import { findMentions, isOpenAt, type Mention } from '../../suggest/mentions';
import type { NameOptions } from '../../suggest/names';
import { allPropertyValues, quotedValue, readingsOfValue, valueAt, type ValuePlace } from '../../suggest/property-values';
import { LIKELY, type RankedMention, type Sense } from '../../suggest/rank';
import { mentionOptions, refusalTarget, suggestAmong, suggestLinks, wanted, type SuggestOptions } from '../../suggest/suggest-links';
import { isIn, tablesOf } from '../../suggest/tables';
import { gatherNames, type GatheredNames } from './gathered-names';
import type { Session } from '../session';
import { reasonSentence } from '../words/mention-reason';

export type { LinkWriter };

/** Suggestions that score as much are likelier right than wrong. */
export const LIKELY_SCORE = LIKELY;

/** A link that a note could have: where, to what, how sure, and why. */
export interface Suggestion extends SuggestedSense {
  path: string;
  /** Offsets into the text as stored. */
  start: number;
  end: number;
  /** From 1. */
  line: number;
  column: number;
  text: string;
  /** Every note that the words may stand for, the suggested one first. */
  senses: SuggestedSense[];
  anchor: Anchor;
}

/** One note that a mention may stand for. */
export interface SuggestedSense {
  /** Its path. */
  target: string;
  title: string;
  type: NodeType;
  /** 0 to 1. */
  score: number;
  /** A plain sentence. */
  reason: string;
}

/** Which names are looked for, where, and how links are written. */
export interface LinkingOptions extends NameOptions, SuggestOptions {
  /** Writes links in the user's style; else wiki-links with the shortest name that will do. */
  writeLink?: LinkWriter;
}

/** Why a suggestion was not written: its words are gone, what stands there now is no mention of the note any more, or the note itself is gone or has moved. */
export type DropReason = 'moved' | 'closed' | 'gone' | 'unwritable';

/** A suggestion that was not written. */
export interface DroppedSuggestion {
  suggestion: Suggestion;
  why: DropReason;
}

/** What writing suggestions into a text comes to. */
export interface LinkPlan {
  /** In the order of the text, not overlapping. */
  edits: TextEdit[];
  dropped: DroppedSuggestion[];
}

/** Finding and linking with the names that the atlas has now. Make a new one when the atlas changed. */
export interface Linking {
  /** How many names are looked for. */
  readonly names: number;
  /** What a note with this text could link, in the order of the text. */
  suggest(path: string, text: string, note?: ParsedNote): Suggestion[];
  /** The same, in steps: a note of a hundred thousand words takes a fifth of a second. */
  suggestInSteps(path: string, text: string): Steps<Suggestion[]>;
  /** The same, of mentions that were found in the text before, in steps that take some milliseconds at most. */
  suggestFound(note: ParsedNote, text: string, mentions: readonly Mention[]): Steps<Suggestion[]>;
  /** The edits that write suggestions into a text, which may have changed since they were made. */
  plan(path: string, text: string, suggestions: readonly Suggestion[]): LinkPlan;
  /** The link that would stand at an offset of a text, with these words on screen. */
  linkFor(words: string, target: string, place: { path: string; text: string; at: number }): string;
  /** How a refusal names a target, so that it holds after the note is moved. */
  refusalTarget(target: string): string;
}

/** @param names the names to look for, where they are at hand already; asked for with each question that needs them */
export function openLinking(session: Session, options: LinkingOptions = {}, names: () => GatheredNames = always(gatherNames(session, options))): Linking {
  const { graph } = session.atlas;
  // Properties know wiki-links only, whatever the style in the text.
  const inProperty = linkWriter((text, from) => surePathOf(session.atlas.resolve(text, from)));
  const writeLink = options.writeLink ?? inProperty;
  return {
    get names() {
      return names().names.length;
    },
    suggest: (path, text, note = parseNote(path, text)) => describe(suggestLinks({ note, text, graph, matcher: names().matcher }, options), path, text, graph),
    *suggestInSteps(path, text) {
      const note = parseNote(path, text);
      yield;
      const { matcher } = names();
      const mentions = findMentions(note, text, matcher, mentionOptions(note, graph, options));
      yield;
      const ranked = yield* suggestAmong(mentions, { note, text, graph, matcher }, options);
      yield;
      return describe(ranked, path, text, graph);
    },
    *suggestFound(note, text, mentions) {
      const ranked = yield* suggestAmong(wanted(mentions, note, graph, options), { note, text, graph, matcher: names().matcher }, options);
      yield;
      return describe(ranked, note.path, text, graph);
    },
    plan: (path, text, suggestions) => planLinks({ path, text, graph, matcher: names().matcher, write: { inText: writeLink, inProperty } }, suggestions),
    linkFor: (words, target, { path, text, at }) => linkTextFor(words, { target, fromPath: path, inTable: isIn(tablesOf(text), at) }, writeLink),
    refusalTarget: (target) => refusalTarget(graph, target),
  };
}

function always<T>(value: T): () => T {
  return () => value;
}

/** A suggestion in a text that was edited since, at the offset where its words are known to stand now. */
export function movedTo(suggestion: Suggestion, text: string, start: number): Suggestion {
  const end = start + suggestion.text.length;
  const { line, column } = positionAt(lineStarts(text), start);
  return { ...suggestion, start, end, line, column, anchor: anchorOf(text, start, end) };
}

/** The same suggestion in another of its senses; as it was where there is no such sense. */
export function inSense(suggestion: Suggestion, target: string): Suggestion {
  return { ...suggestion, ...suggestion.senses.find((sense) => sense.target === target) };
}

/** The same suggestion in the next of its senses, or with -1 in the one before, round and round. */
export function turned(suggestion: Suggestion, by: 1 | -1): Suggestion {
  const { senses, target } = suggestion;
  const next = senses[(senses.findIndex((sense) => sense.target === target) + by + senses.length) % senses.length];
  return next ? inSense(suggestion, next.target) : suggestion;
}

function describe(mentions: readonly RankedMention[], path: string, text: string, graph: AtlasGraph): Suggestion[] {
  const starts = lineStarts(text);
  return anchorsOf(text, mentions).flatMap(({ stretch: mention, anchor }) => {
    const { start, end } = mention;
    const senses = mention.senses.map((sense) => describeSense(mention, sense, graph));
    const [best] = senses;
    const { line, column } = positionAt(starts, start);
    return best ? [{ path, start, end, line, column, text: mention.text, ...best, senses, anchor }] : [];
  });
}

function describeSense(mention: RankedMention, sense: Sense, graph: AtlasGraph): SuggestedSense {
  const node = graph.nodes.get(sense.target);
  const title = node?.title ?? sense.target;
  return { target: sense.target, title, type: node?.type ?? 'note', score: sense.score, reason: reasonSentence(mention.text, title, sense) };
}

interface Planning {
  path: string;
  text: string;
  graph: AtlasGraph;
  matcher: NameMatcher;
  write: Writers;
}

/** How links are written in the text, and as the value of a property. */
interface Writers {
  inText: LinkWriter;
  inProperty: LinkWriter;
}

function planLinks(planning: Planning, suggestions: readonly Suggestion[]): LinkPlan {
  const { path, text } = planning;
  const note = parseNote(path, text);
  const closed = closedSpans(note, text, true);
  const place = { ...planning, note, closed, values: allPropertyValues(note, text), tables: tablesOf(text), matches: planning.matcher.matches(text, closed) };
  const edits: TextEdit[] = [];
  const dropped: DroppedSuggestion[] = [];
  for (const suggestion of suggestions) {
    const isThere = planning.graph.nodes.get(suggestion.target)?.resolved === true;
    const start = isThere ? locate(text, suggestion.anchor, suggestion.start) : undefined;
    const edit = start === undefined ? undefined : editAt(start, suggestion, place);
    if (!edit || !takeFree(edit, edits)) dropped.push({ suggestion, why: !isThere ? 'gone' : start === undefined ? 'moved' : 'closed' });
  }
  return { edits, dropped };
}

/** Puts an edit among others, which are in the order of the text, where it overlaps none of them. @returns whether it does not */
function takeFree(edit: TextEdit, edits: TextEdit[]): boolean {
  const at = countFront(edits.length, (index) => (edits[index]?.end ?? 0) <= edit.start);
  if ((edits[at]?.start ?? Infinity) < edit.end) return false;
  edits.splice(at, 0, edit);
  return true;
}

interface PlanPlace extends Planning {
  note: ParsedNote;
  closed: readonly ClosedSpan[];
  values: readonly ValuePlace[];
  tables: readonly ClosedSpan[];
  matches: readonly NameMatch[];
}

/** The edit that links what stands at an offset; undefined where that is no mention of the suggested note any more. */
function editAt(start: number, suggestion: Suggestion, place: PlanPlace): TextEdit | undefined {
  const { path, text, write, note, tables } = place;
  const { target, text: words } = suggestion;
  const end = start + words.length;
  if (target === path || !text.startsWith(words, start)) return undefined;
  if (start < (note.frontMatter?.span.end ?? 0)) {
    const whole = valueAt(place.values, start, end);
    if (!whole || !names(readingsOfValue(place.matcher, text, start, end), target)) return undefined;
    return { ...whole, text: quotedValue(write.inProperty(target, path, words)), expected: text.slice(whole.start, whole.end) };
  }
  const over = matchOver(place.matches, start, end);
  const readings = place.matcher.readingsAt(text, start, end).filter((match) => match.end === end);
  if (!over || !names(readings, target) || !isOpenAt(note, text, place.closed, start) || !isAsSuggested(over, suggestion, start, text)) return undefined;
  return { start, end, text: linkTextFor(words, { target, fromPath: path, inTable: isIn(tables, start) }, write.inText), expected: words };
}

/** The first match that a stretch overlaps. Matches are in the order of the text. */
function matchOver(matches: readonly NameMatch[], start: number, end: number): NameMatch | undefined {
  const match = matches[countFront(matches.length, (index) => (matches[index]?.end ?? 0) <= start)];
  return match && match.start < end ? match : undefined;
}

function names(readings: readonly NameMatch[], target: string): boolean {
  return readings.some(({ forms }) => forms.some(({ name }) => name.target === target));
}

/** A part of a longer name is linked only where it was a part of just that name when it was suggested. */
function isAsSuggested(over: NameMatch, { text: words, anchor }: Suggestion, start: number, text: string): boolean {
  const before = text.slice(over.start, start);
  const after = text.slice(start + words.length, over.end);
  return over.start <= start && over.end >= start + words.length && anchor.before.endsWith(before.slice(-anchor.before.length || before.length)) && anchor.after.startsWith(after.slice(0, anchor.after.length || after.length));
}
