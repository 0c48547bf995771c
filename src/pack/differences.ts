import { diffComm } from 'node-diff3';
import { withLineEndsOf, withUnixLineEnds } from './identity';

/** A run of lines that two texts share, or where they differ. */
export type Difference = { kind: 'same'; lines: string[] } | { kind: 'different'; mine: string[]; theirs: string[] };

/** Whose lines stay where two texts differ. */
export type Side = 'mine' | 'theirs';

/** Two texts line by line, in their order. Line ends are no difference. */
export function differencesOf(mine: string, theirs: string): Difference[] {
  const lines = (text: string): string[] => withUnixLineEnds(text).split('\n');
  return diffComm(lines(mine), lines(theirs)).map(({ common, buffer1 = [], buffer2 = [] }): Difference =>
    (common === undefined ? { kind: 'different', mine: buffer1, theirs: buffer2 } : { kind: 'same', lines: common }));
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
