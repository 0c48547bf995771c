import { compareEdges } from '../../graph/edge-book';
import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../model/graph';
import { compareTexts } from '../../model/sorted';

/** A graph as plain data, in an order that depends on nothing but the graph. Nodes and edges carry only the fields that say something. */
export interface GraphData {
  nodes: AtlasNode[];
  edges: AtlasEdge[];
}

/** A graph as plain data, sorted: nodes by id, edges by the place they are said at. */
export function graphData(graph: AtlasGraph): GraphData {
  return {
    nodes: [...graph.nodes.values()].sort((a, b) => compareTexts(a.id, b.id)),
    edges: [...graph.edges()].sort(compareEdges),
  };
}
