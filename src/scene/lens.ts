import type { AtlasNode, NodeType } from '../model/graph';
import { isNoteType } from '../model/vocabulary';

/** What a node belongs to, each node to exactly one: the switches beside the types. */
export const LAYERS = ['own', 'shipped', 'unresolved', 'references', 'items', 'files'] as const;

export type Layer = (typeof LAYERS)[number];

export type Scope =
  | { kind: 'whole' }
  /** `centre` is a node's id; null while no note is open. `depth` counts links, from 1 to `MAX_DEPTH`. */
  | { kind: 'local'; centre: string | null; depth: number };

/** How the graph is looked at: plain data, kept with the pane and read back through `readLens`. */
export interface Lens {
  scope: Scope;
  hiddenTypes: readonly NodeType[];
  hiddenLayers: readonly Layer[];
  /** Names of the relations whose edges are drawn; null for all. */
  relations: readonly string[] | null;
  /** Words to find. They light up nodes; they hide none. */
  query: string;
}

export const MAX_DEPTH = 5;

export const DEFAULT_LENS: Lens = {
  scope: { kind: 'whole' },
  hiddenTypes: [],
  hiddenLayers: ['items', 'files'],
  relations: null,
  query: '',
};

/** The layer of a node. `home` is the note that an event stands in, where there is one. */
export function layerOf(node: AtlasNode, home?: AtlasNode): Layer {
  switch (node.kind) {
    case 'item': return 'items';
    case 'file': return 'files';
    case 'unresolved': return 'unresolved';
    case 'reference': return 'references';
    case 'note':
    case 'event': return (node.shippedId ?? home?.shippedId) === undefined ? 'own' : 'shipped';
  }
}

export function withType(lens: Lens, type: NodeType, shown: boolean): Lens {
  return { ...lens, hiddenTypes: switched(lens.hiddenTypes, type, !shown) };
}

export function withLayer(lens: Lens, layer: Layer, shown: boolean): Lens {
  return { ...lens, hiddenLayers: switched(lens.hiddenLayers, layer, !shown) };
}

/** The same lens around a node, at the depth last used there. */
export function around(lens: Lens, centre: string | null, depth = depthOf(lens)): Lens {
  return { ...lens, scope: { kind: 'local', centre, depth: clampDepth(depth) } };
}

/** The local lens's depth, or the one that a switch to it begins with. */
export function depthOf(lens: Lens): number {
  return lens.scope.kind === 'local' ? lens.scope.depth : 1;
}

/** Reads a lens that was kept as JSON, perhaps by another version: what cannot be read takes its default. */
export function readLens(value: unknown): Lens {
  if (!isRecord(value)) return DEFAULT_LENS;
  return {
    scope: readScope(value.scope),
    hiddenTypes: Array.isArray(value.hiddenTypes) ? value.hiddenTypes.filter(isNodeType) : DEFAULT_LENS.hiddenTypes,
    hiddenLayers: Array.isArray(value.hiddenLayers) ? value.hiddenLayers.filter(isLayer) : DEFAULT_LENS.hiddenLayers,
    relations: Array.isArray(value.relations) ? value.relations.filter((name) => typeof name === 'string') : null,
    query: typeof value.query === 'string' ? value.query : '',
  };
}

function readScope(value: unknown): Scope {
  if (!isRecord(value) || value.kind !== 'local') return { kind: 'whole' };
  const centre = typeof value.centre === 'string' ? value.centre : null;
  return { kind: 'local', centre, depth: clampDepth(value.depth) };
}

function clampDepth(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(MAX_DEPTH, Math.max(1, Math.round(value))) : 1;
}

function switched<T>(list: readonly T[], entry: T, present: boolean): T[] {
  const others = list.filter((other) => other !== entry);
  return present ? [...others, entry] : others;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLayer(value: unknown): value is Layer {
  return LAYERS.some((layer) => layer === value);
}

function isNodeType(value: unknown): value is NodeType {
  return typeof value === 'string' && (isNoteType(value) || value === 'item' || value === 'file');
}
