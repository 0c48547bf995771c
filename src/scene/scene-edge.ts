import type { AtlasEdge, AtlasGraph } from '../model/graph';
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
}

interface Tie {
  edges: AtlasEdge[];
  /** The lower index of the two nodes, and the higher. */
  low: number;
  high: number;
}

const PLAIN: ReadonlySet<string> = new Set(['links', 'embeds']);

/** The edges between the nodes of `index`, one for each pair, ordered by their ends. Edges of other relations, and from a node to itself, are left out. */
export function mergeEdges(graph: AtlasGraph, index: ReadonlyMap<string, number>, relations: readonly string[] | null): SceneEdge[] {
  const drawn = relations && new Set(relations);
  const ties = new Map<number, Tie>();
  for (const edge of graph.edges()) {
    const source = index.get(edge.source);
    const target = index.get(edge.target);
    if (source === undefined || target === undefined || source === target || (drawn && !drawn.has(edge.relation))) continue;
    const low = Math.min(source, target);
    const high = Math.max(source, target);
    const key = low * index.size + high;
    const tie = ties.get(key);
    if (tie) tie.edges.push(edge);
    else ties.set(key, { edges: [edge], low, high });
  }
  return [...ties.entries()].sort(([a], [b]) => a - b).map(([, tie]) => merge(tie, index));
}

function merge({ edges, low, high }: Tie, index: ReadonlyMap<string, number>): SceneEdge {
  const [spoken, ...others] = edges.sort(byWorth);
  const forward = spoken !== undefined && index.get(spoken.source) === low;
  return {
    source: forward ? low : high,
    target: forward ? high : low,
    label: spoken && labelOf(spoken),
    relations: [...new Set(edges.map(({ relation }) => relation))].sort(),
    both: others.some(({ source }) => source !== spoken?.source),
    written: edges.some(({ written }) => written),
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
