import type { AtlasGraph, AtlasNode } from '../model/graph';
import { comparePaths } from '../model/path';
import { spanOfDate } from './day-axis';
import type { NodeFacts } from './node-facts';

/** The frameworks that a lens can be pointed at: notes of that type, and notes with a checklist of their own. By path. */
export function frameworksIn({ nodes }: Pick<AtlasGraph, 'nodes'>): AtlasNode[] {
  const withItems = new Set([...nodes.values()].flatMap(({ kind, path }) => (kind === 'item' && path !== undefined ? [path] : [])));
  return [...nodes.values()].filter(({ id, type }) => type === 'framework' || withItems.has(id)).sort((a, b) => comparePaths(a.id, b.id));
}

/** The subjects of the assessments, each once, in the order of the alphabet. */
export function subjectsIn({ nodes }: Pick<AtlasGraph, 'nodes'>, { subject }: NodeFacts): string[] {
  const assessments = [...nodes.values()].filter(({ type }) => type === 'assessment');
  return [...new Set(assessments.flatMap((node) => subject?.(node) ?? []))].sort();
}

/** How many dated nodes begin in each stretch between the first day and the last: what a brush is drawn over. Days since 1970-01-01; null without dates. */
export interface DateSpread {
  first: number;
  last: number;
  counts: readonly number[];
}

export function datesIn({ nodes }: Pick<AtlasGraph, 'nodes'>, stretches: number): DateSpread | null {
  const days = [...nodes.values()].flatMap(({ date }) => spanOfDate(date)?.first ?? []);
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const counts = new Array<number>(stretches).fill(0);
  for (const day of days) {
    const at = Math.min(stretches - 1, Math.floor(((day - first) / Math.max(1, last - first)) * stretches));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { first, last, counts };
}
