import type { Subpath } from '../model/note';

/** A link target taken apart: `Note#Heading#Below` or `Note#^block`. */
export interface TargetParts {
  path: string;
  subpath: Subpath | null;
}

/** Splits a target at its first `#`. Empty parts are left out. */
export function splitTarget(target: string): TargetParts {
  if (!target.includes('#')) return { path: target.trim(), subpath: null };
  const [path = '', ...rest] = target.split('#');
  const parts = rest.map((part) => part.trim()).filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return { path: path.trim(), subpath: null };
  if (last.startsWith('^')) return { path: path.trim(), subpath: { kind: 'block', id: last.slice(1) } };
  return { path: path.trim(), subpath: { kind: 'heading', headings: parts } };
}
