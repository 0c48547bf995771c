/** Where an item stands. `unknown` is a task character that is not ours, or a line whose box was taken away: kept as it is. */
export type ItemState = 'open' | 'underway' | 'met' | 'notApplicable' | 'unknown';

/** A state that a person can choose. */
export type AnswerState = Exclude<ItemState, 'unknown'>;

/** In the order in which they are offered: the keys 1 to 4. */
export const ANSWER_STATES: readonly AnswerState[] = ['open', 'underway', 'met', 'notApplicable'];

/** The task character that stands for each state. */
export const STATE_MARKS: Readonly<Record<AnswerState, string>> = { open: ' ', underway: '/', met: 'x', notApplicable: '-' };

const MARK_STATES: ReadonlyMap<string, ItemState> = new Map([
  ...ANSWER_STATES.map((state): [string, ItemState] => [STATE_MARKS[state], state]),
  ['X', 'met'],
]);

/** The state that a task character says; null is a line without a box. */
export function stateOf(mark: string | null): ItemState {
  return mark === null ? 'unknown' : (MARK_STATES.get(mark) ?? 'unknown');
}
