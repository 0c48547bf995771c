import { hashOf } from '../model/hash';
import type { Steps } from '../model/steps';
import type { SceneEdge } from './scene-edge';

/** Keys are sorted no finer than this: quick, and nobody sees the difference. */
export const SLOTS = 256;

/** Edges in the order in which they are drawn while there is room. */
export interface EdgeOrder {
  /** Indexes of the edges. */
  order: Int32Array;
  /** For each edge its slot: the lower, the earlier it is drawn. */
  slots: Uint8Array;
  /** Where each slot begins in the order, and behind the last one its end. */
  starts: Int32Array;
}

/** What an edge's slot is worked out from: how many ties a node has, and a number that its id alone tells. */
export interface EndFacts {
  degree: (node: number) => number;
  numbers: Uint32Array;
}

/**
 * The edges in the order in which they are drawn while there is room: a sample in which an edge is the likelier to come early, the more it
 * says (weighted sampling without replacement, after Efraimidis and Spirakis 2006). A named relation says more than a link, and a link
 * between nodes with many ties more than one to a leaf; but not only the strong ones are seen, or a picture of much would show its hubs alone.
 * What is drawn at random for an edge comes from the ids of its ends, so that another edge more or less leaves the sample as it is. Pauses now and then.
 */
export function* edgeOrder(edges: readonly SceneEdge[], ends: EndFacts): Steps<EdgeOrder> {
  const slots = new Uint8Array(edges.length);
  const starts = new Int32Array(SLOTS + 1);
  for (const [index, edge] of edges.entries()) {
    const slot = slots[index] = slotOf(edge, ends);
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
    if (index % SLICE === SLICE - 1) yield;
  }
  for (let slot = 0; slot < SLOTS; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const free = starts.slice();
  const order = new Int32Array(edges.length);
  for (let edge = 0; edge < slots.length; edge++) {
    const slot = slots[edge] ?? 0;
    const place = free[slot] ?? 0;
    order[place] = edge;
    free[slot] = place + 1;
  }
  return { order, slots, starts };
}

/** Edges looked at in one go. */
const SLICE = 10_000;

/** The slot of an edge, by what it says and by chance. */
export function slotOf(edge: SceneEdge, ends: EndFacts): number {
  return Math.min(SLOTS - 1, Math.floor((1 - Math.pow(chanceOf(edge, ends), 1 / weightOf(edge, ends))) * SLOTS));
}

function weightOf({ source, target, label }: SceneEdge, { degree }: EndFacts): number {
  const least = Math.min(degree(source), degree(target));
  return (label === undefined ? 1 : 4) * (1 + Math.log2(Math.max(1, least)));
}

/** A number in [0, 1) for a pair of nodes, whichever comes first (the finish of MurmurHash3). */
function chanceOf({ source, target }: SceneEdge, { numbers }: EndFacts): number {
  let mixed = (numbers[source] ?? 0) + (numbers[target] ?? 0);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A number for each id. */
export function numbersOf(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids, hashOf);
}
