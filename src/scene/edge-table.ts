import type { Scene } from './scene';
import type { SceneEdge } from './scene-edge';

/** How a line is drawn: a link, a named relation, or a mention that is not a link yet. */
export type LineKind = 'plain' | 'relation' | 'unwritten';

export const LINE_KINDS: readonly LineKind[] = ['plain', 'unwritten', 'relation'];

/** The edges of a scene in the order in which they are drawn while there is room, as flat numbers: a frame goes through all of them. */
export interface EdgeTable {
  sources: Int32Array;
  targets: Int32Array;
  /** Indexes of `LINE_KINDS`. */
  kinds: Uint8Array;
}

export function lineKind({ written, label }: Pick<SceneEdge, 'written' | 'label'>): LineKind {
  if (!written) return 'unwritten';
  return label === undefined ? 'plain' : 'relation';
}

/** Done once for a scene, not for every frame. */
export function edgeTable({ edges, edgeOrder }: Pick<Scene, 'edges' | 'edgeOrder'>): EdgeTable {
  const table: EdgeTable = { sources: new Int32Array(edgeOrder.length), targets: new Int32Array(edgeOrder.length), kinds: new Uint8Array(edgeOrder.length) };
  edgeOrder.forEach((index, place) => {
    const edge = edges[index];
    if (!edge) return;
    table.sources[place] = edge.source;
    table.targets[place] = edge.target;
    table.kinds[place] = LINE_KINDS.indexOf(lineKind(edge));
  });
  return table;
}
