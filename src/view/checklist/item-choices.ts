import type { AnswerState, PageRow } from '../../app/assess/assess-page';
import type { ItemChange } from '../../app/assess/set-item';
import type { AssessWords } from '../../app/words/assess';
import { stateOfScore, stepText } from '../../model/scale';

/** In the order of the keys 1 to 4. */
export const STATE_ORDER: readonly AnswerState[] = ['open', 'underway', 'met', 'notApplicable'];

/** What is known of an item that can be answered. */
export type Answerable = Pick<PageRow, 'state' | 'mayNotApply' | 'scale' | 'score'>;

/** One of the answers that an item can be given: a state, or a step of its scale. */
export interface ItemChoice {
  /** Names it among the choices of the item. */
  key: string;
  mark: string;
  /** What the mark stands for. */
  label: string;
  change: ItemChange;
  /** What the item comes to by it. */
  state: AnswerState;
  isOn: boolean;
  /** False where the item has no answer yet, or the framework rules this one out. */
  can: boolean;
}

/** Whether an item can be put into a state: it has an answer, and the framework does not rule the state out. */
export function canTakeState({ state, mayNotApply }: Pick<Answerable, 'state' | 'mayNotApply'>, wanted: AnswerState): boolean {
  return state !== null && (mayNotApply || wanted !== 'notApplicable');
}

/** The answers of an item, as they are offered from left to right: the four states, or no score, the steps of its scale, and not applicable. */
export function choicesOf(item: Answerable, words: AssessWords): ItemChoice[] {
  return item.scale ? stepsOf(item, words) : STATE_ORDER.map((state) => stateChoice(item, state, words));
}

/** The choice that a key means: 1 to 4 for states; on a scale the step of that number, `-` for not applicable, Backspace for no score. */
export function choiceOfKey(item: Answerable, key: string, words: AssessWords): ItemChoice | undefined {
  const choices = choicesOf(item, words);
  if (!item.scale) return /^[1-9]$/.test(key) ? choices[Number(key) - 1] : undefined;
  if (key === '-') return choices.at(-1);
  if (key === 'Backspace' || key === 'Delete') return choices[0];
  return /^\d$/.test(key) ? choices.slice(1, -1)[placeOf(item.scale.steps, Number(key))] : undefined;
}

/** Where the steps are other numbers than digits, such as 0.25, a digit means their place. */
function placeOf(steps: readonly { value: number }[], digit: number): number {
  return steps.every(({ value }) => Number.isInteger(value)) ? steps.findIndex(({ value }) => value === digit) : digit;
}

function stateChoice(item: Answerable, state: AnswerState, words: AssessWords): ItemChoice {
  return { key: state, mark: words.marks[state], label: words.states[state], change: { state }, state, isOn: item.state === state, can: canTakeState(item, state) };
}

function stepsOf(item: Answerable, words: AssessWords): ItemChoice[] {
  const { scale, score, state } = item;
  if (!scale) return [];
  const isOut = state === 'notApplicable';
  const can = state !== null;
  return [
    { key: 'open', mark: words.marks.open, label: words.noScore, change: { score: [] }, state: 'open', isOn: state === 'open' && !score, can },
    ...scale.steps.map((step): ItemChoice => ({
      key: `=${step.value}`, mark: String(step.value), label: words.step(step, step.value === scale.target),
      change: { score: [stepText(step)] }, state: stateOfScore(scale, step), isOn: !isOut && score?.value === step.value, can,
    })),
    stateChoice(item, 'notApplicable', words),
  ];
}
