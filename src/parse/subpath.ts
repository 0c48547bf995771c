import type { Subpath } from '../model/note';

/** A link target taken apart: `Note#Heading#Below` or `Note#^block`. */
interface TargetParts {
  path: string;
  subpath: Subpath | null;
}

/** Splits a target at its first `#`. Empty parts are left out. */
export function splitTarget(target: string): TargetParts {
  const hash = target.indexOf('#');
  if (hash === -1) return { path: target.trim(), subpath: null };
  const path = target.slice(0, hash).trim();
  const parts = partsOf(target.slice(hash + 1));
  const last = parts[parts.length - 1];
  if (last === undefined) return { path, subpath: null };
  if (last.startsWith('^')) return { path, subpath: { kind: 'block', id: last.slice(1) } };
  return { path, subpath: { kind: 'heading', headings: parts } };
}

function partsOf(written: string): string[] {
  const parts: string[] = [];
  for (const part of written.includes('#') ? written.split('#') : [written]) {
    const tidy = part.trim();
    if (tidy !== '') parts.push(tidy);
  }
  return parts;
}
