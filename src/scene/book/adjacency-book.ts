import { degreeOf, type Adjacency } from '../adjacency';
import { widened } from './widened';

/** Room that a node gets for so many times its edges, when it has none left for one more. */
const ROOM = 2;

/** Nodes more than there are that there is room for, at first and whenever it is used up. */
const NODES = 256;

/** An adjacency of its own in which nodes and edges come and go: at the cost of the edges at their ends. */
export class AdjacencyBook {
  private starts: Int32Array;
  private ends: Int32Array;
  /** Behind what each node owns, used or not. */
  private limits: Int32Array;
  private nodes: Int32Array;
  private edges: Int32Array;
  private count: number;
  /** Behind all that is owned. */
  private used: number;

  constructor({ starts, ends, nodes, edges }: Adjacency) {
    this.nodes = nodes.slice();
    this.edges = edges.slice();
    this.count = starts.length;
    this.used = nodes.length;
    [this.starts, this.ends, this.limits] = [starts, ends, ends];
    this.growNodes();
  }

  /** As it now is. What was given before is of no use once something changes. */
  get adjacency(): Adjacency {
    const { starts, ends, nodes, edges, count } = this;
    return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), nodes, edges };
  }

  /** Takes so many nodes without edges, behind all others. */
  addNodes(count: number): void {
    const start = this.count;
    this.count += count;
    if (this.count > this.starts.length) this.growNodes();
    for (const list of [this.starts, this.ends, this.limits]) list.fill(this.used, start, this.count);
  }

  /** Takes a node away that has no edges any more. The last one gets its index. */
  removeNode(node: number): void {
    this.count -= 1;
    const last = this.count;
    for (let place = this.starts[last] ?? 0, end = this.ends[last] ?? 0; place < end; place++) {
      const [other = 0, edge = 0] = [this.nodes[place], this.edges[place]];
      this.nodes[this.placeOf(other, edge)] = node;
    }
    for (const list of [this.starts, this.ends, this.limits]) list[node] = list[last] ?? 0;
  }

  link(node: number, other: number, edge: number): void {
    if ((this.ends[node] ?? 0) === (this.limits[node] ?? 0)) this.makeRoom(node);
    const place = this.ends[node] ?? 0;
    this.nodes[place] = other;
    this.edges[place] = edge;
    this.ends[node] = place + 1;
  }

  unlink(node: number, edge: number): void {
    const last = (this.ends[node] ?? 0) - 1;
    const place = this.placeOf(node, edge);
    this.nodes[place] = this.nodes[last] ?? 0;
    this.edges[place] = this.edges[last] ?? 0;
    this.ends[node] = last;
  }

  /** An edge has another index from now on. */
  rename(node: number, edge: number, now: number): void {
    this.edges[this.placeOf(node, edge)] = now;
  }

  /** The edge between two nodes; -1 where there is none. Looks at the edges of one of them that has the fewer. */
  edgeBetween(one: number, other: number): number {
    const [from, to] = degreeOf(this.adjacency, one) <= degreeOf(this.adjacency, other) ? [one, other] : [other, one];
    for (let place = this.starts[from] ?? 0, end = this.ends[from] ?? 0; place < end; place++) if (this.nodes[place] === to) return this.edges[place] ?? -1;
    return -1;
  }

  private placeOf(node: number, edge: number): number {
    let place = this.starts[node] ?? 0;
    while (this.edges[place] !== edge) place += 1;
    return place;
  }

  private makeRoom(node: number): void {
    const [start, end] = [this.starts[node] ?? 0, this.ends[node] ?? 0];
    const room = (end - start + 1) * ROOM;
    if (this.used + room > this.nodes.length) this.growEdges(this.used + room);
    this.nodes.copyWithin(this.used, start, end);
    this.edges.copyWithin(this.used, start, end);
    this.starts[node] = this.used;
    this.ends[node] = this.used + end - start;
    this.limits[node] = this.used += room;
  }

  private growNodes(): void {
    const size = this.count + NODES;
    this.starts = widened(this.starts, new Int32Array(size));
    this.ends = widened(this.ends, new Int32Array(size));
    this.limits = widened(this.limits, new Int32Array(size));
  }

  private growEdges(needed: number): void {
    const size = Math.ceil(needed * 1.25);
    this.nodes = widened(this.nodes, new Int32Array(size));
    this.edges = widened(this.edges, new Int32Array(size));
  }
}
