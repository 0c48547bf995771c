import { addTo } from '../model/lists';

/** Puts what has the same key together, in the order of its first. */
export function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    addTo(groups, key, each);
  }
  return groups;
}
