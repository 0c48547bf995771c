import type { NodeType } from '../model/graph';
import { isNoteType } from '../model/vocabulary';
import {
  clampDepth, COVERAGES, DEFAULT_LENS, DIRECTIONS, GROUPINGS, LAYERS, LAYOUT_KINDS, MEASURES, RULE_COLOURS, SCOPE_KINDS, type ColourRule, type Lens, type Scope, type ScopeKind,
} from './lens';

type Kept = Record<string, unknown>;

/** Reads a lens that was kept as JSON, perhaps by another version: what cannot be read takes its default. */
export function readLens(value: unknown): Lens {
  if (!isRecord(value)) return DEFAULT_LENS;
  return {
    scope: readScope(value.scope),
    layout: wordIn(LAYOUT_KINDS, value.layout) ?? DEFAULT_LENS.layout,
    groupBy: wordIn(GROUPINGS, value.groupBy) ?? DEFAULT_LENS.groupBy,
    sizeBy: wordIn(MEASURES, value.sizeBy) ?? DEFAULT_LENS.sizeBy,
    hiddenTypes: Array.isArray(value.hiddenTypes) ? value.hiddenTypes.filter(isNodeType) : DEFAULT_LENS.hiddenTypes,
    hiddenLayers: Array.isArray(value.hiddenLayers) ? value.hiddenLayers.flatMap((layer) => wordIn(LAYERS, layer) ?? []) : DEFAULT_LENS.hiddenLayers,
    hiddenNodes: readTexts(value.hiddenNodes) ?? [],
    expanded: readTexts(value.expanded) ?? [],
    collapsed: readTexts(value.collapsed) ?? [],
    relations: readTexts(value.relations),
    mentions: typeof value.mentions === 'boolean' ? value.mentions : DEFAULT_LENS.mentions,
    colours: Array.isArray(value.colours) ? value.colours.flatMap(readColour) : DEFAULT_LENS.colours,
    query: readText(value.query) ?? '',
    foundOnly: value.foundOnly === true,
  };
}

const SCOPES: { [Kind in ScopeKind]: (kept: Kept) => Extract<Scope, { kind: Kind }> } = {
  whole: () => ({ kind: 'whole' }),
  local: ({ centre, depth, direction, follow }) => ({
    kind: 'local', centre: readText(centre), depth: clampDepth(depth), direction: wordIn(DIRECTIONS, direction) ?? 'both', follow: readTexts(follow),
  }),
  mine: () => ({ kind: 'mine' }),
  coverage: ({ only }) => ({ kind: 'coverage', only: wordIn(COVERAGES, only) ?? 'all' }),
  compliance: ({ subject }) => ({ kind: 'compliance', subject: readText(subject) }),
  people: () => ({ kind: 'people' }),
  timeline: ({ from, to }) => ({ kind: 'timeline', from: readDate(from), to: readDate(to) }),
  framework: ({ framework }) => ({ kind: 'framework', framework: readText(framework) }),
  path: ({ from, to }) => ({ kind: 'path', from: readText(from), to: readText(to) }),
};

function readScope(value: unknown): Scope {
  const kind = isRecord(value) ? wordIn(SCOPE_KINDS, value.kind) : undefined;
  return kind && isRecord(value) ? SCOPES[kind](value) : DEFAULT_LENS.scope;
}

function wordIn<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readTexts(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null;
}

function readColour(value: unknown): ColourRule[] {
  const colour = isRecord(value) ? wordIn(RULE_COLOURS, value.colour) : undefined;
  return isRecord(value) && colour ? [{ query: readText(value.query) ?? '', colour }] : [];
}

/** A year, a month or a day; null for anything else. */
function readDate(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : null;
}

function isRecord(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNodeType(value: unknown): value is NodeType {
  return typeof value === 'string' && (isNoteType(value) || value === 'item' || value === 'file');
}
