import type { AtlasNode } from '../../model/graph';
import { finish, type Steps } from '../../model/steps';

/** Which of an edge's numbers tells the node at that end. */
export const SOURCE = 0;
export const TARGET = 1;

export type End = typeof SOURCE | typeof TARGET;

/** Nodes, and edges, that are listed in one step. */
const STEP = 8192;

/** Questions that are answered by going through all edges: a few of them take less than it takes to list all. */
const FEW = 8;

/** Which edges are at each node with one of their ends: those of node `n` stand in `edges` from `starts[n]` to `starts[n + 1]`. */
interface Places {
  starts: Int32Array;
  edges: Int32Array;
}

/**
 * Which edges are at a node, of edges that are kept as numbers. To list all of them takes a tenth of a second where there are 700,000, so that it is
 * done in steps behind whoever asks first.
 */
export class EdgePlaces {
  private readonly nodeNumbers = new Map<string, number>();
  private readonly ends: Places[] = [];
  private readonly listing: Steps<void>;
  private isListed = false;
  private asked = 0;

  /** @param numbers so many of each edge, `width`, one edge after the other */
  constructor(private readonly nodes: readonly AtlasNode[], private readonly numbers: Int32Array, private readonly width: number) {
    this.listing = this.listAll();
  }

  /** Lists all of them, in steps of a few milliseconds. Whoever else does the same goes on where this one is. */
  *list(): Steps<void> {
    while (this.listing.next().done !== true) yield;
  }

  /** The edges at a node, by their number. */
  at(id: string, end: End): Iterable<number> {
    this.asked += 1;
    if (!this.isListed && this.asked <= FEW) return this.sought(id, end);
    finish(this.list());
    const node = this.nodeNumbers.get(id);
    const places = this.ends[end];
    return node === undefined || !places ? [] : places.edges.subarray(places.starts[node], places.starts[node + 1]);
  }

  private sought(id: string, end: End): number[] {
    const { numbers, width } = this;
    const node = this.nodes.findIndex((each) => each.id === id);
    const found: number[] = [];
    for (let at = end; at < numbers.length; at += width) if (numbers[at] === node) found.push((at - end) / width);
    return found;
  }

  private *listAll(): Steps<void> {
    for (let node = 0; node < this.nodes.length; node += 1) {
      this.nodeNumbers.set(this.nodes[node]?.id ?? '', node);
      if (node % STEP === STEP - 1) yield;
    }
    for (const end of [SOURCE, TARGET]) this.ends[end] = yield* this.placesAt(end);
    this.isListed = true;
  }

  /** Counts first how many edges each node has, so that each finds its place at once. */
  private *placesAt(end: number): Steps<Places> {
    const { numbers, width } = this;
    const starts = new Int32Array(this.nodes.length + 1);
    const count = numbers.length / width;
    for (let from = 0; from < count; from += STEP) {
      for (let edge = from; edge < Math.min(count, from + STEP); edge += 1) raise(starts, (numbers[edge * width + end] ?? 0) + 1, 1);
      yield;
    }
    for (let node = 0; node < this.nodes.length; node += 1) raise(starts, node + 1, starts[node] ?? 0);
    const next = starts.slice();
    const edges = new Int32Array(count);
    for (let from = 0; from < count; from += STEP) {
      for (let edge = from; edge < Math.min(count, from + STEP); edge += 1) edges[raise(next, numbers[edge * width + end] ?? 0, 1)] = edge;
      yield;
    }
    return { starts, edges };
  }
}

/** Adds to one of the numbers. @returns what it was */
function raise(numbers: Int32Array, at: number, by: number): number {
  const was = numbers[at] ?? 0;
  numbers[at] = was + by;
  return was;
}
