import type { AtlasEdge } from '../model/graph';
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

export interface MergedEdges {
  edges: SceneEdge[];
  /** How many edges have each relation, drawn or not. */
  relations: Map<string, number>;
}

/** The edges between the nodes of `index`, one for each pair, ordered by their ends. Edges that are not to be drawn, and from a node to itself, are left out. */
export function mergeEdges(all: Iterable<AtlasEdge>, index: ReadonlyMap<string, number>, drawn: (edge: AtlasEdge) => boolean): MergedEdges {
  const { ties, relations } = tiesBetween(all, index, drawn);
  // Numbers in a typed array sort several times as fast as entries do.
  const edges = Array.from(Float64Array.from(ties.keys()).sort(), (key) => merge(ties.get(key) ?? [], Math.floor(key / index.size), key % index.size, index));
  return { edges, relations };
}

/** The edges of each pair of nodes, under one number for the pair. */
function tiesBetween(
  all: Iterable<AtlasEdge>, index: ReadonlyMap<string, number>, drawn: (edge: AtlasEdge) => boolean,
): { ties: Map<number, AtlasEdge[]>; relations: Map<string, number> } {
  const ties = new Map<number, AtlasEdge[]>();
  const relations = new Map<string, number>();
  for (const edge of all) {
    const source = index.get(edge.source);
    const target = index.get(edge.target);
    if (source === undefined || target === undefined || source === target) continue;
    relations.set(edge.relation, (relations.get(edge.relation) ?? 0) + 1);
    if (!drawn(edge)) continue;
    const key = Math.min(source, target) * index.size + Math.max(source, target);
    const tie = ties.get(key);
    if (tie) tie.push(edge);
    else ties.set(key, [edge]);
  }
  return { ties, relations };
}

function merge(edges: AtlasEdge[], low: number, high: number, index: ReadonlyMap<string, number>): SceneEdge {
  const [spoken, ...others] = edges.length === 1 ? edges : edges.sort(byWorth);
  const forward = spoken !== undefined && index.get(spoken.source) === low;
  return {
    source: forward ? low : high,
    target: forward ? high : low,
    label: spoken && labelOf(spoken),
    relations: [...new Set(edges.map(({ relation }) => relation))].sort(),
    both: others.some(({ source }) => source !== spoken?.source),
    written: spoken?.written === true,
    path: spoken?.path ?? '',
    line: spoken?.line ?? 1,
  };
}

/** A named relation says more than a link, a written one more than a mention; the rest only keeps the order the same every time. */
function byWorth(a: AtlasEdge, b: AtlasEdge): number {
  return Number(b.written) - Number(a.written)
    || Number(PLAIN.has(a.relation)) - Number(PLAIN.has(b.relation))
    || compare(a.relation, b.relation)
    || compare(a.label ?? '', b.label ?? '')
    || compare(a.source, b.source);
}

function labelOf({ relation, label }: AtlasEdge): string | undefined {
  if (PLAIN.has(relation)) return undefined;
  return label ?? RELATIONS[relation]?.phrase ?? relation.replaceAll('-', ' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
