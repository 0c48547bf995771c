import { pageRank } from './page-rank';
import type { Layer, Measure } from './lens';
import type { SceneEdge } from './scene-edge';

/** Of any node, in world units. */
export const LARGEST_RADIUS = 22;

/** For each node how much it counts for, 1 being usual. */
export function weightsOf(measure: Measure, degrees: ArrayLike<number>, edges: readonly SceneEdge[]): Float64Array {
  if (measure === 'centrality') return pageRank(degrees.length, edges);
  const usual = usualDegree(degrees.length, edges.length);
  return Float64Array.from(degrees, (degree) => degree / usual);
}

/** Steps to each doubling of what is usual: a step makes nodes larger or smaller by a fiftieth. */
const STEPS = 16;

/** How many ties a node has on average, in steps: in a large graph, one edge more or less leaves the sizes of all other nodes as they are. */
export function usualDegree(nodes: number, edges: number): number {
  const mean = Math.max(1, (2 * edges) / Math.max(1, nodes));
  return 2 ** (Math.round(Math.log2(mean) * STEPS) / STEPS);
}

/** Area grows with what a node counts for: a hub is seen as one, and a dense graph does not become a heap. */
export function radiusOf(layer: Layer, weight: number): number {
  const radius = Math.min(LARGEST_RADIUS, 4 + 3.4 * Math.sqrt(weight));
  return layer === 'own' || layer === 'shipped' ? radius : radius * 0.8;
}

/** Where progress is the measure, what has none is small, and what is done largest. */
export function progressRadius(progress: number | undefined): number {
  return progress === undefined ? 4.5 : 7 + (13 * progress) / 100;
}

/** Where there are few nodes, each stays large enough for its shape to be made out. In pixels. */
export function leastRadius(count: number): number {
  return count <= 200 ? 3.2 : count <= 500 ? 2.6 : 0;
}
