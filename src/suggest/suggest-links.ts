import type { AtlasGraph } from '../model/graph';
import type { ParsedNote } from '../model/note';
import { finish, type Steps } from '../model/steps';
import { headingsBefore, linkedFrom } from './evidence';
import type { NameMatcher } from './matcher';
import { findMentions, mentionsOf, mentionsWithin, type Mention, type MentionOptions } from './mentions';
import { LIKELY, rankInSteps, type RankedMention } from './rank';
import { refusalTest, type RefusalList } from './refusals';

/** Which mentions are worth suggesting. */
export interface SuggestOptions {
  /** Also mentions in headings. */
  headings?: boolean;
  /** Keys of properties whose values may become links: each as a whole. */
  properties?: readonly string[];
  /** Also mentions of notes that the note links already. */
  linked?: boolean;
  /** How often one target is suggested: once in a note, once under each heading, or at every mention. */
  once?: 'note' | 'section' | 'every';
  /** The lowest score that is worth a look. */
  minScore?: number;
  refused?: RefusalList;
}

/** Below this, a suggestion only costs a reader's time. */
export const WORTH_SHOWING = 0.3;

/** What suggestions are made from: a note and its text, the graph, and the names to look for. */
interface SuggestGround {
  note: ParsedNote;
  text: string;
  graph: AtlasGraph;
  matcher: NameMatcher;
}

/** What a note may link, in the order of its text: each mention with its senses, what was refused and what is unlikely left out. */
export function suggestLinks(ground: SuggestGround, options: SuggestOptions = {}): RankedMention[] {
  const { note, text, graph, matcher } = ground;
  return finish(suggestAmong(findMentions(note, text, matcher, mentionOptions(note, graph, options)), ground, options));
}

/** The same, of mentions that were found before, in steps of about a millisecond. */
export function* suggestAmong(mentions: readonly Mention[], ground: SuggestGround, options: SuggestOptions = {}): Steps<RankedMention[]> {
  const { note, graph } = ground;
  const { once = 'note', minScore = WORTH_SHOWING, refused = {} } = options;
  const isRefused = refusalTest(refused);
  const ranked = yield* rankInSteps(note, ground.text, mentions, graph);
  const worthwhile = (yield* likelierParts(ranked, mentions, ground, mentionOptions(note, graph, options).without))
    .map((mention) => ({ ...mention, senses: mention.senses.filter(({ target, score }) => score >= minScore && !isRefused(note.path, mention.text, refusalTarget(graph, target))) }))
    .filter(({ senses }) => senses.length > 0);
  return once === 'every' ? worthwhile : onceEach(worthwhile, once === 'note' ? () => 0 : sectionOf(note));
}

/** Of mentions that were found for nobody in particular, those that a note may link by these wishes. */
export function wanted(mentions: readonly Mention[], note: ParsedNote, graph: AtlasGraph, options: SuggestOptions): Mention[] {
  return mentionsOf(mentions, note, mentions.length === 0 ? NO_NOTES : mentionOptions(note, graph, options).without);
}

const NO_NOTES: ReadonlySet<string> = new Set();

/** How mentions are to be found for these wishes. */
export function mentionOptions(note: ParsedNote, graph: AtlasGraph, { headings, linked = false, properties = [] }: SuggestOptions): MentionOptions {
  return { headings, without: linked ? undefined : linkedFrom(graph, note.path), properties: new Set(properties.map((key) => key.toLowerCase())) };
}

/** A long name that is hardly meant must not hide a shorter one that is: “the open source initiative of TODO Group” names nobody but TODO Group. */
function* likelierParts(ranked: readonly RankedMention[], mentions: readonly Mention[], { note, text, graph, matcher }: SuggestGround, without: ReadonlySet<string> | undefined): Steps<RankedMention[]> {
  const parts = new Map(mentions.flatMap((mention, index): [number, Mention[]][] => {
    const best = ranked[index];
    const inside = best && isUnlikely(best) && /\s/.test(mention.text) ? mentionsWithin(mention, note, text, { matcher, without }) : [];
    return inside.length > 0 ? [[mention.start, inside]] : [];
  }));
  if (parts.size === 0) return [...ranked];
  const again = yield* rankInSteps(note, text, mentions.flatMap((mention) => parts.get(mention.start) ?? [mention]), graph);
  const likely = again.filter((each) => !isUnlikely(each));
  return ranked.flatMap((mention) => {
    const better = parts.has(mention.start) ? likely.filter(({ start, end }) => start >= mention.start && end <= mention.end) : [];
    return better.length > 0 ? better : [mention];
  });
}

/** How a refusal names a target: by its shipped id, which stays when the note is moved. */
export function refusalTarget(graph: AtlasGraph, target: string): string {
  return graph.nodes.get(target)?.shippedId ?? target;
}

function sectionOf(note: ParsedNote): (mention: RankedMention) => number {
  return ({ start }) => headingsBefore(note.headings, start);
}

/** Of the mentions of one target, the first likely one; where none is likely, the first. */
function onceEach(mentions: readonly RankedMention[], section: (mention: RankedMention) => number): RankedMention[] {
  const chosen = new Map<string, RankedMention>();
  for (const mention of mentions) {
    const [best] = mention.senses;
    const key = JSON.stringify([best?.target, section(mention)]);
    const known = chosen.get(key);
    if (!known || (isUnlikely(known) && !isUnlikely(mention))) chosen.set(key, mention);
  }
  return [...chosen.values()].sort((a, b) => a.start - b.start);
}

function isUnlikely({ senses: [best] }: RankedMention): boolean {
  return (best?.score ?? 0) < LIKELY;
}
