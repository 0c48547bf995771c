import type { AtlasGraph, AtlasNode } from '../model/graph';
import { compareTexts } from '../model/sorted';

/** The framework that a note is, or is held against; else the first of the vault, by its path. Null where there is none. */
export function firstFramework(graph: AtlasGraph, near: string | null): string | null {
  const { nodes } = graph;
  const isFramework = (node: AtlasNode | undefined): boolean => node?.type === 'framework' && node.kind === 'note';
  if (near !== null && isFramework(nodes.get(near))) return near;
  const held = near === null ? undefined : [...graph.outgoing(near)].find(({ relation, target }) => relation === 'framework' && isFramework(nodes.get(target)));
  if (held) return held.target;
  return [...nodes.values()].filter(isFramework).map(({ id }) => id).sort(compareTexts)[0] ?? null;
}
