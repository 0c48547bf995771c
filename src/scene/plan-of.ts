import type { NodeType } from '../model/graph';
import { TYPE_WORDS } from '../model/vocabulary';
import { TYPE_ORDER } from './appearance';
import { spanOfDate } from './day-axis';
import { FORCE_PLAN, type LayoutPlan } from './layout/layout-plan';
import type { Lens } from './lens';
import type { SceneEdge } from './scene-edge';
import type { SceneNode } from './scene';
import { seriesOf } from './series';

/** Relations whose source belongs below its target when rows are made of them. All others lead downwards. */
const UPWARD: ReadonlySet<string> = new Set(['part-of', 'member-of', 'works-at', 'has-role', 'located-in', 'in-sector', 'on', 'succeeds', 'published-by', 'written-by']);

/** What of a scene its layout is planned by. */
export interface PlannedScene {
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  /** The most important node first. */
  order: readonly number[];
  /** Indexes of what the picture stands on. */
  roots: readonly number[];
}

/** What the lens's layout is to do with the nodes that are drawn. */
export function planOf({ layout, groupBy }: Lens, scene: PlannedScene): LayoutPlan {
  const { nodes, edges, order, roots } = scene;
  switch (layout) {
    case 'force': return FORCE_PLAN;
    case 'radial': return { kind: 'radial', centre: roots[0] ?? order[0] ?? 0 };
    case 'layered': return { kind: 'layered', roots: Int32Array.from(roots), up: Uint8Array.from(edges, ({ relations }) => Number(relations.some((name) => UPWARD.has(name)))) };
    case 'timeline': return {
      kind: 'timeline',
      days: Float64Array.from(nodes, ({ date }) => spanOfDate(date)?.first ?? NaN),
      ...(groupBy === 'type' ? groupsByType(nodes) : seriesOf(scene)),
    };
    case 'grouped': return { kind: 'grouped', ...(groupBy === 'type' ? groupsByType(nodes) : { groups: null, names: [] }) };
  }
}

/** Only types that occur have a group, in the order of the legend. */
function groupsByType(nodes: readonly SceneNode[]): { groups: Int32Array; names: string[] } {
  const there = new Set(nodes.map(({ type }) => type));
  const types = TYPE_ORDER.filter((type) => there.has(type));
  return { groups: Int32Array.from(nodes, ({ type }) => types.indexOf(type)), names: types.map(wordFor) };
}

function wordFor(type: NodeType): string {
  return type === 'item' ? 'Checklist items' : type === 'file' ? 'Attachments' : TYPE_WORDS[type].many;
}
