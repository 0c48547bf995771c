import { neighboursOf } from '../../graph/query';
import type { AtlasNode, NodeType } from '../../model/graph';
import { compareTexts } from '../../model/sorted';
import { RELATIONS } from '../../model/vocabulary';
import type { LinkFinder } from './link-finder';
import type { Session } from '../session';
import { relatedReason } from '../words/link-ways';

/** Which notes are offered. */
export interface TopicWish {
  /** Whether one's own are. */
  own: boolean;
  /** The note that is to be tied. */
  without?: string;
  /** Ids of those that come first, in their order. */
  named?: readonly string[];
}

/** Notes that a note can be tied to: those of the atlas, and by choice one's own; never itself. What it names comes first, the rest by title. */
export function linkTopics({ atlas }: Session, { own, without, named = [] }: TopicWish): AtlasNode[] {
  const places = new Map([...new Set(named)].map((id, place) => [id, place]));
  const placeOf = ({ id }: AtlasNode): number => places.get(id) ?? places.size;
  return [...atlas.graph.nodes.values()]
    .filter((node) => node.kind === 'note' && node.resolved && node.path !== undefined && node.path !== without && node.type !== 'assessment' && (own || node.shippedId !== undefined))
    .sort((a, b) => placeOf(a) - placeOf(b) || compareTexts(a.title, b.title) || compareTexts(a.id, b.id));
}

/** A way to tie a note to another one. */
export interface RelationChoice {
  /** The key of the property. */
  name: string;
  /** What a reader sees between the two: “is about”. */
  phrase: string;
}

/** Only assessments say these. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['framework', 'evidence', 'on']);

/** Relations that may join notes of two types, the preferred one first, those made for the types before those for any. */
export function relationsBetween(source: NodeType, target: NodeType, preferred: string): RelationChoice[] {
  const offered = Object.entries(RELATIONS).filter(([name, { domain, range }]) => !NOT_OFFERED.has(name) && allows(domain, source) && allows(range, target));
  const rank = ([name, { domain, range }]: (typeof offered)[number]): number => (name === preferred ? 0 : range ? 1 : domain ? 2 : 3);
  const choices = offered.sort((a, b) => rank(a) - rank(b)).map(([name, { phrase }]) => ({ name, phrase }));
  return choices.some(({ name }) => name === preferred) ? choices : [{ name: preferred, phrase: preferred }, ...choices];
}

/** A plain note may be anything: a meeting is held by a person, a policy is work. */
function allows(types: readonly NodeType[] | null, type: NodeType): boolean {
  return types === null || type === 'note' || types.includes(type);
}

/** A note that belongs beside another one. */
export interface RelatedNote {
  target: string;
  title: string;
  type: NodeType;
  score: number;
  reason: string;
}

const MOST_RELATED = 15;

/** Notes that are tied to what a note links and names, and that it does not link yet: the closest first. */
export function relatedNotes(path: string, text: string, { session, finder }: { session: Session; finder: LinkFinder }): RelatedNote[] {
  const { graph } = session.atlas;
  const linked = new Set(graph.outgoing(path).filter(({ written }) => written).map(({ target }) => target));
  const seeds = new Map([...linked].map((id): [string, number] => [id, 1]));
  const named = new Map(finder.current().suggest(path, text).map(({ target, score }): [string, number] => [target, score]));
  for (const [target, score] of named) if (!seeds.has(target)) seeds.set(target, score);
  const found = new Map<string, { score: number; through: string[] }>();
  for (const [seed, weight] of seeds) {
    const neighbours = neighboursOf(graph, seed);
    // A tie through a note that is tied to everything says little.
    const share = weight / Math.log2(2 + neighbours.size);
    for (const id of neighbours) add(found, id, share, graph.nodes.get(seed)?.title);
  }
  // So does one of a note that is tied to everything, such as the list of all references.
  for (const [id, each] of found) each.score /= Math.log2(2 + neighboursOf(graph, id).size);
  for (const [target, score] of named) add(found, target, score, undefined);
  return [...found].flatMap(([target, { score, through }]): RelatedNote[] => {
    const node = graph.nodes.get(target);
    if (target === path || linked.has(target) || node?.kind !== 'note' || !node.resolved || node.type === 'assessment') return [];
    return [{ target, title: node.title, type: node.type, score, reason: relatedReason(named.has(target), through) }];
  }).sort((a, b) => b.score - a.score || compareTexts(a.title, b.title) || compareTexts(a.target, b.target)).slice(0, MOST_RELATED);
}

function add(found: Map<string, { score: number; through: string[] }>, id: string, score: number, through: string | undefined): void {
  const known = found.get(id) ?? { score: 0, through: [] };
  known.score += score;
  if (through !== undefined) known.through.push(through);
  found.set(id, known);
}
