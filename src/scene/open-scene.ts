import { countFront } from '../model/sorted';
import { radiusOf } from './node-size';
import { rankOf, type Scene, type SceneNode, type WorkedScene } from './scene';
import { edgesIn, mergeTie, pairOf, type Tie } from './scene-edge';
import { SceneEdges } from './scene-edges';
import { growthBy, type TieChanges } from './tie-changes';

/** The lists of a scene, copied once, to be changed in place from then on. */
export class OpenScene {
  private readonly nodes: SceneNode[];
  private readonly radii: Float32Array;
  private readonly order: number[];
  private readonly relations: Map<string, number>;
  private readonly edges: SceneEdges;

  /** @param usual how many ties a node usually has: see `usualDegree` */
  constructor(private readonly worked: WorkedScene, private readonly usual: number) {
    const { scene, numbers } = worked;
    this.nodes = scene.nodes.slice();
    this.radii = scene.radii.slice();
    this.order = scene.order.slice();
    this.relations = new Map(scene.relations);
    this.edges = new SceneEdges(worked, { degree: (node) => this.nodes[node]?.degree ?? 0, numbers });
  }

  /** @param scene the one that the lists are of now @returns the next one, with the same lists */
  change(scene: Scene, changes: TieChanges): Scene {
    const fresh = this.freshEnds(changes);
    const grown = this.growthOf(changes);
    for (const [node, growth] of grown) this.resize(node, growth);
    for (const [key, tie] of changes) this.setTie(key, tie);
    for (const node of grown.keys()) this.edges.reorderAt(node);
    const { nodes, radii, order, relations, edges: { all: edges, adjacency, deck: { edgeOrder, lines } } } = this;
    return { ...scene, nodes, radii, order, relations, edges, adjacency, edgeOrder, lines, fresh };
  }

  private freshEnds(changes: TieChanges): Set<string> {
    const added = [...changes].filter(([key, tie]) => growthBy(key, tie, this.worked) > 0);
    return new Set(added.flatMap(([key]) => this.endsOf(key).map((node) => this.nodes[node]?.id ?? '')));
  }

  /** How many ties more nodes have, of those that have more or fewer. */
  private growthOf(changes: TieChanges): Map<number, number> {
    const grown = new Map<number, number>();
    for (const [key, tie] of changes) {
      const more = growthBy(key, tie, this.worked);
      for (const node of this.endsOf(key)) grown.set(node, (grown.get(node) ?? 0) + more);
    }
    for (const [node, more] of grown) if (more === 0) grown.delete(node);
    return grown;
  }

  private endsOf(key: number): [number, number] {
    return pairOf(key, this.nodes.length);
  }

  private resize(index: number, growth: number): void {
    const node = this.nodes[index];
    if (!node) return;
    this.order.splice(this.placeOf(index, node), 1);
    const degree = node.degree + growth;
    const resized = { ...node, degree, radius: radiusOf(node.layer, degree / this.usual) };
    this.order.splice(this.placeOf(index, resized), 0, index);
    this.nodes[index] = resized;
    this.radii[index] = resized.radius;
  }

  /** Where a node stands in the order of importance, or belongs. */
  private placeOf(index: number, node: SceneNode): number {
    const rank = this.rankOf(node);
    return countFront(this.order.length, (at) => {
      const other = this.order[at] ?? 0;
      const otherRank = this.rankOf(this.nodes[other] ?? node);
      return otherRank > rank || (otherRank === rank && other < index);
    });
  }

  private rankOf(node: SceneNode): number {
    return rankOf(node, node.degree / this.usual);
  }

  private setTie(key: number, tie: Tie | undefined): void {
    const { ties, scene: { index } } = this.worked;
    this.count(ties.get(key), -1);
    this.count(tie, 1);
    if (tie) ties.set(key, tie);
    else ties.delete(key);
    this.edges.change(...this.endsOf(key), tie ? mergeTie(tie, key, index) : null);
  }

  private count(tie: Tie | undefined, more: 1 | -1): void {
    for (const { relation } of tie ? edgesIn(tie) : []) {
      const now = (this.relations.get(relation) ?? 0) + more;
      if (now > 0) this.relations.set(relation, now);
      else this.relations.delete(relation);
    }
  }
}
