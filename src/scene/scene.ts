import type { AtlasGraph, AtlasNode, NodeType } from '../model/graph';
import { comparePaths } from '../model/path';
import { adjacencyOf, type Adjacency } from './adjacency';
import { FORCE_PLAN, type LayoutPlan } from './layout-plan';
import { layerOf, type Layer, type Lens } from './lens';
import { reachOf } from './reach';
import { mergeEdges, type SceneEdge } from './scene-edge';

export interface SceneNode extends AtlasNode {
  layer: Layer;
  /** How many other nodes of the scene it is tied to. */
  degree: number;
  /** In world units. */
  radius: number;
  /** 0 to 100, where the node has progress to show. */
  progress?: number;
  /** Where a checklist item stands, under the lens's subject. */
  state?: ItemMark;
  /** Whether evidence is asked for and there is none. */
  lacks: boolean;
  /** Whether it is a topic that no own note touches. Only told where a lens asks for it. */
  gap: boolean;
  /** How many of its neighbours the lens does not show, though nothing hides their type or layer. */
  more: number;
}

/** The states of checklist items that can be told apart in a picture. */
export type ItemMark = 'open' | 'underway' | 'met' | 'notApplicable';

/** Why there is nothing to draw. */
export type Absence = 'no-notes' | 'no-centre' | 'all-hidden';

/** What to draw: plain data, in an order that depends on nothing but the graph and the lens. */
export interface Scene {
  /** Ordered by id. */
  nodes: readonly SceneNode[];
  /** At most one for each pair of nodes; ends are indexes of `nodes`. */
  edges: readonly SceneEdge[];
  adjacency: Adjacency;
  /** Indexes of `nodes`, the most important first: for labels, for the list, for reading out. */
  order: readonly number[];
  /** Index of each node by its id. */
  index: ReadonlyMap<string, number>;
  /** Index of the node that a local lens stands on. */
  centre: number | null;
  /** How many nodes the lens lets through; more than are drawn where the limit cut some off. */
  total: number;
  /** For each type, how many nodes there are to be shown or hidden by it. */
  counts: ReadonlyMap<NodeType, number>;
  absence: Absence | null;
  /** How the layout is to place the nodes. */
  plan: LayoutPlan;
}

/** What is known of notes beyond the graph: what a scene asks whoever has read the assessments. Each is undefined where there is nothing to say. */
export interface NodeFacts {
  /** 0 to 100. */
  progress?: (node: AtlasNode) => number | undefined;
  /** What an assessment is of. */
  subject?: (node: AtlasNode) => string | undefined;
  /** How an assessment (by its id) answers an item (by its id). */
  answer?: (assessment: string, item: string) => ItemAnswer | undefined;
}

export interface ItemAnswer {
  state: ItemMark;
  /** Whether evidence is asked for and there is none. */
  lacks: boolean;
}

export interface SceneOptions extends NodeFacts {
  /** Draw no more nodes than this; the least important are left out. */
  limit?: number;
}

/** More nodes than this on one canvas say nothing to anyone. */
export const NODE_LIMIT = 10_000;

/** Of any node, in world units. */
export const LARGEST_RADIUS = 22;

/** What a lens shows of a graph. The same graph, however it was put together, gives the same scene. */
export function sceneOf(graph: AtlasGraph, lens: Lens, options: SceneOptions = {}): Scene {
  const admitted = admit(graph, lens);
  const all = inScope(graph, lens, admitted, new Set());
  const shown = lens.hiddenTypes.length === 0 ? all : inScope(graph, lens, admitted, new Set(lens.hiddenTypes));
  const ids = [...mostImportant(graph, lens, shown, admitted, options.limit ?? NODE_LIMIT)].sort(comparePaths);
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = mergeEdges(graph, index, lens.relations);
  const adjacency = adjacencyOf(ids.length, edges);
  const usual = Math.max(1, (2 * edges.length) / Math.max(1, ids.length));
  const nodes = ids.map((id, i) => sceneNode(graph, id, { degree: tiesAt(adjacency, i), usual }, options));
  return {
    nodes, edges, adjacency, index,
    order: orderOf(nodes, lens),
    centre: lens.scope.kind === 'local' ? index.get(lens.scope.centre ?? '') ?? null : null,
    total: shown.size,
    counts: countTypes(graph, all),
    absence: absenceOf(graph, lens, nodes.length),
    plan: FORCE_PLAN,
  };
}

