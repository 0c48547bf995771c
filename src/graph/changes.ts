import type { AtlasEdge } from '../model/graph';
import type { Claim } from './claim';
import type { Presence } from './contribution';
import { answersOf } from './ref-keys';

/** What is gathered while notes are exchanged: nodes to be described anew, notes that came or went, and keys that may now mean something else. */
export interface Noted {
  touched: Set<string>;
  files: string[];
  keys: Set<string>;
}

/** The edges that claims come to. */
export function edgesOf(claims: readonly Claim[]): AtlasEdge[] {
  return claims.flatMap((claim) => (claim.about ? undefined : claim.edge) ?? []);
}

/** Whether two lists of edges say the same. */
export function areSame(before: readonly AtlasEdge[], after: readonly AtlasEdge[]): boolean {
  return before.length === after.length && before.every((edge, i) => isSameEdge(edge, after[i]));
}

/** Whether two edges say the same, at the same place. */
export function isSameEdge(a: AtlasEdge, b: AtlasEdge | undefined): boolean {
  return b !== undefined && a.source === b.source && a.target === b.target && a.relation === b.relation && a.label === b.label
    && a.subpath === b.subpath && a.path === b.path && a.line === b.line && a.written === b.written;
}

/** The keys under which something else is now found. */
export function differing(before: Presence | undefined, after: Presence | undefined): readonly string[] {
  const was = before ? answersOf(before) : undefined;
  const is = after ? answersOf(after) : undefined;
  if (!was || !is) return [...(was ?? is)?.keys() ?? []];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}
