import type { Steps } from '../model/steps';
import { seededRandom } from './layout/random';
import type { SceneEdge } from './scene-edge';

const SEED = 60_006;
/** Keys are sorted no finer than this: quick, and nobody sees the difference. */
const SLOTS = 256;

/**
 * The edges in the order in which they are drawn while there is room: a sample in which an edge is the likelier to come early, the more it
 * says (weighted sampling without replacement, after Efraimidis and Spirakis 2006). A named relation says more than a link, and a link
 * between nodes with many ties more than one to a leaf; but not only the strong ones are seen, or a picture of much would show its hubs alone.
 * Pauses now and then.
 * @param degrees how many ties each node has
 */
export function* edgeOrder(edges: readonly SceneEdge[], degrees: readonly number[]): Steps<Int32Array> {
  const slots = yield* slotsOf(edges, degrees);
  const starts = new Int32Array(SLOTS + 1);
  for (const slot of slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  for (let slot = 0; slot < SLOTS; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const order = new Int32Array(edges.length);
  for (let edge = 0; edge < slots.length; edge++) {
    const slot = slots[edge] ?? 0;
    const place = starts[slot] ?? 0;
    order[place] = edge;
    starts[slot] = place + 1;
  }
  return order;
}

function* slotsOf(edges: readonly SceneEdge[], degrees: readonly number[]): Steps<Uint8Array> {
  const random = seededRandom(SEED);
  const slots = new Uint8Array(edges.length);
  for (const [index, edge] of edges.entries()) {
    slots[index] = Math.min(SLOTS - 1, Math.floor((1 - Math.pow(random(), 1 / weightOf(edge, degrees))) * SLOTS));
    if (index % SLICE === SLICE - 1) yield;
  }
  return slots;
}

/** Edges looked at in one go. */
const SLICE = 10_000;

function weightOf({ source, target, label }: SceneEdge, degrees: readonly number[]): number {
  const least = Math.min(degrees[source] ?? 1, degrees[target] ?? 1);
  return (label === undefined ? 1 : 4) * (1 + Math.log2(Math.max(1, least)));
}
