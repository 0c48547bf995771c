import type { AtlasEdge, AtlasGraph } from '../../model/graph';

/** A graph with mentions among its edges. It follows the graph as that changes; mentions of nodes that went are left out. */
export function withMentions(graph: AtlasGraph, mentions: () => readonly AtlasEdge[]): AtlasGraph {
  const standing = (): AtlasEdge[] => mentions().filter(({ source, target }) => graph.nodes.has(source) && graph.nodes.has(target));
  const at = (edges: readonly AtlasEdge[], isAt: (edge: AtlasEdge) => boolean): readonly AtlasEdge[] => {
    const more = standing().filter(isAt);
    return more.length === 0 ? edges : [...edges, ...more];
  };
  return {
    nodes: graph.nodes,
    *edges() {
      yield* graph.edges();
      yield* standing();
    },
    outgoing: (id) => at(graph.outgoing(id), ({ source }) => source === id),
    incoming: (id) => at(graph.incoming(id), ({ target }) => target === id),
  };
}
