import { degreeOf, type Adjacency } from './adjacency';

/** Room that a node gets for so many times its edges, when it has none left for one more. */
const ROOM = 2;

/** An adjacency of its own in which edges come and go: at the cost of the edges at their ends. */
export class AdjacencyBook {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** Behind what each node owns, used or not. */
  private readonly limits: Int32Array;
  private nodes: Int32Array;
  private edges: Int32Array;
  /** Behind all that is owned. */
  private used: number;

  constructor(before: Adjacency) {
    this.starts = before.starts.slice();
    this.ends = before.ends.slice();
    this.limits = before.ends.slice();
    this.nodes = before.nodes.slice();
    this.edges = before.edges.slice();
    this.used = before.nodes.length;
  }

  /** As it now is. What was given before is of no use once something changes. */
  get adjacency(): Adjacency {
    const { starts, ends, nodes, edges } = this;
    return { starts, ends, nodes, edges };
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
    if (this.used + room > this.nodes.length) this.grow(this.used + room);
    this.nodes.copyWithin(this.used, start, end);
    this.edges.copyWithin(this.used, start, end);
    this.starts[node] = this.used;
    this.ends[node] = this.used + end - start;
    this.limits[node] = this.used += room;
  }

  private grow(needed: number): void {
    const [nodes, edges] = [this.nodes, this.edges];
    const size = Math.ceil(needed * 1.25);
    this.nodes = new Int32Array(size);
    this.edges = new Int32Array(size);
    this.nodes.set(nodes);
    this.edges.set(edges);
  }
}
