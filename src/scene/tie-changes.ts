import { isSameEdge } from '../graph/changes';
import type { AtlasEdge } from '../model/graph';
import { degreeOf, neighboursOf } from './adjacency';
import type { WorkedScene } from './scene';
import { addTie, edgesIn, pairKey, type Tie } from './scene-edge';

/** By `pairKey` what pairs are tied by now; undefined for those that are tied no more. */
export type TieChanges = ReadonlyMap<number, Tie | undefined>;

/**
 * The pairs among some nodes that are tied by something else than in a scene. Each pair is looked at from the end that comes first, the nodes with the
 * fewest ties coming first: whatever is next to a node that thousands link to is seen from there.
 * @param nodes their indexes
 */
export function tieChanges(worked: WorkedScene, nodes: readonly number[]): TieChanges {
  const { scene: { adjacency }, ties } = worked;
  const among = new Set(nodes);
  const changes = new Map<number, Tie | undefined>();
  for (const node of [...nodes].sort((a, b) => degreeOf(adjacency, a) - degreeOf(adjacency, b))) {
    among.delete(node);
    if (among.size === 0) break;
    const now = tiesBetween(worked, node, among);
    for (const [key, tie] of now) if (!isSame(ties.get(key), tie)) changes.set(key, tie);
    for (const other of neighboursOf(adjacency, node)) {
      const key = pairKey(node, other, worked.scene.nodes.length);
      if (among.has(other) && !now.has(key)) changes.set(key, undefined);
    }
  }
  return changes;
}

/** How many more ties there are by a change: one, none, or one less. */
export function growthBy(key: number, tie: Tie | undefined, { ties }: WorkedScene): number {
  return Number(tie !== undefined) - Number(ties.has(key));
}

function tiesBetween({ scene: { nodes, index }, question: { graph } }: WorkedScene, node: number, among: ReadonlySet<number>): Map<number, Tie> {
  const ties = new Map<number, Tie>();
  const take = (id: string, edge: AtlasEdge): void => {
    const other = index.get(id);
    if (other !== undefined && among.has(other)) addTie(ties, pairKey(node, other, nodes.length), edge);
  };
  const id = nodes[node]?.id ?? '';
  for (const edge of graph.outgoing(id)) take(edge.target, edge);
  for (const edge of graph.incoming(id)) take(edge.source, edge);
  return ties;
}

function isSame(before: Tie | undefined, now: Tie): boolean {
  if (!before) return false;
  const [old, edges] = [edgesIn(before), edgesIn(now)];
  return old.length === edges.length && old.every((edge) => edges.some((other) => isSameEdge(edge, other)));
}
