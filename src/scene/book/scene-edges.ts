import { edgesAt } from '../adjacency';
import { AdjacencyBook } from './adjacency-book';
import { EdgeDeck } from './edge-deck';
import { slotOf, type EndFacts } from '../edge-order';
import type { WorkedScene } from '../scene';
import type { SceneEdge } from '../scene-edge';

/** The edges of a scene, and all that leads to them, while nodes and edges come and go. What goes leaves its index to the last one. */
export class SceneEdges {
  readonly all: SceneEdge[];
  readonly deck: EdgeDeck;
  private readonly beside: AdjacencyBook;

  /** @param ends of the present edges, whatever they come to be */
  constructor({ scene, drawing }: WorkedScene, private readonly ends: EndFacts) {
    this.all = scene.edges.slice();
    this.deck = new EdgeDeck(drawing, scene.lines);
    this.beside = new AdjacencyBook(scene.adjacency);
  }

  get adjacency(): AdjacencyBook['adjacency'] {
    return this.beside.adjacency;
  }

  /** Takes so many nodes without edges, behind all others. */
  addNodes(count: number): void {
    this.beside.addNodes(count);
  }

  /** Takes a node away that has no edges any more. The last one gets its index. @param last the index of that one */
  removeNode(node: number, last: number): void {
    const now = (end: number): number => (end === last ? node : end);
    for (const index of edgesAt(this.adjacency, last)) {
      const edge = this.all[index];
      if (edge) this.rewrite(index, { ...edge, source: now(edge.source), target: now(edge.target) });
    }
    this.beside.removeNode(node);
  }

  /** Puts an edge between two nodes, in the place of what was there; null takes that away. */
  change(one: number, other: number, edge: SceneEdge | null): void {
    const index = this.beside.edgeBetween(one, other);
    if (!edge) this.remove(index);
    else if (index === -1) this.insert(edge);
    else this.replace(index, edge);
  }

  /** Puts the edges at a node where they now belong in the order of drawing. */
  reorderAt(node: number): void {
    for (const index of edgesAt(this.adjacency, node)) this.reorder(index);
  }

  private insert(edge: SceneEdge): void {
    const index = this.all.length;
    this.all.push(edge);
    this.beside.link(edge.source, edge.target, index);
    this.beside.link(edge.target, edge.source, index);
    this.deck.put(index, edge, slotOf(edge, this.ends));
  }

  private replace(index: number, edge: SceneEdge): void {
    this.rewrite(index, edge);
    this.reorder(index);
  }

  private rewrite(index: number, edge: SceneEdge): void {
    this.all[index] = edge;
    this.deck.rewrite(index, edge);
  }

  private remove(index: number): void {
    const edge = this.all[index];
    const moved = this.all.at(-1);
    if (!edge || !moved) return;
    this.deck.take(index);
    for (const node of [edge.source, edge.target]) this.beside.unlink(node, index);
    this.all.pop();
    if (index === this.all.length) return;
    this.all[index] = moved;
    this.deck.rename(this.all.length, index);
    for (const node of [moved.source, moved.target]) this.beside.rename(node, this.all.length, index);
  }

  private reorder(index: number): void {
    const edge = this.all[index];
    if (!edge) return;
    const slot = slotOf(edge, this.ends);
    if (slot === this.deck.slotOf(index)) return;
    this.deck.take(index);
    this.deck.put(index, edge, slot);
  }
}
