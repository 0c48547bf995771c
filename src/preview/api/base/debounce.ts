export interface Debounced<T extends unknown[], V> {
  (...args: T): Debounced<T, V>;
  cancel(): Debounced<T, V>;
  /** Does now what was put off. */
  run(): V | undefined;
}

/**
 * Puts a call off until `timeout` milliseconds passed.
 * @param resetTimer whether each further call puts it off anew
 */
export function debounce<T extends unknown[], V>(callback: (...args: T) => V, timeout = 0, resetTimer = false): Debounced<T, V> {
  let timer: number | null = null;
  let last: T | null = null;
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  };
  const run = (): V | undefined => {
    stop();
    if (!last) return undefined;
    const args = last;
    last = null;
    return callback(...args);
  };
  const debounced = (...args: T): Debounced<T, V> => {
    last = args;
    if (resetTimer) stop();
    timer ??= window.setTimeout(run, timeout);
    return handle;
  };
  const cancel = (): Debounced<T, V> => {
    stop();
    last = null;
    return handle;
  };
  const handle: Debounced<T, V> = Object.assign(debounced, { cancel, run });
  return handle;
}
