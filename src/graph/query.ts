import type { AtlasGraph } from '../model/graph';
import { isInFolder } from '../model/path';
import { compareTexts } from '../model/sorted';

/** The ids that an edge joins to a node, in either direction; never the node itself. */
export function neighboursOf(graph: AtlasGraph, id: string): Set<string> {
  const ids = [...graph.outgoing(id).map(({ target }) => target), ...graph.incoming(id).map(({ source }) => source)];
  return new Set(ids.filter((other) => other !== id));
}

/** Whether a note outside the folder links to a node. */
export function isLinkedFromOutside(graph: AtlasGraph, id: string, folder: string): boolean {
  return graph.incoming(id).some(({ path }) => !isInFolder(path, folder));
}

/** Of the notes that name a node, the first by path: the same one in whatever order notes were read. */
export function firstToName(graph: AtlasGraph, id: string): string | undefined {
  let first: string | undefined;
  for (const edges of [graph.incoming(id), graph.outgoing(id)]) for (const { path } of edges) if (first === undefined || compareTexts(path, first) < 0) first = path;
  return first;
}
