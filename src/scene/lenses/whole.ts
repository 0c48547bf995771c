import type { LensFunction } from './lens-view';

/** Everything that the switches let through. */
export const wholeLens: LensFunction<'whole'> = ({ graph, passes }) => {
  const ids = new Set<string>();
  for (const id of graph.nodes.keys()) if (passes(id)) ids.add(id);
  return { ids };
};
