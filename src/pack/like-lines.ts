/** Steps that comparing two lists of lines may take: some hundredths of a second. */
const MOST_STEPS = 50_000_000;

export function areSameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

/**
 * Whether so many lines of two lists are alike that comparing them would take too long: each pair of such lines is held to each line that is shared so far.
 * Blank lines do that in long notes of which nothing else is left.
 */
export function areTooManyAlike(one: readonly string[], other: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  let pairs = 0;
  let shared = 0;
  for (const line of one) {
    const count = counts.get(line) ?? 0;
    pairs += count;
    if (count > 0) shared += 1;
  }
  return pairs * shared > MOST_STEPS;
}
