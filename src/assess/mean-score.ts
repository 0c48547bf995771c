import type { AssessedItem } from './assessed-item';

/** What scores come to: the mean of those that are given. */
export interface MeanScore {
  /** To two decimals; null while no item has a score. */
  mean: number | null;
  /** The highest step. */
  of: number;
  /** How many items have a score. */
  scored: number;
  /** How many could have one. */
  asked: number;
}

/** The mean score of items; null where none has a scale, or not all have the same one. What is not applicable is left out. */
export function meanScore(items: readonly AssessedItem[]): MeanScore | null {
  const scaled = items.flatMap(({ scale, score, state, counts }) => (scale && counts && state !== 'notApplicable' ? [{ scale, score }] : []));
  const [first] = scaled;
  const ends = ({ scale: { steps } }: (typeof scaled)[number]): string => `${steps[0]?.value ?? 0}-${steps.at(-1)?.value ?? 0}`;
  if (!first || scaled.some((each) => each.scale !== first.scale && ends(each) !== ends(first))) return null;
  const scores = scaled.flatMap(({ score }) => score?.value ?? []);
  const sum = scores.reduce((total, value) => total + value, 0);
  return {
    mean: scores.length === 0 ? null : Math.round((100 * sum) / scores.length) / 100,
    of: first.scale.steps.at(-1)?.value ?? 0,
    scored: scores.length,
    asked: scaled.length,
  };
}

/** `mean 2.4 of 5 over 40 of 72 scored`; only `none of 72 scored` while there is nothing to tell. */
export function scoreWords({ mean, of, scored, asked }: MeanScore): string {
  if (mean === null) return `none of ${asked} scored`;
  return scored === asked ? `mean score ${mean} of ${of}` : `mean score ${mean} of ${of} (${scored} of ${asked} scored)`;
}
