import type { AtlasEdge } from '../model/graph';
import { countFront } from '../model/sorted';
import type { Lens } from './lens';
import { radiusOf, usualDegree } from './node-size';
import { rankOf, type Scene, type SceneNode, type WorkedScene } from './scene';
import { mergeTie, type Tie } from './scene-edge';
import { SceneEdges } from './scene-edges';
import { edgesOf, tieChanges, type TieChanges } from './tie-changes';

/**
 * A scene that is brought in step with its graph where only ties came or went, as by most edits that are seen at all: at the cost of what is next to
 * their ends, where a scene of ten thousand nodes takes many milliseconds to make. The scenes that it gives share their lists with each other.
 */
export class SceneBook {
  private worked: WorkedScene;
  private open: OpenScene | undefined;

  constructor(worked: WorkedScene) {
    this.worked = worked;
  }

  get scene(): Scene {
    return this.worked.scene;
  }

  /**
   * Brings the scene in step with its graph, whose nodes are as they were. It is what `sceneOf` would give, but for the order of its edges; where not all nodes
   * are drawn, those stay that were the most important when the scene was made.
   * @param touched ids: both ends of every tie that came or went, and maybe others
   * @returns the scene as it now is, and the same one where nothing differs; undefined where more would differ than ties and what comes of them: the scene
   * is to be made anew then. The scene given before is of no use any more
   */
  patch(touched: Iterable<string>): Scene | undefined {
    const { worked } = this;
    const nodes = showsAllTies(worked.question.lens) ? indexesOf(touched, worked) : undefined;
    if (!nodes) return undefined;
    const changes = tieChanges(worked, nodes);
    if (changes.size === 0) return worked.scene;
    const { scene } = worked;
    const growth = [...changes].reduce((sum, [key, tie]) => sum + Number(tie !== undefined) - Number(worked.ties.has(key)), 0);
    const usual = usualDegree(scene.nodes.length, scene.edges.length);
    if (usualDegree(scene.nodes.length, scene.edges.length + growth) !== usual) return undefined;
    this.open ??= new OpenScene(worked, usual);
    this.worked = { ...worked, scene: this.open.change(scene, changes) };
    return this.worked.scene;
  }
}

/** Of other lenses, which nodes are drawn depends on ties as well, or how large all of them are, or where they stand. */
function showsAllTies({ scope, layout, sizeBy, expanded, collapsed, relations, mentions }: Lens): boolean {
  return scope.kind === 'whole' && layout === 'force' && sizeBy === 'links' && expanded.length === 0 && collapsed.length === 0 && relations === null && mentions;
}

/** The touched nodes that are drawn; undefined where the lens lets others through than before. */
function indexesOf(touched: Iterable<string>, { scene: { index }, question, ids }: WorkedScene): number[] | undefined {
  const found: number[] = [];
  for (const id of touched) {
    if (question.passes(id) !== ids.has(id)) return undefined;
    const node = index.get(id);
    if (node !== undefined) found.push(node);
  }
  return found;
}

/** The lists of a scene, to be changed in place. */
class OpenScene {
  private readonly nodes: SceneNode[];
  private readonly radii: Float32Array;
  private readonly order: number[];
  private readonly relations: Map<string, number>;
  private readonly edges: SceneEdges;

  constructor(private readonly worked: WorkedScene, private readonly usual: number) {
    const { scene, numbers } = worked;
    this.nodes = scene.nodes.slice();
    this.radii = scene.radii.slice();
    this.order = scene.order.slice();
    this.relations = new Map(scene.relations);
    this.edges = new SceneEdges(worked, { degree: (node) => this.nodes[node]?.degree ?? 0, numbers });
  }

  change(scene: Scene, changes: TieChanges): Scene {
    const fresh = new Set([...changes].filter(([key, tie]) => tie && !this.worked.ties.has(key)).flatMap(([key]) => this.endsOf(key).map((node) => this.nodes[node]?.id ?? '')));
    const grown = this.growthOf(changes);
    for (const [node, growth] of grown) this.resize(node, growth);
    for (const [key, tie] of changes) this.tie(key, tie);
    for (const node of grown.keys()) this.edges.reorderAt(node);
    const { nodes, radii, order, relations, edges: { all: edges, adjacency, deck: { edgeOrder, lines } } } = this;
    return { ...scene, nodes, radii, order, relations, edges, adjacency, edgeOrder, lines, fresh };
  }

  /** How many ties more nodes have, of those that have more or fewer. */
  private growthOf(changes: TieChanges): Map<number, number> {
    const grown = new Map<number, number>();
    for (const [key, tie] of changes) {
      const more = Number(tie !== undefined) - Number(this.worked.ties.has(key));
      for (const node of this.endsOf(key)) grown.set(node, (grown.get(node) ?? 0) + more);
    }
    for (const [node, more] of grown) if (more === 0) grown.delete(node);
    return grown;
  }

  private endsOf(key: number): [number, number] {
    const count = this.nodes.length;
    return [Math.floor(key / count), key % count];
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

  private tie(key: number, tie: Tie | undefined): void {
    const { ties, scene: { index } } = this.worked;
    this.count(ties.get(key), -1);
    this.count(tie, 1);
    if (tie) ties.set(key, tie);
    else ties.delete(key);
    this.edges.change(...this.endsOf(key), tie ? mergeTie(tie, key, index) : null);
  }

  private count(tie: Tie | undefined, more: 1 | -1): void {
    const edges: readonly AtlasEdge[] = tie ? edgesOf(tie) : [];
    for (const { relation } of edges) {
      const now = (this.relations.get(relation) ?? 0) + more;
      if (now > 0) this.relations.set(relation, now);
      else this.relations.delete(relation);
    }
  }
}
