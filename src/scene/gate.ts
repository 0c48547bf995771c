import type { AtlasEdge, AtlasGraph, AtlasNode, NodeType } from '../model/graph';
import { layerOf, type ColourRule, type Layer, type Lens } from './lens';
import type { LensQuestion } from './lenses/lens-view';
import { namedBy } from './lenses/view-of';
import type { NodeFacts } from './node-facts';
import { queryTest } from './search/find-by-query';

/** Puts a lens to a graph as a question: which nodes and edges its switches let through. `hiddenTypes` may be others than the lens's own. */
export function questionOf(graph: AtlasGraph, lens: Lens, facts: NodeFacts, hiddenTypes: readonly NodeType[] = lens.hiddenTypes): LensQuestion {
  const named = namedBy(lens);
  const types = new Set(hiddenTypes);
  const layers = new Set(lens.hiddenLayers);
  const hidden = new Set(lens.hiddenNodes);
  const isFound = (lens.foundOnly && queryTest(lens.query, facts.metadata)) || (() => true);
  const passes = (id: string): boolean => {
    const node = graph.nodes.get(id);
    if (!node) return false;
    return named.has(id) || (!types.has(node.type) && !hidden.has(id) && !layers.has(layerIn(graph, node)) && isFound(node));
  };
  return { graph, lens, facts, scope: lens.scope, passes, ties: tiesOf(lens), layerOf: (id) => layerAt(graph, id), ruleFor: ruleFinder(lens.colours, facts) };
}

/** The layer of a node of a graph: an event's is that of the note that it stands in. */
export function layerIn(graph: AtlasGraph, node: AtlasNode): Layer {
  const home = node.kind === 'event' && node.path !== undefined ? graph.nodes.get(node.path) : undefined;
  return layerOf(node, home);
}

function layerAt(graph: AtlasGraph, id: string): Layer | undefined {
  const node = graph.nodes.get(id);
  return node && layerIn(graph, node);
}

function ruleFinder(rules: readonly ColourRule[], { metadata }: NodeFacts): (node: AtlasNode) => ColourRule | null | undefined {
  const tests = rules.flatMap((rule) => {
    const isFound = queryTest(rule.query, metadata);
    return isFound ? [{ rule, isFound }] : [];
  });
  return tests.length === 0 ? () => undefined : (node) => tests.find(({ isFound }) => isFound(node))?.rule ?? null;
}

function tiesOf({ relations, mentions }: Lens): (edge: AtlasEdge) => boolean {
  const drawn = relations && new Set(relations);
  return ({ relation, written }) => (mentions || written) && (drawn === null || drawn.has(relation));
}
