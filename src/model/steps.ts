/** Work that may be interrupted wherever it yields: done at once by `finish`, or in slices by who has to let others breathe. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
