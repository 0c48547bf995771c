import { isSameEdge } from '../../graph/changes';
import type { AtlasEdge } from '../../model/graph';
import { degreeOf, neighboursOf } from '../adjacency';
import type { WorkedScene } from '../scene';
import { addTie, edgesIn, pairKey, type Tie } from '../scene-edge';
import type { Turnover } from './turnover';

/** By `pairKey` what pairs are tied by now; undefined for those that are tied no more. */
export type TieChanges = ReadonlyMap<number, Tie | undefined>;

/** The indexes of nodes, by id. */
type IndexOf = (id: string) => number | undefined;

/**
 * The pairs of nodes that are tied by something else than in a scene: all at nodes that come or go, and others among the touched ones.
 * @param touched ids: both ends of every tie that came or went, and maybe others
 */
export function tieChanges(worked: WorkedScene, { came, gone }: Pick<Turnover, 'came' | 'gone'>, touched: Iterable<string>): TieChanges {
  const { adjacency, index } = worked.scene;
  const changes = new Map<number, Tie | undefined>();
  for (const node of indexesOf(gone, index)) for (const other of neighboursOf(adjacency, node)) changes.set(pairKey(node, other), undefined);
  const present: IndexOf = (id) => (gone.has(id) ? undefined : index.get(id) ?? came.get(id));
  for (const [id, node] of came) for (const [key, tie] of tiesOf(worked, { id, node }, present)) changes.set(key, tie);
  const stayed = [...touched].filter((id) => !gone.has(id));
  for (const [key, tie] of changesAmong(worked, indexesOf(stayed, index))) changes.set(key, tie);
  return changes;
}

/** How many more ties there are by a change: one, none, or one less. */
export function growthBy(key: number, tie: Tie | undefined, { ties }: WorkedScene): number {
  return Number(tie !== undefined) - Number(ties.has(key));
}

/**
 * Changes among some nodes. Each pair is looked at from the end that comes first, the nodes with the fewest ties coming first: whatever is next to a node
 * that thousands link to is seen from there.
 */
function changesAmong(worked: WorkedScene, nodes: readonly number[]): TieChanges {
  const { scene: { adjacency, index, nodes: all }, ties } = worked;
  const among = new Set(nodes);
  const changes = new Map<number, Tie | undefined>();
  const ifAmong: IndexOf = (id) => {
    const other = index.get(id);
    return other !== undefined && among.has(other) ? other : undefined;
  };
  for (const node of [...nodes].sort((a, b) => degreeOf(adjacency, a) - degreeOf(adjacency, b))) {
    among.delete(node);
    if (among.size === 0) break;
    const now = tiesOf(worked, { id: all[node]?.id ?? '', node }, ifAmong);
    for (const [key, tie] of now) if (!isSame(ties.get(key), tie)) changes.set(key, tie);
    for (const other of neighboursOf(adjacency, node)) {
      const key = pairKey(node, other);
      if (among.has(other) && !now.has(key)) changes.set(key, undefined);
    }
  }
  return changes;
}

function indexesOf(ids: Iterable<string>, index: ReadonlyMap<string, number>): number[] {
  return [...ids].flatMap((id) => index.get(id) ?? []);
}

/** What ties a node to others that have an index. */
function tiesOf({ question: { graph } }: WorkedScene, { id, node }: { id: string; node: number }, indexOf: IndexOf): Map<number, Tie> {
  const ties = new Map<number, Tie>();
  const take = (end: string, edge: AtlasEdge): void => {
    const other = indexOf(end);
    if (other !== undefined && other !== node) addTie(ties, pairKey(node, other), edge);
  };
  for (const edge of graph.outgoing(id)) take(edge.target, edge);
  for (const edge of graph.incoming(id)) take(edge.source, edge);
  return ties;
}

function isSame(before: Tie | undefined, now: Tie): boolean {
  if (!before) return false;
  const [old, edges] = [edgesIn(before), edgesIn(now)];
  return old.length === edges.length && old.every((edge) => edges.some((other) => isSameEdge(edge, other)));
}
