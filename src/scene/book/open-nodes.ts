import { compareTexts, countFront } from '../../model/sorted';
import { numbersOf, type EndFacts } from '../edge-order';
import { radiusOf } from '../node-size';
import { rankOf, type Scene, type SceneNode, type WorkedScene } from '../scene';
import { widened } from './widened';

/** Nodes more than there are that there is room for, at first and whenever it is used up. */
const ROOM = 256;

/** The nodes of a scene and what is kept by their indexes, while some come and go. A node that goes leaves its index to the last one. */
export class OpenNodes implements EndFacts {
  /** Another list whenever nodes come or go: whoever has the one before may still ask which node stood where. */
  private list: SceneNode[];
  private readonly order: number[];
  private index: Map<string, number> | undefined;
  private radii: Float32Array;
  private numberOf: Uint32Array;

  /** @param usual how many ties a node usually has: see `usualDegree` */
  constructor(private readonly worked: WorkedScene, private readonly usual: number) {
    const { scene, numbers } = worked;
    this.list = scene.nodes.slice();
    this.order = scene.order.slice();
    [this.radii, this.numberOf] = [scene.radii, numbers];
    this.grow();
  }

  /** As they now are. */
  get lists(): Pick<Scene, 'nodes' | 'order' | 'radii' | 'index'> {
    const { list: nodes, order, radii, worked } = this;
    return { nodes, order, radii: radii.subarray(0, nodes.length), index: this.index ?? worked.scene.index };
  }

  get count(): number {
    return this.list.length;
  }

  /** For the order in which edges are drawn. */
  get numbers(): Uint32Array {
    return this.numberOf;
  }

  readonly degree = (node: number): number => this.list[node]?.degree ?? 0;

  /** How much a node with so many ties counts for, 1 being usual. */
  weightOf(degree: number): number {
    return degree / this.usual;
  }

  at(node: number): SceneNode | undefined {
    return this.list[node];
  }

  /** Takes nodes behind all others. */
  add(nodes: readonly SceneNode[]): void {
    const start = this.list.length;
    this.list = this.list.concat(nodes);
    if (this.list.length > this.radii.length) this.grow();
    this.numberOf.set(numbersOf(nodes.map(({ id }) => id)), start);
    for (const [i, node] of nodes.entries()) {
      this.ownIndex.set(node.id, start + i);
      this.radii[start + i] = node.radius;
      this.order.splice(this.placeOf(node), 0, start + i);
    }
  }

  /** To be called before nodes are removed. */
  part(): void {
    this.list = this.list.slice();
  }

  /** Puts a node in the place of what was known of it. */
  replace(at: number, node: SceneNode): void {
    this.order.splice(this.placeOf(this.list[at]), 1);
    this.order.splice(this.placeOf(node), 0, at);
    this.list[at] = node;
    this.radii[at] = node.radius;
  }

  /** A node has so many ties more. */
  resize(at: number, growth: number): void {
    const node = this.list[at];
    if (!node) return;
    const degree = node.degree + growth;
    this.replace(at, { ...node, degree, radius: radiusOf(node.layer, this.weightOf(degree)) });
  }

  /** Takes a node away. The last one gets its index. */
  remove(at: number): void {
    const [node, last] = [this.list[at], this.list.at(-1)];
    if (!node || !last) return;
    this.order.splice(this.placeOf(node), 1);
    this.ownIndex.delete(node.id);
    if (node !== last) {
      this.order[this.placeOf(last)] = at;
      this.ownIndex.set(last.id, at);
      this.list[at] = last;
      this.radii[at] = last.radius;
      this.numberOf[at] = this.numberOf[this.list.length - 1] ?? 0;
    }
    this.list.pop();
  }

  /** Copied once nodes come or go: until then the scene's own serves. */
  private get ownIndex(): Map<string, number> {
    return (this.index ??= new Map(this.worked.scene.index));
  }

  /** Where a node stands in the order of importance, or belongs. */
  private placeOf(node: SceneNode | undefined): number {
    if (!node) return 0;
    const rank = this.rankOf(node);
    return countFront(this.order.length, (at) => {
      const other = this.list[this.order[at] ?? 0] ?? node;
      const otherRank = this.rankOf(other);
      return otherRank > rank || (otherRank === rank && compareTexts(other.id, node.id) < 0);
    });
  }

  private rankOf(node: SceneNode): number {
    return rankOf(node, this.weightOf(node.degree));
  }

  private grow(): void {
    const size = this.list.length + ROOM;
    this.radii = widened(this.radii, new Float32Array(size));
    this.numberOf = widened(this.numberOf, new Uint32Array(size));
  }
}
