import type { AnswerState, PageRow } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';
import { nameBy } from '../name-by';

/** In the order of the keys 1 to 4. */
export const STATE_ORDER: readonly AnswerState[] = ['open', 'underway', 'met', 'notApplicable'];

/** Whether an item can be put into a state: it has an answer, and the framework does not rule the state out. */
export function canTakeState({ state, mayNotApply }: Pick<PageRow, 'state' | 'mayNotApply'>, wanted: AnswerState): boolean {
  return state !== null && (mayNotApply || wanted !== 'notApplicable');
}

/**
 * One of four states, as a group of radio buttons. Arrow keys only move: each choice writes a file, so that it wants Enter, Space or a click.
 */
export class StateControl {
  private readonly group: HTMLElement;
  private readonly buttons = new Map<AnswerState, HTMLButtonElement>();

  constructor(parent: HTMLElement, title: HTMLElement, private readonly words: AssessWords, onChoose: (state: AnswerState) => void) {
    this.group = parent.createDiv({ cls: 'ospo-check-states', attr: { role: 'radiogroup' } });
    nameBy(this.group, title);
    for (const state of STATE_ORDER) {
      const button = this.group.createEl('button', { cls: 'ospo-check-state', attr: { 'type': 'button', 'role': 'radio', 'aria-label': words.states[state], 'data-state': state } });
      button.createSpan({ text: words.marks[state], attr: { 'aria-hidden': 'true' } });
      button.addEventListener('click', () => onChoose(state));
      this.buttons.set(state, button);
    }
    this.group.addEventListener('keydown', (event) => this.move(event));
  }

  /** An unknown state, or none, leaves every button unchecked; a state that the item cannot take is off, with the reason. */
  show(row: Pick<PageRow, 'state' | 'mayNotApply'>): void {
    const stop = STATE_ORDER.find((each) => each === row.state && canTakeState(row, each)) ?? 'open';
    for (const [each, button] of this.buttons) {
      button.setAttribute('aria-checked', String(each === row.state));
      button.tabIndex = each === stop ? 0 : -1;
      button.disabled = !canTakeState(row, each);
      button.title = button.disabled && row.state !== null ? this.words.alwaysApplies : '';
    }
    this.group.toggleClass('ospo-check-hidden', row.state === null);
  }

  focus(): void {
    for (const button of this.buttons.values()) if (button.tabIndex === 0) button.focus();
  }

  private move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const all = [...this.buttons.values()].filter((button) => !button.disabled);
    const at = all.findIndex((button) => button === event.target);
    if (at === -1) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
