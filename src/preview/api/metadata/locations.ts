import type { Nodes } from 'mdast';
import type { Loc, Pos } from 'obsidian';
import { positionAt } from '../../../model/position';

/** A place as the metadata cache gives it: line and column from 0. */
function locAt(starts: readonly number[], offset: number): Loc {
  const { line, column } = positionAt(starts, offset);
  return { line: line - 1, col: column - 1, offset };
}

export function posAt(starts: readonly number[], start: number, end: number): Pos {
  return { start: locAt(starts, start), end: locAt(starts, end) };
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Obsidian counts the indent before a block as the block's. */
export function withIndent(text: string, start: number): number {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}
