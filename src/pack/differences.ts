import { diffComm } from 'node-diff3';
import { withLineEndsOf, withUnixLineEnds } from './identity';
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
    for (const { common, buffer1 = [], buffer2 = [] } of diffComm([...user], [...shipped])) {
      if (common === undefined) differences.push({ kind: 'different', mine: buffer1, theirs: buffer2 });
      else takeSame(common, differences);
    }
  }
  return differences;
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
