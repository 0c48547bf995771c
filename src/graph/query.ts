import type { AtlasGraph } from '../model/graph';
import { isInFolder } from '../model/path';

/** The ids that an edge joins to a node, in either direction; never the node itself. */
export function neighboursOf(graph: AtlasGraph, id: string): Set<string> {
  const ids = [...graph.outgoing(id).map(({ target }) => target), ...graph.incoming(id).map(({ source }) => source)];
  return new Set(ids.filter((other) => other !== id));
}

/** Whether a note outside the folder links to a node. */
export function isLinkedFromOutside(graph: AtlasGraph, id: string, folder: string): boolean {
  return graph.incoming(id).some(({ path }) => !isInFolder(path, folder));
}
