import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { compareEdges } from '../edge-book';
import { EdgePlaces, SOURCE, TARGET, type End } from './edge-places';

/** Of an edge: source, target, path, relation, label, subpath, line. Nodes and words by their number, a label and a subpath one higher, as 0 stands for none. */
export const EDGE_NUMBERS = 7;

/**
 * The edges of a graph as it was kept: numbers, of which an edge is made when somebody asks for it. Few are asked for before all that notes say is
 * worked in again, and to make and list all of them was a fifth of a start.
 */
export class KeptEdges implements Omit<AtlasGraph, 'nodes'> {
  private readonly made: (AtlasEdge | undefined)[] = [];
  private readonly lists = [SOURCE, TARGET].map(() => new Map<string, readonly AtlasEdge[]>());
  private readonly places: EdgePlaces;

  /** @param numbers `EDGE_NUMBERS` of each edge, one edge after the other: of nodes and words that there are */
  constructor(private readonly nodes: readonly AtlasNode[], private readonly words: readonly string[], private readonly numbers: Int32Array) {
    this.places = new EdgePlaces(nodes, numbers, EDGE_NUMBERS);
  }

  /** Lists which edges are at each node, in steps of a few milliseconds, ahead of whoever asks. */
  list(): Steps<void> {
    return this.places.list();
  }

  *edges(): Iterable<AtlasEdge> {
    for (let edge = 0; edge * EDGE_NUMBERS < this.numbers.length; edge += 1) yield this.edge(edge);
  }

  outgoing(id: string): readonly AtlasEdge[] {
    return this.edgesAt(id, SOURCE);
  }

  incoming(id: string): readonly AtlasEdge[] {
    return this.edgesAt(id, TARGET);
  }

  private edgesAt(id: string, end: End): readonly AtlasEdge[] {
    const known = this.lists[end]?.get(id);
    if (known) return known;
    const list = [...this.places.at(id, end)].map((edge) => this.edge(edge)).sort(compareEdges);
    this.lists[end]?.set(id, list);
    return list;
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
