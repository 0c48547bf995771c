import type { AtlasEdge, AtlasGraph } from '../model/graph';

/** Every shortest path between two nodes, edges taken in either direction. */
export interface ShortestPaths {
  from: string;
  to: string;
  /** How many edges each of them has. */
  length: number;
  /** Each node on any of them, with its distance from `from`, nearest first. */
  distances: ReadonlyMap<string, number>;
  /** Each edge on any of them; several where two nodes are tied more than once. */
  edges: readonly AtlasEdge[];
}

export interface PathLimits {
  /** Whether a path may lead through a node. The two ends are never asked for. */
  mayEnter?: (id: string) => boolean;
  /** Whether a path may take an edge. */
  mayTake?: (edge: AtlasEdge) => boolean;
}

/** Breadth first from one end to the other, then back along what was nearer each time. Null where no path leads there. */
export function shortestPaths(graph: AtlasGraph, from: string, to: string, limits: PathLimits = {}): ShortestPaths | null {
  if (!graph.nodes.has(from) || !graph.nodes.has(to)) return null;
  const reached = distancesFrom(graph, from, to, limits);
  const length = reached.get(to);
  if (length === undefined) return null;
  const edges: AtlasEdge[] = [];
  const onPath = new Set([to]);
  // The set grows while it is walked.
  for (const id of onPath) {
    for (const edge of edgesAt(graph, id, limits)) {
      const other = otherEnd(edge, id);
      if (other === id || reached.get(other) !== (reached.get(id) ?? 0) - 1) continue;
      edges.push(edge);
      onPath.add(other);
    }
  }
  const distances = new Map([...onPath].reverse().map((id) => [id, reached.get(id) ?? 0]));
  return { from, to, length, distances, edges };
}

/** Distances of all nodes up to that of `to`, or of all that can be reached. */
function distancesFrom(graph: AtlasGraph, from: string, to: string, limits: PathLimits): Map<string, number> {
  const distances = new Map([[from, 0]]);
  for (let rim = [from]; rim.length > 0 && !distances.has(to);) {
    const next: string[] = [];
    for (const id of rim) {
      for (const edge of edgesAt(graph, id, limits)) {
        const other = otherEnd(edge, id);
        if (distances.has(other) || (other !== to && limits.mayEnter?.(other) === false)) continue;
        distances.set(other, (distances.get(id) ?? 0) + 1);
        next.push(other);
      }
    }
    rim = next;
  }
  return distances;
}

function edgesAt(graph: AtlasGraph, id: string, { mayTake }: PathLimits): AtlasEdge[] {
  const edges = [...graph.outgoing(id), ...graph.incoming(id)];
  return mayTake ? edges.filter(mayTake) : edges;
}

function otherEnd({ source, target }: AtlasEdge, id: string): string {
  return source === id ? target : source;
}
