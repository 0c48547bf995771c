import { textOf, type Properties } from '../model/property';

/** Months after which an answer wants another look, where neither assessment nor framework says so. */
export const REVIEW_MONTHS = 12;

/** The months that a note's `review-every` says; null where it says none. */
export function reviewMonthsIn(properties: Properties): number | null {
  const months = Number.parseInt(textOf(properties['review-every']) ?? '', 10);
  return months > 0 ? months : null;
}
