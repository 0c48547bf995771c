import { SLOTS, type EdgeOrder } from '../edge-order';
import { LINE_KINDS, lineKind, type EdgeTable } from '../edge-table';
import type { SceneEdge } from '../scene-edge';
import { widened } from './widened';

/** Edges more than there are that there is room for, at first and whenever it is used up. */
const ROOM = 1024;

/**
 * Edges of its own in their order of drawing, from which some are taken and into which others are put. Within a slot the order says nothing, so that
 * room for an edge is made by one move in each slot behind its own.
 */
export class EdgeDeck {
  private order: Int32Array;
  private slots: Uint8Array;
  private readonly starts: Int32Array;
  private sources: Int32Array;
  private targets: Int32Array;
  private kinds: Uint8Array;

  constructor({ order, slots, starts }: EdgeOrder, { sources, targets, kinds }: EdgeTable) {
    this.starts = starts.slice();
    [this.order, this.slots, this.sources, this.targets, this.kinds] = [order, slots, sources, targets, kinds];
    this.grow();
  }

  /** Indexes of the edges as they are drawn. This and `lines` are of no use once an edge is put in or taken. */
  get edgeOrder(): Int32Array {
    return this.order.subarray(0, this.count);
  }

  get lines(): EdgeTable {
    const { sources, targets, kinds, count } = this;
    return { sources: sources.subarray(0, count), targets: targets.subarray(0, count), kinds: kinds.subarray(0, count) };
  }

  slotOf(edge: number): number {
    return this.slots[edge] ?? 0;
  }

  put(index: number, edge: SceneEdge, slot: number): void {
    if (this.count === this.order.length) this.grow();
    for (let behind = SLOTS - 1; behind > slot; behind--) {
      const end = this.starts[behind + 1] ?? 0;
      this.move(this.starts[behind] ?? 0, end);
      this.starts[behind + 1] = end + 1;
    }
    const place = this.starts[slot + 1] ?? 0;
    this.starts[slot + 1] = place + 1;
    this.order[place] = index;
    this.slots[index] = slot;
    this.write(place, edge);
  }

  take(index: number): void {
    let gap = this.placeOf(index);
    for (let slot = this.slotOf(index); slot < SLOTS; slot++) {
      const last = (this.starts[slot + 1] ?? 0) - 1;
      this.move(last, gap);
      this.starts[slot + 1] = gap = last;
    }
  }

  /** What is said along a line differs. */
  rewrite(index: number, edge: SceneEdge): void {
    this.write(this.placeOf(index), edge);
  }

  /** An edge has another index from now on. */
  rename(index: number, now: number): void {
    this.order[this.placeOf(index)] = now;
    this.slots[now] = this.slotOf(index);
  }

  private get count(): number {
    return this.starts[SLOTS] ?? 0;
  }

  private placeOf(index: number): number {
    const slot = this.slotOf(index);
    return this.order.subarray(0, this.starts[slot + 1]).indexOf(index, this.starts[slot]);
  }

  private move(from: number, to: number): void {
    this.order[to] = this.order[from] ?? 0;
    this.sources[to] = this.sources[from] ?? 0;
    this.targets[to] = this.targets[from] ?? 0;
    this.kinds[to] = this.kinds[from] ?? 0;
  }

  private write(place: number, edge: SceneEdge): void {
    this.sources[place] = edge.source;
    this.targets[place] = edge.target;
    this.kinds[place] = LINE_KINDS.indexOf(lineKind(edge));
  }

  private grow(): void {
    const size = this.count + ROOM;
    this.order = widened(this.order, new Int32Array(size));
    this.slots = widened(this.slots, new Uint8Array(size));
    this.sources = widened(this.sources, new Int32Array(size));
    this.targets = widened(this.targets, new Int32Array(size));
    this.kinds = widened(this.kinds, new Uint8Array(size));
  }
}
