import type { AtlasGraph } from '../model/graph';

/**
 * The nodes within `depth` links of a centre, in either direction, the centre itself among them.
 * A node that may not be entered is not passed through either.
 */
export function reachOf(graph: AtlasGraph, centre: string, depth: number, mayEnter: (id: string) => boolean): Set<string> {
  const reached = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    rim = rim.flatMap((id) => beside(graph, id)).filter((id) => {
      if (reached.has(id) || !mayEnter(id)) return false;
      reached.add(id);
      return true;
    });
  }
  return reached;
}

function beside(graph: AtlasGraph, id: string): string[] {
  return [...graph.outgoing(id).map(({ target }) => target), ...graph.incoming(id).map(({ source }) => source)];
}
