import type { AtlasEdge, AtlasGraph, AtlasNode, NodeType } from '../model/graph';
import { compareTexts } from '../model/sorted';
import { finish, type Steps } from '../model/steps';
import { adjacencyOf, degreeOf, type Adjacency } from './adjacency';
import { edgeOrder, numbersOf, type EdgeOrder } from './edge-order';
import { edgeTable, type EdgeTable } from './edge-table';
import { foldView } from './fold';
import { layerIn, questionOf } from './gate';
import { compareNumbers, mostImportant } from './importance';
import type { LayoutPlan } from './layout/layout-plan';
import type { ColourRule, Layer, Lens, NodeColour } from './lens';
import { tiedTo, type Absence, type LensQuestion, type LensView } from './lenses/lens-view';
import { viewOf } from './lenses/view-of';
import type { ItemMark, NodeFacts } from './node-facts';
import { progressRadius, radiusOf, weightsOf } from './node-size';
import { planOf } from './plan-of';
import { mergeEdges, NODE_LIMIT, type SceneEdge, type Tie } from './scene-edge';

/** A node as it is drawn. */
export interface SceneNode extends AtlasNode {
  layer: Layer;
  /** See `LensQuestion.ruleFor`. */
  rule?: ColourRule | null;
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
  /** How many of its neighbours the picture leaves out, though no switch hides them. */
  more: number;
}

/** What a node is coloured by; undefined for its type. */
export function colourOfNode({ rule }: Pick<SceneNode, 'rule'>): NodeColour | undefined {
  return rule === null ? 'plain' : rule?.colour;
}

/** What to draw: plain data, in an order that depends on nothing but the graph and the lens. */
export interface Scene {
  /** Ordered by id; where the scene was brought in step since it was made, in no order. */
  nodes: readonly SceneNode[];
  /** The nodes' radii by themselves: drawing asks for them many thousand times a frame. */
  radii: Float32Array;
  /** At most one for each pair of nodes, in no order; ends are indexes of `nodes`. */
  edges: readonly SceneEdge[];
  /** Indexes of `edges`, in the order in which they are drawn while there is room. */
  edgeOrder: Int32Array;
  /** The edges in that order, as flat numbers. */
  lines: EdgeTable;
  adjacency: Adjacency;
  /** Ids of the ends of the edges that came since the scene before, where this is that one brought in step. */
  fresh?: ReadonlySet<string>;
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
  /** For each relation, how many edges between the nodes have it, drawn or not. */
  relations: ReadonlyMap<string, number>;
  absence: Absence | null;
  /** How the layout is to place the nodes. */
  plan: LayoutPlan;
}

/** What a scene is made with, besides graph and lens. */
export interface SceneOptions extends NodeFacts {
  /** Draw no more nodes than this, at most `NODE_LIMIT`; the least important are left out. */
  limit?: number;
}

/** A scene, and what it was worked out from. */
export interface WorkedScene {
  scene: Scene;
  question: LensQuestion;
  /** No more nodes are drawn than this. */
  limit: number;
  /** The types of the nodes that the lens would let through if no type were hidden, and that are not drawn, by id. */
  undrawn: Map<string, NodeType>;
  /** What each edge stands for, by `pairKey`. */
  ties: Map<number, Tie>;
  drawing: EdgeOrder;
  /** Of each node, for the order of drawing. */
  numbers: Uint32Array;
}

/** What a lens shows of a graph. The same graph, however it was put together, gives the same scene. */
export function sceneOf(graph: AtlasGraph, lens: Lens, options: SceneOptions = {}): Scene {
  return finish(sceneInSteps(graph, lens, options)).scene;
}

/** The same, pausing between pieces that take some milliseconds at most. To be begun anew when the graph changes on the way. */
export function* sceneInSteps(graph: AtlasGraph, lens: Lens, options: SceneOptions = {}): Steps<WorkedScene> {
  const question = questionOf(graph, lens, options);
  const view = foldView(viewOf(question), question);
  yield;
  const limit = Math.min(options.limit ?? NODE_LIMIT, NODE_LIMIT);
  const ids = [...mostImportant(view, question, limit)].sort(compareTexts);
  const index = new Map(ids.map((id, i) => [id, i]));
  yield;
  const { edges, relations, ties } = yield* mergeEdges(edgesAmong(graph, index, view), index, question.ties);
  const adjacency = adjacencyOf(ids.length, edges);
  yield;
  const degrees = ids.map((_, i) => degreeOf(adjacency, i));
  const weights = weightsOf(lens.sizeBy, degrees, edges);
  const more = moreThan(index, view, question);
  const nodes: SceneNode[] = [];
  for (const [i, id] of ids.entries()) {
    nodes.push(sceneNode(id, { view, question, degree: degrees[i] ?? 0, weight: weights[i] ?? 0, more: more(id) }));
    if (i % SLICE === SLICE - 1) yield;
  }
  yield;
  const roots = (view.roots ?? []).flatMap((id) => index.get(id) ?? []);
  const order = orderOf(nodes, weights, new Set(pointOf(lens).flatMap((id) => index.get(id) ?? [])));
  yield;
  const numbers = numbersOf(ids);
  const drawing = yield* edgeOrder(edges, { degree: (node) => degrees[node] ?? 0, numbers });
  const lines = yield* edgeTable(edges, drawing.order);
  yield;
  const { counts, undrawn } = countTypes(graph, lens.hiddenTypes.length === 0 ? view : withAllTypes(question, options), index);
  const scene: Scene = {
    nodes, edges, adjacency, index, order, relations,
    edgeOrder: drawing.order, lines,
    radii: Float32Array.from(nodes, ({ radius }) => radius),
    centre: lens.scope.kind === 'local' ? roots[0] ?? null : null,
    counts,
    total: view.ids.size,
    absence: nodes.length > 0 ? pathFault(view) : absenceOf(view, question),
    plan: planOf(lens, { nodes, edges, order, roots }),
  };
  return { scene, question, limit, undrawn, ties, drawing, numbers };
}

