import type { ItemChange } from '../../app/assess/set-item';
import type { AssessWords } from '../../app/words/assess';
import { nameBy } from '../name-by';
import { choicesOf, type Answerable } from './item-choices';

/**
 * One of four states, or of the steps of a scale, as a group of radio buttons. Arrow keys only move: each choice writes a file, so that it wants Enter,
 * Space or a click.
 */
export class AnswerControl {
  private readonly group: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();

  /** @param item as it is at first; its scale stays, the rest is shown by `show` */
  constructor(parent: HTMLElement, title: HTMLElement, private readonly words: AssessWords, item: Answerable, onChoose: (change: ItemChange) => void) {
    this.group = parent.createDiv({ cls: 'ospo-check-states', attr: { role: 'radiogroup' } });
    this.group.toggleClass('is-scale', item.scale !== null);
    nameBy(this.group, title);
    for (const { key, mark, label, change, state } of choicesOf(item, words)) {
      const button = this.group.createEl('button', { cls: 'ospo-check-state', attr: { 'type': 'button', 'role': 'radio', 'aria-label': label, 'data-state': state, 'data-choice': key } });
      button.createSpan({ text: mark, attr: { 'aria-hidden': 'true' } });
      button.addEventListener('click', () => onChoose(change));
      this.buttons.set(key, button);
    }
    this.group.addEventListener('keydown', (event) => this.move(event));
  }

  /** An unknown state, or none, leaves every button unchecked; a state that the item cannot take is off, with the reason. */
  show(item: Answerable): void {
    const choices = choicesOf(item, this.words);
    const stop = (choices.find(({ isOn, can }) => isOn && can) ?? choices[0])?.key;
    for (const { key, isOn, can, label } of choices) {
      const button = this.buttons.get(key);
      if (!button) continue;
      button.setAttribute('aria-checked', String(isOn));
      button.tabIndex = key === stop ? 0 : -1;
      button.disabled = !can;
      button.title = can ? (item.scale ? label : '') : item.state === null ? '' : this.words.alwaysApplies;
    }
    this.group.toggleClass('ospo-check-hidden', item.state === null);
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
