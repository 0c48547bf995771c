import type { AtlasEdge, AtlasGraph, AtlasNode, NodeType } from '../model/graph';
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

/** The nodes of a type, in no particular order. */
export function nodesOfType(graph: AtlasGraph, type: NodeType): AtlasNode[] {
  return [...graph.nodes.values()].filter((node) => node.type === type);
}

/** Notes that no edge joins to another node. */
export function orphansOf(graph: AtlasGraph): AtlasNode[] {
  return [...graph.nodes.values()].filter(({ id, kind }) => kind === 'note' && neighboursOf(graph, id).size === 0);
}

/** What other notes say of a node: edges at it that its own note did not write. */
export function backlinksOf(graph: AtlasGraph, id: string): AtlasEdge[] {
  return graph.incoming(id).filter(({ path }) => path !== id);
}

/**
 * The shortest ways between two nodes, in either direction of the edges, each from `from` to `to` with both ends.
 * @param most how many ways to give at most
 * @returns none where the nodes are not joined
 */
export function shortestPaths(graph: AtlasGraph, from: string, to: string, most = 10): string[][] {
  const before = predecessors(graph, from, to);
  const paths: string[][] = [];
  const open: string[][] = before.has(to) ? [[to]] : [];
  for (let path = open.pop(); path !== undefined && paths.length < most; path = open.pop()) {
    const [first = from] = path;
    if (first === from) paths.push(path);
    else for (const previous of [...(before.get(first) ?? [])].sort().reverse()) open.push([previous, ...path]);
  }
  return paths;
}

/** For each node that is reached, ring by ring, the nodes of the ring before it. Ends with the ring of `to`. */
function predecessors(graph: AtlasGraph, from: string, to: string): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>(graph.nodes.has(from) ? [[from, new Set()]] : []);
  let ring = [...before.keys()];
  while (ring.length > 0 && !before.has(to)) {
    const next = new Map<string, Set<string>>();
    for (const id of ring) {
      for (const neighbour of neighboursOf(graph, id)) {
        if (!before.has(neighbour)) next.set(neighbour, (next.get(neighbour) ?? new Set<string>()).add(id));
      }
    }
    for (const [id, previous] of next) before.set(id, previous);
    ring = [...next.keys()];
  }
  return before;
}
