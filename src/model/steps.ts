/** Work that may be interrupted wherever it yields: done at once by `finish`, or in slices by who has to let others breathe. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Items that are looked at in one step: some tenths of a millisecond. */
const STEP = 128;

/** Looks at one item after the other, so many at a time. */
export function* eachInSteps<T>(items: Iterable<T>, look: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    look(item);
    count += 1;
    if (count % STEP === 0) yield;
  }
}
