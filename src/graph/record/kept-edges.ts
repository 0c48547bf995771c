import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../model/graph';
import { compareEdges } from '../edge-book';

/** Of an edge: source, target, path, relation, label, subpath, line. Nodes and words by their number, a label and a subpath one higher, as 0 stands for none. */
export const EDGE_NUMBERS = 7;

/** Which of the numbers tells the node at that end. */
const SOURCE = 0;
const TARGET = 1;

/**
 * The edges of a graph as it was kept: numbers, of which an edge is made when somebody asks for it. Few are asked for before all that notes say is
 * worked in again, and to make and list all of them was a fifth of a start.
 */
export class KeptEdges implements Omit<AtlasGraph, 'nodes'> {
  private readonly made: (AtlasEdge | undefined)[] = [];
  private readonly ends: (Ends | undefined)[] = [];
  private readonly lists = [SOURCE, TARGET].map(() => new Map<string, readonly AtlasEdge[]>());
  private nodeNumbers: ReadonlyMap<string, number> | undefined;

  /** @param numbers `EDGE_NUMBERS` of each edge, one edge after the other: of nodes and words that there are */
  constructor(private readonly nodes: readonly AtlasNode[], private readonly words: readonly string[], private readonly numbers: Int32Array) {}

  *edges(): Iterable<AtlasEdge> {
    for (let edge = 0; edge * EDGE_NUMBERS < this.numbers.length; edge += 1) yield this.edge(edge);
  }

  outgoing(id: string): readonly AtlasEdge[] {
    return this.edgesAt(id, SOURCE);
  }

  incoming(id: string): readonly AtlasEdge[] {
    return this.edgesAt(id, TARGET);
  }

  private edgesAt(id: string, end: number): readonly AtlasEdge[] {
    const known = this.lists[end]?.get(id);
    if (known) return known;
    const list = [...this.numbersAt(id, end)].map((edge) => this.edge(edge)).sort(compareEdges);
    this.lists[end]?.set(id, list);
    return list;
  }

  private numbersAt(id: string, end: number): Int32Array {
    this.nodeNumbers ??= new Map(this.nodes.map((node, number) => [node.id, number]));
    const node = this.nodeNumbers.get(id);
    const { starts, edges } = (this.ends[end] ??= endsOf(this.numbers, end, this.nodes.length));
    return node === undefined ? edges.subarray(0, 0) : edges.subarray(starts[node], starts[node + 1]);
  }

  /** The same object whoever asks, from whichever end. */
  private edge(number: number): AtlasEdge {
    return (this.made[number] ??= this.make(number * EDGE_NUMBERS));
  }

  private make(at: number): AtlasEdge {
    const number = (which: number): number => this.numbers[at + which] ?? 0;
    const node = (which: number): string => this.nodes[number(which)]?.id ?? '';
    return {
      source: node(SOURCE), target: node(TARGET), relation: this.words[number(3)] ?? '', label: this.words[number(4) - 1], subpath: this.words[number(5) - 1],
      path: node(2), line: number(6), written: true,
    };
  }
}

/** Which edges are at each node with one of their ends: those of node `n` stand in `edges` from `starts[n]` to `starts[n + 1]`. */
interface Ends {
  starts: Int32Array;
  edges: Int32Array;
}

/** Counts first how many edges each node has, so that each finds its place at once. */
function endsOf(numbers: Int32Array, end: number, nodes: number): Ends {
  const starts = new Int32Array(nodes + 1);
  const count = numbers.length / EDGE_NUMBERS;
  const nodeOf = (edge: number): number => numbers[edge * EDGE_NUMBERS + end] ?? 0;
  for (let edge = 0; edge < count; edge += 1) starts[nodeOf(edge) + 1] = (starts[nodeOf(edge) + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Int32Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const place = next[nodeOf(edge)] ?? 0;
    edges[place] = edge;
    next[nodeOf(edge)] = place + 1;
  }
  return { starts, edges };
}
