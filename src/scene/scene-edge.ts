import type { AtlasEdge } from '../model/graph';
import { compareTexts } from '../model/sorted';
import type { Steps } from '../model/steps';
import { RELATIONS } from '../model/vocabulary';
import type { Ends } from './adjacency';

/** Everything that ties two nodes, as one line. */
export interface SceneEdge extends Ends {
  /** The words along the line, read from source to target; undefined for plain links. */
  label?: string;
  /** Names of the relations that the line stands for, in the order of the alphabet. */
  relations: readonly string[];
  /** Whether it is said in the other direction as well. */
  both: boolean;
  /** False when every tie is a mention that is not a link yet. */
  written: boolean;
  /** Where the label's words are written: the note, and its line from 1. */
  path: string;
  line: number;
}

const PLAIN: ReadonlySet<string> = new Set(['links', 'embeds']);

/** What the edges of a graph come to in a scene. */
interface MergedEdges {
  edges: SceneEdge[];
  /** How many edges have each relation, drawn or not. */
  relations: Map<string, number>;
  /** What each of them stands for, by `pairKey`. */
  ties: Map<number, Tie>;
}

/**
 * The edges between the nodes of `index`, one for each pair, ordered by their ends. Edges that are not to be drawn, and from a node to itself,
 * are left out. Pauses now and then: there may be hundreds of thousands.
 */
export function* mergeEdges(all: Iterable<AtlasEdge>, index: ReadonlyMap<string, number>, drawn: (edge: AtlasEdge) => boolean): Steps<MergedEdges> {
  const { ties, relations } = yield* tiesBetween(all, index, drawn);
  // Numbers in a typed array sort several times as fast as entries do.
  const keys = new Float64Array(ties.size);
  let place = 0;
  for (const key of ties.keys()) keys[place++] = key;
  yield;
  keys.sort();
  yield;
  const edges: SceneEdge[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    edges.push(mergeTie(ties.get(key) ?? NO_EDGE, key, index));
    if (i % SLICE === SLICE - 1) yield;
  }
  return { edges, relations, ties };
}

/** Edges looked at in one go. */
const SLICE = 4000;

/** What ties a pair of nodes. Most are tied by one edge, which needs no list. */
export type Tie = AtlasEdge | AtlasEdge[];

function* tiesBetween(all: Iterable<AtlasEdge>, index: ReadonlyMap<string, number>, drawn: (edge: AtlasEdge) => boolean): Steps<Omit<MergedEdges, 'edges'>> {
  const ties = new Map<number, Tie>();
  const relations = new Map<string, number>();
  let seen = 0;
  for (const edge of all) {
    if (++seen % SLICE === 0) yield;
    const source = index.get(edge.source);
    const target = index.get(edge.target);
    if (source === undefined || target === undefined || source === target) continue;
    relations.set(edge.relation, (relations.get(edge.relation) ?? 0) + 1);
    if (drawn(edge)) addTie(ties, pairKey(source, target), edge);
  }
  return { ties, relations };
}

/** More nodes than this on one canvas say nothing to anyone. */
export const NODE_LIMIT = 50_000;

/** Above any index of a node, and a power of two: as small a factor as there can be keeps the keys of most scenes within what engines hold as whole numbers. */
const INDEXES = 65_536;

/** One number for a pair of nodes, whichever comes first, of which no index reaches `NODE_LIMIT`; pairs are in its order. */
export function pairKey(one: number, other: number): number {
  return Math.min(one, other) * INDEXES + Math.max(one, other);
}

/** The two nodes of a `pairKey`, the lower index first. */
export function pairOf(key: number): [number, number] {
  return [Math.floor(key / INDEXES), key % INDEXES];
}

/** The edges that a tie is made of. */
export function edgesIn(tie: Tie): readonly AtlasEdge[] {
  return Array.isArray(tie) ? tie : [tie];
}

/** Ties a pair by one more edge. */
export function addTie(ties: Map<number, Tie>, key: number, edge: AtlasEdge): void {
  const tie = ties.get(key);
  if (!tie) ties.set(key, edge);
  else if (Array.isArray(tie)) tie.push(edge);
  else ties.set(key, [tie, edge]);
}

/** The line that a pair's ties are drawn as. */
export function mergeTie(tie: Tie, key: number, index: ReadonlyMap<string, number>): SceneEdge {
  const [low, high] = pairOf(key);
  const edges = Array.isArray(tie) ? tie.sort(byWorth) : [tie];
  const [spoken = NO_EDGE] = edges;
  const forward = index.get(spoken.source) === low;
  return {
    source: forward ? low : high,
    target: forward ? high : low,
    label: labelOf(spoken),
    relations: edges.length === 1 ? alone(spoken.relation) : [...new Set(edges.map(({ relation }) => relation))].sort(),
    both: edges.some(({ source }) => source !== spoken.source),
    written: spoken.written,
    path: spoken.path,
    line: spoken.line,
  };
}

const NO_EDGE: AtlasEdge = { source: '', target: '', relation: '', path: '', line: 1, written: false };

const singles = new Map<string, readonly string[]>();

/** A list with one relation: shared, for most lines need no other. */
function alone(relation: string): readonly string[] {
  const known = singles.get(relation);
  if (known) return known;
  const list = Object.freeze([relation]);
  singles.set(relation, list);
  return list;
}

/** A named relation says more than a link, a written one more than a mention; the rest only keeps the order the same every time. */
function byWorth(a: AtlasEdge, b: AtlasEdge): number {
  return Number(b.written) - Number(a.written)
    || Number(PLAIN.has(a.relation)) - Number(PLAIN.has(b.relation))
    || compareTexts(a.relation, b.relation)
    || compareTexts(a.label ?? '', b.label ?? '')
    || compareTexts(a.source, b.source)
    || compareTexts(a.path, b.path)
    || a.line - b.line;
}

function labelOf({ relation, label }: AtlasEdge): string | undefined {
  if (PLAIN.has(relation)) return undefined;
  return label ?? RELATIONS[relation]?.phrase ?? relation.replaceAll('-', ' ');
}
