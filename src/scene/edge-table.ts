import type { Steps } from '../model/steps';
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

/** How an edge is drawn. */
export function lineKind({ written, label }: Pick<SceneEdge, 'written' | 'label'>): LineKind {
  if (!written) return 'unwritten';
  return label === undefined ? 'plain' : 'relation';
}

/** Done once for a scene, not for every frame; pauses now and then. */
export function* edgeTable(edges: readonly SceneEdge[], order: Int32Array): Steps<EdgeTable> {
  const table: EdgeTable = { sources: new Int32Array(order.length), targets: new Int32Array(order.length), kinds: new Uint8Array(order.length) };
  for (let place = 0; place < order.length; place++) {
    const edge = edges[order[place] ?? 0];
    if (!edge) continue;
    table.sources[place] = edge.source;
    table.targets[place] = edge.target;
    table.kinds[place] = LINE_KINDS.indexOf(lineKind(edge));
    if (place % SLICE === SLICE - 1) yield;
  }
  return table;
}

/** Edges looked at in one go. */
const SLICE = 10_000;
