import type { AtlasNode, NodeType } from '../model/graph';

/** What a node belongs to, each node to exactly one: the switches beside the types. */
export const LAYERS = ['own', 'shipped', 'unresolved', 'references', 'items', 'files', 'templates'] as const;

export type Layer = (typeof LAYERS)[number];

/** Which way links are followed: along them, against them, or either. */
export const DIRECTIONS = ['both', 'out', 'in'] as const;

export type LinkDirection = (typeof DIRECTIONS)[number];

/** Which topics a coverage lens shows: all, those that own notes touch, or those that none does. */
export const COVERAGES = ['all', 'covered', 'gaps'] as const;

export type Coverage = (typeof COVERAGES)[number];

/** What part of the graph is looked at, and for what. Ids of nodes are null until a person has chosen one. */
export type Scope =
  | { kind: 'whole' }
  /** What lies around a node. `depth` counts links, from 1 to `MAX_DEPTH`; `follow` names the relations that are followed, null for all. */
  | { kind: 'local'; centre: string | null; depth: number; direction: LinkDirection; follow: readonly string[] | null }
  /** Own notes and what they touch. */
  | { kind: 'mine' }
  /** Topics, with and without own notes. */
  | { kind: 'coverage'; only: Coverage }
  /** The assessments of a subject, their frameworks and items, and the evidence; every subject where it is null. */
  | { kind: 'compliance'; subject: string | null }
  /** People, organisations, roles they hold. */
  | { kind: 'people' }
  /** What has a date. `from` and `to` are ISO dates, both within; null for no bound. */
  | { kind: 'timeline'; from: string | null; to: string | null }
  /** One framework: its sections and items, and what these are about. */
  | { kind: 'framework'; framework: string | null }
  /** Every shortest path between two nodes. */
  | { kind: 'path'; from: string | null; to: string | null };

export type ScopeKind = Scope['kind'];

export const SCOPE_KINDS = ['whole', 'local', 'mine', 'coverage', 'compliance', 'people', 'timeline', 'framework', 'path'] as const satisfies readonly ScopeKind[];

export const LAYOUT_KINDS = ['force', 'radial', 'layered', 'timeline', 'grouped'] as const;

