import type { AtlasEdge, AtlasGraph, AtlasNode } from '../model/graph';

/** A part of a graph: the nodes of some ids, and the edges between them. It follows the graph, and the ids as they are asked for. */
export function partOf(graph: AtlasGraph, ids: () => ReadonlySet<string>): AtlasGraph {
  const inside = ({ source, target }: AtlasEdge): boolean => ids().has(source) && ids().has(target);
  return {
    get nodes() {
      const nodes = [...ids()].flatMap((id): [string, AtlasNode][] => {
        const node = graph.nodes.get(id);
        return node ? [[id, node]] : [];
      });
      return new Map(nodes);
    },
    *edges() {
      for (const edge of graph.edges()) if (inside(edge)) yield edge;
    },
    outgoing: (id) => graph.outgoing(id).filter(inside),
    incoming: (id) => graph.incoming(id).filter(inside),
  };
}
