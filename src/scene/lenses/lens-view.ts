import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../model/graph';
import type { ColourRule, Layer, Lens, Scope, ScopeKind } from '../lens';
import type { ItemAnswer, NodeFacts } from '../node-facts';

/** Why there is nothing to draw. */
export type Absence =
  | 'no-notes' | 'no-centre' | 'all-hidden' | 'none-found' | 'no-own-notes' | 'no-topics' | 'no-assessment' | 'no-assessments' | 'no-people' | 'no-dates' | 'no-framework' | 'no-ends' | 'no-path';

/** What a lens is asked. */
export interface LensQuestion<Kind extends ScopeKind = ScopeKind> {
  graph: AtlasGraph;
  scope: Extract<Scope, { kind: Kind }>;
  lens: Lens;
  facts: NodeFacts;
  /** Whether a node is let through by the switches for types, layers and single nodes, and is found where only that is shown. */
  passes: (id: string) => boolean;
  /** Whether an edge is: its relation is drawn, and mentions are where it is one. */
  ties: (edge: AtlasEdge) => boolean;
  layerOf: (id: string) => Layer | undefined;
  /** The rule that colours a node; null where there are rules and none is for it, undefined where there are none: its type colours it. */
  ruleFor: (node: AtlasNode) => ColourRule | null | undefined;
}

/** What a lens answers: which part of the graph belongs to the picture. */
export interface LensView {
  ids: Set<string>;
  /** What the picture stands on: the first of all nodes, and the top of a layered one. */
  roots?: readonly string[];
  /** Topics that no own note touches. */
  gaps?: ReadonlySet<string>;
  /** How items are answered. */
  answers?: ReadonlyMap<string, ItemAnswer>;
  /** Nodes that stand in no note, such as the sections of a framework. Their ids are among `ids`. */
  made?: ReadonlyMap<string, AtlasNode>;
  /** The edges of the picture, where these are not simply those of the graph between its nodes. */
  edges?: readonly AtlasEdge[];
  /** Why there is nothing, where the lens itself can tell. */
  absence?: Absence;
}

/** Each lens is such a function: pure, and the same answer for the same graph however it was put together. */
export type LensFunction<Kind extends ScopeKind> = (question: LensQuestion<Kind>) => LensView;

/** The ids at the other ends of a node's edges that are drawn; the node's own among them where it links to itself. */
export function* tiedTo({ graph, ties }: Pick<LensQuestion, 'graph' | 'ties'>, id: string): Generator<string> {
  for (const edge of graph.outgoing(id)) if (ties(edge)) yield edge.target;
  for (const edge of graph.incoming(id)) if (ties(edge)) yield edge.source;
}
