import { neighboursOf } from '../adjacency';
import { addCount } from '../counts';
import { OpenNodes } from './open-nodes';
import { sceneNode, type Scene, type SceneNode, type WorkedScene } from '../scene';
import { edgesIn, mergeTie, pairKey, pairOf, type Tie } from '../scene-edge';
import { SceneEdges } from './scene-edges';
import { growthBy, type TieChanges } from './tie-changes';
import type { Turnover } from './turnover';

/** The lists of a scene, copied once, to be changed in place from then on. */
export class OpenScene {
  private readonly nodes: OpenNodes;
  private readonly relations: Map<string, number>;
  private readonly edges: SceneEdges;

  /** @param usual how many ties a node usually has: see `usualDegree` */
  constructor(private readonly worked: WorkedScene, usual: number) {
    this.nodes = new OpenNodes(worked, usual);
    this.relations = new Map(worked.scene.relations);
    this.edges = new SceneEdges(worked, this.nodes);
  }

  /** @param scene the one that the lists are of now @returns the next one, with the same lists */
  change(scene: Scene, turnover: Turnover, changes: TieChanges): Scene {
    const fresh = this.freshEnds(changes);
    this.setNodes(turnover);
    this.setTies(changes);
    if (turnover.gone.size > 0) this.nodes.part();
    for (const id of turnover.gone) this.remove(id);
    const { relations, edges: { all: edges, adjacency, deck: { edgeOrder, lines } } } = this;
    const { total, counts } = turnover;
    return { ...scene, ...this.nodes.lists, relations, edges, adjacency, edgeOrder, lines, fresh, total, counts };
  }

  /** Of the nodes that were there before. */
  private freshEnds(changes: TieChanges): Set<string> {
    const ends = [...changes].filter(([key, tie]) => growthBy(key, tie, this.worked) > 0).map(([key]) => pairOf(key).map((node) => this.nodes.at(node)));
    return new Set(ends.filter((pair) => pair.every((node) => node !== undefined)).flatMap((pair) => pair.map((node) => node?.id ?? '')));
  }

  private setNodes({ came, changed, undrawn }: Turnover): void {
    const { nodes, worked } = this;
    for (const id of changed) {
      const at = nodes.lists.index.get(id) ?? -1;
      nodes.replace(at, this.nodeOf(id, nodes.degree(at)));
    }
    if (came.size > 0) nodes.add([...came.keys()].map((id) => this.nodeOf(id, 0)));
    this.edges.addNodes(came.size);
    for (const [id, type] of undrawn) {
      if (type === undefined) worked.undrawn.delete(id);
      else worked.undrawn.set(id, type);
    }
  }

  private nodeOf(id: string, degree: number): SceneNode {
    return sceneNode(id, { view: {}, question: this.worked.question, degree, weight: this.nodes.weightOf(degree), more: 0 });
  }

  private setTies(changes: TieChanges): void {
    const grown = this.growthOf(changes);
    for (const [node, growth] of grown) this.nodes.resize(node, growth);
    for (const [key, tie] of changes) this.setTie(key, tie);
    for (const node of grown.keys()) this.edges.reorderAt(node);
  }

  /** How many ties more nodes have, of those that have more or fewer. */
  private growthOf(changes: TieChanges): Map<number, number> {
    const grown = new Map<number, number>();
    for (const [key, tie] of changes) {
      const more = growthBy(key, tie, this.worked);
      for (const node of pairOf(key)) grown.set(node, (grown.get(node) ?? 0) + more);
    }
    for (const [node, more] of grown) if (more === 0) grown.delete(node);
    return grown;
  }

  private setTie(key: number, tie: Tie | undefined): void {
    const { worked: { ties }, nodes } = this;
    this.count(ties.get(key), -1);
    this.count(tie, 1);
    if (tie) ties.set(key, tie);
    else ties.delete(key);
    const [one, other] = pairOf(key);
    this.edges.change(one, other, tie ? mergeTie(tie, key, nodes.lists.index) : null);
  }

  private count(tie: Tie | undefined, more: 1 | -1): void {
    for (const { relation } of tie ? edgesIn(tie) : []) addCount(this.relations, relation, more);
  }

  /** Takes away a node that is tied to nothing any more. */
  private remove(id: string): void {
    const { nodes, edges, worked: { ties } } = this;
    const at = nodes.lists.index.get(id);
    if (at === undefined) return;
    const last = nodes.count - 1;
    if (at !== last) {
      for (const other of neighboursOf(edges.adjacency, last)) {
        const tie = ties.get(pairKey(last, other));
        ties.delete(pairKey(last, other));
        if (tie) ties.set(pairKey(at, other), tie);
      }
    }
    edges.removeNode(at, last);
    nodes.remove(at);
  }
}
