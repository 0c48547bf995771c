import type { AtlasGraph } from '../model/graph';
import type { ParsedNote } from '../model/note';
import { headingsBefore, linkedFrom } from './evidence';
import type { NameMatcher } from './matcher';
import { findMentions } from './mentions';
import { LIKELY, rankMentions, type RankedMention } from './rank';
import { isRefused, type RefusalList } from './refusals';

export interface SuggestOptions {
  /** Also mentions in headings. */
  headings?: boolean;
  /** Also mentions of notes that the note links already. */
  linked?: boolean;
  /** How often one target is suggested: once in a note, once under each heading, or at every mention. */
  once?: 'note' | 'section' | 'every';
  /** The lowest score that is worth a look. */
  minScore?: number;
  refused?: RefusalList;
}

/** Below this, a suggestion only costs a reader's time. */
const WORTH_SHOWING = 0.3;

/** What a note may link, in the order of its text: each mention with its senses, what was refused and what is unlikely left out. */
export function suggestLinks(note: ParsedNote, text: string, graph: AtlasGraph, matcher: NameMatcher, options: SuggestOptions = {}): RankedMention[] {
  const { headings, linked = false, once = 'note', minScore = WORTH_SHOWING, refused = {} } = options;
  const without = linked ? undefined : linkedFrom(graph, note.path);
  const ranked = rankMentions(note, text, findMentions(note, text, matcher, { headings, without }), graph);
  const worthwhile = ranked
    .map((mention) => ({ ...mention, senses: mention.senses.filter(({ target, score }) => score >= minScore && !refuses(refused, graph, note.path, mention.text, target)) }))
    .filter(({ senses }) => senses.length > 0);
  return once === 'every' ? worthwhile : onceEach(worthwhile, once === 'note' ? () => 0 : sectionOf(note));
}

/** How a refusal names a target: by its shipped id, which stays when the note is moved. */
export function refusalTarget(graph: AtlasGraph, target: string): string {
  return graph.nodes.get(target)?.shippedId ?? target;
}

function refuses(refused: RefusalList, graph: AtlasGraph, path: string, word: string, target: string): boolean {
  return isRefused(refused, path, word, refusalTarget(graph, target));
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
