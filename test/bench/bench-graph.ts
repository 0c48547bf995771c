import type { Adjacency } from '../../src/scene/adjacency';
import type { Placeable } from '../../src/scene/layout/layout-task';

/** A graph to lay out. */
export interface BenchGraph extends Placeable {
  adjacency: Adjacency;
}