export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** What puts nodes into one group, and into one lane of a timeline. A community is made of nodes that link to each other more than to others. */
export const GROUPINGS = ['type', 'community'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** What makes a node large. */
export const MEASURES = ['links', 'centrality', 'progress'] as const;

export type Measure = (typeof MEASURES)[number];

/** Colours that may take the place of those of types: the theme's. */
export const RULE_COLOURS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink'] as const;

export type RuleColour = (typeof RULE_COLOURS)[number];

/** Gives the nodes that a query finds a colour of their own. */
export interface ColourRule {
  /** See `readQuery`. */
  query: string;
  colour: RuleColour;
}

/** What a node is coloured by in place of its type: a rule's colour, or `plain` where there are rules and none is for it, lest a type's red be taken for a rule's. */
export type NodeColour = RuleColour | 'plain';

/** How the graph is looked at: plain data, kept with the pane and read back through `readLens`. */
export interface Lens {
  scope: Scope;
  layout: LayoutKind;
  groupBy: Grouping;
  sizeBy: Measure;
  hiddenTypes: readonly NodeType[];
  hiddenLayers: readonly Layer[];
  /** Ids of nodes that a person has hidden one by one. */
  hiddenNodes: readonly string[];
  /** Ids of nodes whose neighbours are shown though the scope leaves them out. */
  expanded: readonly string[];
  /** Ids of nodes whose neighbours are folded into them, as far as these hang on nothing else. */
  collapsed: readonly string[];
  /** Names of the relations whose edges are drawn; null for all. */
  relations: readonly string[] | null;
  /** Whether mentions that are no links yet are drawn, as dashed edges. */
  mentions: boolean;
  /** Of the rules that a node goes by, the first one colours it. */
  colours: readonly ColourRule[];
  /** What is looked for: see `readQuery`. It lights up nodes. */
  query: string;
  /** Whether all else is hidden. */
  foundOnly: boolean;
}

export const MAX_DEPTH = 5;

export const DEFAULT_LENS: Lens = {
  scope: { kind: 'whole' },
  layout: 'force',
  groupBy: 'type',
  sizeBy: 'links',
  hiddenTypes: [],
  hiddenLayers: ['items', 'files', 'templates'],
  hiddenNodes: [],
  expanded: [],
  collapsed: [],
  relations: null,
  mentions: true,
  colours: [],
  query: '',
  foundOnly: false,
};

/** The layer of a node. `home` is the note that an event stands in, where there is one. */
export function layerOf(node: AtlasNode, home?: AtlasNode): Layer {
  switch (node.kind) {
    case 'item': case 'section': return 'items';
    case 'file': return 'files';
    case 'unresolved': return 'unresolved';
    case 'reference': return 'references';
    case 'note': return isTemplate(node) ? 'templates' : node.shippedId === undefined ? 'own' : 'shipped';
    case 'event': return (node.shippedId ?? home?.shippedId) === undefined ? 'own' : 'shipped';
  }
}

/** Notes of a folder of that name are there to be copied: they are about nothing yet. The shipped tables leave them out by the same rule. */
function isTemplate({ path }: AtlasNode): boolean {
  return path !== undefined && /(?:^|\/)templates\/[^/]*$/i.test(path);
}

/** The lens with nodes of a type shown or hidden. */
export function withType(lens: Lens, type: NodeType, shown: boolean): Lens {
  return { ...lens, hiddenTypes: switched(lens.hiddenTypes, type, !shown) };
}

/** The lens with a layer shown or hidden. */
export function withLayer(lens: Lens, layer: Layer, shown: boolean): Lens {
  return { ...lens, hiddenLayers: switched(lens.hiddenLayers, layer, !shown) };
}

/** The lens with one node shown or hidden. */
export function withNode(lens: Lens, id: string, shown: boolean): Lens {
  return { ...lens, hiddenNodes: switched(lens.hiddenNodes, id, !shown) };
}

/** Shows the neighbours of a node that the scope leaves out, or folds them away again. A collapsed node is unfolded first. */
export function withExpanded(lens: Lens, id: string, expanded: boolean): Lens {
  return { ...lens, expanded: switched(lens.expanded, id, expanded), collapsed: switched(lens.collapsed, id, false) };
}

/** The lens with what hangs on a node folded into it, or unfolded. */
export function withCollapsed(lens: Lens, id: string, collapsed: boolean): Lens {
  return { ...lens, collapsed: switched(lens.collapsed, id, collapsed), expanded: switched(lens.expanded, id, false) };
}

/** The same lens around a node, at the depth last used there. */
export function around(lens: Lens, centre: string | null, depth = depthOf(lens)): Lens {
  const { direction, follow } = lens.scope.kind === 'local' ? lens.scope : { direction: 'both' as const, follow: null };
  return { ...lens, scope: { kind: 'local', centre, depth: clampDepth(depth), direction, follow } };
}

/** The same lens on the shortest paths between two nodes. */
export function pathLens(lens: Lens, from: string | null, to: string | null): Lens {
  return { ...lens, scope: { kind: 'path', from, to } };
}

/** The local lens's depth, or the one that a switch to it begins with. */
export function depthOf(lens: Lens): number {
  return lens.scope.kind === 'local' ? lens.scope.depth : 1;
}

/** A whole number of links that a local lens can have; 1 for what is none. */
export function clampDepth(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(MAX_DEPTH, Math.max(1, Math.round(value))) : 1;
}

function switched<T>(list: readonly T[], entry: T, present: boolean): T[] {
  const others = list.filter((other) => other !== entry);
  return present ? [...others, entry] : others;
}
