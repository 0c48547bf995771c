import type { NodeType } from '../../model/graph';
import { addCount } from '../counts';
import { questionOf } from '../gate';
import type { Scene, WorkedScene } from '../scene';

/** What of a scene's nodes differs by a change of its graph. */
export interface Turnover extends Pick<Scene, 'total' | 'counts'> {
  /** Ids of nodes that are to be drawn from now on, with the indexes that they get: behind all others. */
  came: ReadonlyMap<string, number>;
  /** Ids of nodes that are drawn no more. */
  gone: ReadonlySet<string>;
  /** Ids of nodes that are drawn as before, of which something else is known. */
  changed: ReadonlySet<string>;
  /** What differs in the types of the nodes that are not drawn, but would be let through if no type were hidden; undefined for those that are among them no more. */
  undrawn: ReadonlyMap<string, NodeType | undefined>;
}

/**
 * What comes of changes to nodes, under a lens of the whole graph. Where not all nodes are drawn that are let through, no others are drawn than those that
 * were the most important when the scene was made.
 * @param ids of nodes that came, changed or went
 */
export function turnoverOf(worked: WorkedScene, ids: ReadonlySet<string>): Turnover {
  const { scene: { nodes, index, total, counts: before }, question: { graph, lens, facts }, limit } = worked;
  const { passes } = questionOf(graph, lens, facts, []);
  const counts = new Map(before);
  const [came, gone, changed] = [new Map<string, number>(), new Set<string>(), new Set<string>()];
  const undrawn = new Map<string, NodeType | undefined>();
  const isShown = (type: NodeType | undefined): boolean => type !== undefined && !lens.hiddenTypes.includes(type);
  const hasRoom = (): boolean => total === nodes.length && nodes.length + came.size < limit;
  let growth = 0;
  for (const id of withEvents(ids, worked)) {
    const [was, is] = [typeBefore(id, worked), passes(id) ? graph.nodes.get(id)?.type : undefined];
    if (was !== undefined) addCount(counts, was, -1);
    if (is !== undefined) addCount(counts, is, 1);
    growth += Number(isShown(is)) - Number(isShown(was));
    const isDrawn = index.has(id);
    if (isDrawn) (isShown(is) ? changed : gone).add(id);
    else if (isShown(is) && !isShown(was) && hasRoom()) came.set(id, nodes.length + came.size);
    const leftOut = changed.has(id) || came.has(id) ? undefined : is;
    if (leftOut !== worked.undrawn.get(id)) undrawn.set(id, leftOut);
  }
  return { came, gone, changed, undrawn, counts, total: total + growth };
}

/** The ids, and those of events that stand in notes among them: whether these are one's own is what their notes are. */
function withEvents(ids: ReadonlySet<string>, { question: { graph } }: WorkedScene): Set<string> {
  const all = new Set(ids);
  for (const id of ids) {
    for (const { source } of graph.incoming(id)) {
      const node = graph.nodes.get(source);
      if (node?.kind === 'event' && node.path === id) all.add(source);
    }
  }
  return all;
}

function typeBefore(id: string, { scene: { nodes, index }, undrawn }: WorkedScene): NodeType | undefined {
  const drawn = index.get(id);
  return drawn === undefined ? undrawn.get(id) : nodes[drawn]?.type;
}