/** Pieces of work done at one go, where there are many. */
const SLICE = 2000;

/** What a person has yet to choose, before anything can be looked for in it. */
const CHOICES: readonly (Absence | undefined)[] = ['no-centre', 'no-framework', 'no-ends'];

function absenceOf({ absence }: LensView, { graph, lens }: LensQuestion): Absence {
  if (graph.nodes.size === 0) return 'no-notes';
  return lens.foundOnly && lens.query.trim() !== '' && !CHOICES.includes(absence) ? 'none-found' : absence ?? 'all-hidden';
}

/** A path lens shows its ends also where no path joins them, and says so. */
function pathFault({ absence }: LensView): Absence | null {
  return absence === 'no-path' || absence === 'no-ends' ? absence : null;
}

/** What the lens would show if no type were hidden: what the legend counts. */
function withAllTypes({ graph, lens }: LensQuestion, options: SceneOptions): LensView {
  const open = questionOf(graph, lens, options, []);
  return foldView(viewOf(open), open);
}

function nodeAt(view: Omit<LensView, 'ids'>, graph: AtlasGraph, id: string): AtlasNode | undefined {
  return view.made?.get(id) ?? graph.nodes.get(id);
}

/** The edges that may join nodes of the index. A small part of a large graph is asked node by node. */
function edgesAmong(graph: AtlasGraph, index: ReadonlyMap<string, number>, { edges }: LensView): Iterable<AtlasEdge> {
  if (edges) return edges;
  return index.size * 4 < graph.nodes.size ? [...index.keys()].flatMap((id) => [...graph.outgoing(id)]) : graph.edges();
}

/** How many neighbours of a node are not in the picture though they pass. Nothing needs counting where everything is. */
function moreThan(index: ReadonlyMap<string, number>, { made }: LensView, question: LensQuestion): (id: string) => number {
  const { lens: { scope, collapsed }, passes } = question;
  if (scope.kind === 'whole' && collapsed.length === 0) return () => 0;
  return (id) => {
    if (made?.has(id)) return 0;
    const others = new Set<string>();
    for (const other of tiedTo(question, id)) if (!index.has(other) && passes(other)) others.add(other);
    return others.size;
  };
}

/** What a node of the scene is made from, besides the graph's. */
interface NodeParts {
  view: Omit<LensView, 'ids'>;
  question: LensQuestion;
  degree: number;
  weight: number;
  more: number;
}

/** A node of the graph as it is drawn. @throws Error where there is none of that id */
export function sceneNode(id: string, { view, question: { graph, lens, facts, ruleFor }, degree, weight, more }: NodeParts): SceneNode {
  const node = nodeAt(view, graph, id);
  if (!node) throw new Error(`The graph has no node “${id}”.`);
  const layer = layerIn(graph, node);
  const progress = facts.progress?.(node);
  const answer = view.answers?.get(id);
  // Written out: ten thousand spreads take longer than all else that a scene costs.
  return {
    id, kind: node.kind, type: node.type, typeFrom: node.typeFrom, title: node.title, aliases: node.aliases, path: node.path, url: node.url,
    date: node.date, description: node.description, shippedId: node.shippedId, resolved: node.resolved,
    layer, degree, progress, more, rule: ruleFor(node),
    radius: lens.sizeBy === 'progress' ? progressRadius(progress) : radiusOf(layer, weight),
    state: answer?.state, lacks: answer?.lacks === true, gap: view.gaps?.has(id) === true,
  };
}

/** What the lens is about, by id: it comes before all else, however little is linked to it. */
function pointOf({ scope }: Lens): string[] {
  const ids = scope.kind === 'local' ? [scope.centre] : scope.kind === 'path' ? [scope.from, scope.to] : [];
  return ids.filter((id) => id !== null);
}

function orderOf(nodes: readonly SceneNode[], weights: Float64Array, first: ReadonlySet<number>): number[] {
  const ranks = nodes.map((node, i) => (first.has(i) ? Infinity : rankOf(node, weights[i] ?? 0)));
  return nodes.map((_, i) => i).sort((a, b) => compareNumbers(ranks[b] ?? 0, ranks[a] ?? 0) || a - b);
}

/** What a node's place in the order comes from: of those that count for the same, own notes come first. */
export function rankOf({ layer }: SceneNode, weight: number): number {
  return weight + (layer === 'own' ? 1e-6 : 0);
}

/** How many nodes of each type there are in a view, and which of them are not drawn. */
function countTypes(graph: AtlasGraph, view: LensView, drawn: ReadonlyMap<string, number>): Pick<Scene, 'counts'> & Pick<WorkedScene, 'undrawn'> {
  const counts = new Map<NodeType, number>();
  const undrawn = new Map<string, NodeType>();
  for (const id of view.ids) {
    const type = nodeAt(view, graph, id)?.type;
    if (type === undefined) continue;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (!drawn.has(id)) undrawn.set(id, type);
  }
  return { counts, undrawn };
}
