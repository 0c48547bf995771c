import { diffComm } from 'node-diff3';
import { withLineEndsOf, withUnixLineEnds } from './identity';
import { areSameLines, areTooManyAlike } from './like-lines';
import { stretchesOf } from './merge-stretches';

/** A run of lines that two texts share, or where they differ. */
export type Difference = { kind: 'same'; lines: string[] } | { kind: 'different'; mine: string[]; theirs: string[] };

/** Whose lines stay where two texts differ. */
export type Side = 'mine' | 'theirs';

/** Two texts line by line, in their order. Line ends are no difference. */
export function differencesOf(mine: string, theirs: string): Difference[] {
  const [own, other] = [mine, theirs].map((text) => withUnixLineEnds(text).split('\n'));
  const differences: Difference[] = [];
  for (const { user, shipped } of stretchesOf({ user: own ?? [], base: own ?? [], shipped: other ?? [] })) {
    for (const part of partsOf(user, shipped)) {
      if (part.kind === 'same') takeSame(part.lines, differences);
      else differences.push(part);
    }
  }
  return differences;
}

/** How many lines stand in one of two texts only. */
export function countChanges(a: string, b: string): number {
  let count = 0;
  for (const part of differencesOf(a, b)) if (part.kind === 'different') count += part.mine.length + part.theirs.length;
  return count;
}

function partsOf(mine: readonly string[], theirs: readonly string[]): Difference[] {
  if (areSameLines(mine, theirs)) return [{ kind: 'same', lines: [...mine] }];
  if (areTooManyAlike(mine, theirs)) return [{ kind: 'different', mine: [...mine], theirs: [...theirs] }];
  return diffComm([...mine], [...theirs]).map(({ common, buffer1 = [], buffer2 = [] }) => (common ? { kind: 'same', lines: common } : { kind: 'different', mine: buffer1, theirs: buffer2 }));
}

/** Lines that both share, behind what was found so far. */
function takeSame(lines: readonly string[], differences: Difference[]): void {
  const last = differences.at(-1);
  if (last?.kind !== 'same') differences.push({ kind: 'same', lines: [...lines] });
  else for (const line of lines) last.lines.push(line);
}

/**
 * The text that comes of a choice for each difference, in their order; what is not chosen stays mine.
 * @param model the text whose line ends it takes
 */
export function composeText(differences: readonly Difference[], sides: readonly Side[], model: string): string {
  let at = 0;
  const lines = differences.flatMap((part) => {
    if (part.kind === 'same') return part.lines;
    const side = sides[at] ?? 'mine';
    at += 1;
    return part[side];
  });
  return withLineEndsOf(model, lines.join('\n'));
}
