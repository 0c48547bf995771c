import { EdgeBook } from '../../graph/edge-book';
import type { AtlasGraph } from '../../model/graph';
import type { GraphData } from './graph-json';

/** Plain data, to be read as a graph again. */
export function graphOfData({ nodes, edges }: GraphData): AtlasGraph {
  const book = new EdgeBook();
  for (const edge of edges) book.add(edge);
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: () => book.edges(),
    outgoing: (id) => book.outgoing(id),
    incoming: (id) => book.incoming(id),
  };
}