/** Each node that the layers let through, with its layer. The centre of a local lens is never hidden. */
function admit(graph: AtlasGraph, lens: Lens): Map<string, Layer> {
  const hidden = new Set(lens.hiddenLayers);
  const admitted = new Map<string, Layer>();
  for (const [id, node] of graph.nodes) {
    const layer = layerIn(graph, node);
    if (!hidden.has(layer) || isCentre(lens, id)) admitted.set(id, layer);
  }
  return admitted;
}

function layerIn(graph: AtlasGraph, node: AtlasNode): Layer {
  const home = node.kind === 'event' && node.path !== undefined ? graph.nodes.get(node.path) : undefined;
  return layerOf(node, home);
}

function inScope(graph: AtlasGraph, lens: Lens, admitted: ReadonlyMap<string, Layer>, hidden: ReadonlySet<NodeType>): Set<string> {
  const passes = (id: string): boolean => {
    const type = graph.nodes.get(id)?.type;
    return admitted.has(id) && type !== undefined && (!hidden.has(type) || isCentre(lens, id));
  };
  if (lens.scope.kind === 'whole') return new Set([...admitted.keys()].filter(passes));
  if (lens.scope.kind !== 'local') return new Set([...admitted.keys()].filter(passes));
  const { centre, depth } = lens.scope;
  return centre !== null && admitted.has(centre) ? reachOf(graph, centre, depth, passes) : new Set();
}

function degreesOf(graph: AtlasGraph, shown: ReadonlySet<string>, { relations }: Lens): Map<string, number> {
  const degrees = new Map<string, number>();
  const drawn = relations && new Set(relations);
  const count = (id: string): unknown => degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const { source, target, relation } of graph.edges()) {
    if (!shown.has(source) || !shown.has(target) || (drawn && !drawn.has(relation))) continue;
    count(source);
    count(target);
  }
  return degrees;
}

/** The centre, then own notes (they are what the person came for), then what is linked most. */
function mostImportant(graph: AtlasGraph, lens: Lens, shown: ReadonlySet<string>, layers: ReadonlyMap<string, Layer>, limit: number): Iterable<string> {
  if (shown.size <= limit) return shown;
  const degrees = degreesOf(graph, shown, lens);
  const weight = (id: string): number => (isCentre(lens, id) ? Infinity : (degrees.get(id) ?? 0) + (layers.get(id) === 'own' ? 3 : 0));
  return [...shown].sort((a, b) => compareNumbers(weight(b), weight(a)) || comparePaths(a, b)).slice(0, limit);
}

function sceneNode(graph: AtlasGraph, id: string, { degree, usual }: Ties, { progress }: SceneOptions): SceneNode {
  const node = graph.nodes.get(id);
  if (!node) throw new Error(`The graph has no node “${id}”.`);
  const layer = layerIn(graph, node);
  return { ...node, layer, degree, radius: radiusOf(layer, degree / usual), progress: progress?.(node), lacks: false, gap: false, more: 0 };
}

/** How many ties a node has, and how many are usual in the scene. */
interface Ties {
  degree: number;
  usual: number;
}

/** Area grows with the number of ties, compared with what is usual: a hub is seen as one, and a dense graph does not become a heap. */
function radiusOf(layer: Layer, ties: number): number {
  const radius = Math.min(LARGEST_RADIUS, 4 + 3.4 * Math.sqrt(ties));
  return layer === 'own' || layer === 'shipped' ? radius : radius * 0.8;
}

function tiesAt({ starts }: Adjacency, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

function orderOf(nodes: readonly SceneNode[], lens: Lens): number[] {
  const weights = nodes.map(({ id, degree, layer }) => (isCentre(lens, id) ? Infinity : degree + (layer === 'own' ? 0.5 : 0)));
  return nodes.map((_, i) => i).sort((a, b) => compareNumbers(weights[b] ?? 0, weights[a] ?? 0) || a - b);
}

function countTypes(graph: AtlasGraph, ids: ReadonlySet<string>): Map<NodeType, number> {
  const counts = new Map<NodeType, number>();
  for (const id of ids) {
    const type = graph.nodes.get(id)?.type;
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function absenceOf(graph: AtlasGraph, lens: Lens, drawn: number): Absence | null {
  if (drawn > 0) return null;
  if (graph.nodes.size === 0) return 'no-notes';
  return lens.scope.kind === 'local' ? 'no-centre' : 'all-hidden';
}

function isCentre({ scope }: Lens, id: string): boolean {
  return scope.kind === 'local' && scope.centre === id;
}

/** Subtraction would make NaN of two infinities. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
