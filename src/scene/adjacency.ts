/** The two ends of an edge, as indexes of nodes. */
export interface Ends {
  source: number;
  target: number;
}

/** Which nodes an edge joins, from each node's side, in flat arrays: node `i` owns `starts[i]` to `ends[i]` of the other two. */
export interface Adjacency {
  starts: Int32Array;
  ends: Int32Array;
  /** The node at the other end. */
  nodes: Int32Array;
  /** The edge that leads there. */
  edges: Int32Array;
}

/** Both directions of every edge, node after node without gaps. Linear in nodes and edges. */
export function adjacencyOf(count: number, edges: readonly Ends[]): Adjacency {
  const starts = new Int32Array(count + 1);
  for (const { source, target } of edges) {
    starts[source + 1] = (starts[source + 1] ?? 0) + 1;
    starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const free = starts.slice();
  const nodes = new Int32Array(edges.length * 2);
  const through = new Int32Array(edges.length * 2);
  const add = (from: number, to: number, edge: number): void => {
    const place = free[from] ?? 0;
    nodes[place] = to;
    through[place] = edge;
    free[from] = place + 1;
  };
  edges.forEach(({ source, target }, edge) => {
    add(source, target, edge);
    add(target, source, edge);
  });
  return { starts: starts.subarray(0, count), ends: starts.subarray(1), nodes, edges: through };
}

/** How many edges are at a node. */
export function degreeOf({ starts, ends }: Adjacency, node: number): number {
  return (ends[node] ?? 0) - (starts[node] ?? 0);
}

/** The nodes next to a node. A view into the adjacency, not a copy. */
export function neighboursOf(adjacency: Adjacency, node: number): Int32Array {
  return adjacency.nodes.subarray(adjacency.starts[node], adjacency.ends[node]);
}

/** The edges at a node. A view into the adjacency, not a copy. */
export function edgesAt(adjacency: Adjacency, node: number): Int32Array {
  return adjacency.edges.subarray(adjacency.starts[node], adjacency.ends[node]);
}

/**
 * The part of an adjacency that belongs to nodes which hang together: its nodes are these, by their rank among them, in time that grows with the part.
 * @param ranks by node, where in the part it stands
 */
export function adjacencyWithin(whole: Adjacency, part: readonly number[], ranks: Int32Array): Adjacency {
  const bounds = new Int32Array(part.length + 1);
  part.forEach((node, rank) => (bounds[rank + 1] = (bounds[rank] ?? 0) + degreeOf(whole, node)));
  const [nodes, edges] = [new Int32Array(bounds[part.length] ?? 0), new Int32Array(bounds[part.length] ?? 0)];
  part.forEach((node, rank) => {
    const start = bounds[rank] ?? 0;
    edges.set(edgesAt(whole, node), start);
    neighboursOf(whole, node).forEach((other, i) => (nodes[start + i] = ranks[other] ?? 0));
  });
  return { starts: bounds.subarray(0, part.length), ends: bounds.subarray(1), nodes, edges };
}
