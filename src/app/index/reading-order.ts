/** So many notes of all parts of a vault are read before the others. */
const FIRST = 64;

/**
 * The order in which notes are read for the first time: some of all parts of the vault, then the others as they come. Notes of a folder are alike, and an engine
 * compiles the reader for what it has seen: what it compiles after a folder it throws away in the next.
 */
export function readingOrder<T>(notes: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(notes.length / FIRST));
  return [...notes.filter((_, index) => index % step === 0), ...notes.filter((_, index) => index % step !== 0)];
}
