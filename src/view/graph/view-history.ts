/** What was before and after the present, for undo and redo. Plain data; every function gives a new one. */
export interface ViewHistory<State> {
  /** Oldest first. */
  past: readonly State[];
  present: State;
  /** The next one to come back first. */
  future: readonly State[];
}

/** As many steps can be taken back. */
const LONGEST = 100;

/** A history in which nothing has happened yet. */
export function historyOf<State>(present: State): ViewHistory<State> {
  return { past: [], present, future: [] };
}

/** Goes on to another state. What had been undone cannot come back after it. */
export function record<State>({ past, present }: ViewHistory<State>, next: State): ViewHistory<State> {
  return { past: [...past, present].slice(-LONGEST), present: next, future: [] };
}

/** Changes the present without a step of its own, as for every letter of a search. */
export function amend<State>(history: ViewHistory<State>, present: State): ViewHistory<State> {
  return { ...history, present };
}

/** Takes a step back; the same history where there is none to take. */
export function undo<State>(history: ViewHistory<State>): ViewHistory<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/** Takes back an undo; the same history where there is none. */
export function redo<State>(history: ViewHistory<State>): ViewHistory<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
}
