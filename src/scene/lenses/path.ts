import { shortestPaths } from '../../graph/shortest-paths';
import type { LensFunction } from './lens-view';

/** Every shortest path between two nodes: only its nodes, and only its edges. It leads through nothing that is hidden. */
export const pathLens: LensFunction<'path'> = ({ graph, scope: { from, to }, passes, ties }) => {
  const ends = [from, to].filter((id) => id !== null).filter((id) => graph.nodes.has(id));
  if (from === null || to === null || ends.length < 2) return { ids: new Set(ends), roots: ends, absence: 'no-ends' };
  const paths = shortestPaths(graph, from, to, { mayEnter: passes, mayTake: ties });
  if (!paths) return { ids: new Set(ends), roots: [from], absence: 'no-path' };
  return { ids: new Set(paths.distances.keys()), edges: paths.edges, roots: [from] };
};
