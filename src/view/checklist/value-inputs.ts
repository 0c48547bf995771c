import type { AnswerField } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';
import { nameBy } from '../name-by';
import { whenDayGiven } from './day-input';

const DATES: ReadonlySet<AnswerField> = new Set(['reviewed', 'review']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface ValueInputsOptions {
  field: AnswerField;
  /** Where the item's title stands. */
  title: HTMLElement;
  words: AssessWords;
  onChange: (values: string[]) => void;
  onOpen: (target: string) => void;
  /** A value was given by Enter, or what was typed was dropped by Escape: the keys go back to where they came from. */
  onLeave: () => void;
}

/** What one field of an item says: an input for each value. Evidence always offers one more. */
export class ValueInputs {
  private readonly name: HTMLElement;
  private readonly list: HTMLElement;
  private inputs: HTMLInputElement[] = [];
  private shown: string[] = [];

  constructor(parent: HTMLElement, private readonly options: ValueInputsOptions) {
    const line = parent.createDiv({ cls: 'ospo-check-field' });
    this.name = line.createSpan({ cls: 'ospo-check-field-name', text: options.words.fields[options.field] });
    this.list = line.createDiv({ cls: 'ospo-check-values' });
    this.list.addEventListener('keydown', (event) => this.press(event));
  }

  /** Shows the values that the note has. What is being typed stays until it is given. */
  show(values: readonly string[]): void {
    const wanted = this.options.field === 'evidence' ? [...values, ''] : [values[0] ?? '', ...values.slice(1)];
    const focused = this.inputs.findIndex((input) => input === input.doc.activeElement);
    const typing = focused !== -1 && this.inputs[focused]?.value !== this.shown[focused];
    const same = wanted.length === this.inputs.length && wanted.every((value, at) => this.inputs[at]?.value === value);
    if (typing || same) return;
    this.list.empty();
    this.shown = wanted;
    this.inputs = wanted.map((value) => this.addInput(value));
    if (focused !== -1) this.inputs[Math.min(focused, this.inputs.length - 1)]?.focus();
  }

  /** The last input: for evidence that is the empty one. */
  focus(): void {
    this.inputs.at(-1)?.focus();
  }

  private addInput(value: string): HTMLInputElement {
    const { field, title, words } = this.options;
    const line = this.list.createDiv({ cls: 'ospo-check-value' });
    const input = line.createEl('input', {
      type: DATES.has(field) && (value === '' || DAY.test(value)) ? 'date' : 'text',
      value,
      attr: { 'data-field': field, 'spellcheck': 'false' },
    });
    nameBy(input, this.name, title);
    if (field === 'evidence') input.placeholder = words.evidenceHint;
    if (input.type === 'date') whenDayGiven(input, () => this.commit());
    else input.addEventListener('change', () => this.commit());
    const target = linkIn(value);
    if (target !== null) this.addOpener(line, target);
    return input;
  }

  private addOpener(line: HTMLElement, target: string): void {
    const { words } = this.options;
    const opener = line.createEl('button', { cls: 'ospo-check-opener clickable-icon', text: '↗', attr: { 'type': 'button', 'aria-label': words.openLink(target) } });
    opener.addEventListener('click', () => this.options.onOpen(target));
  }

  private press(event: KeyboardEvent): void {
    const at = this.inputs.findIndex((each) => each === event.target);
    const input = this.inputs[at];
    if (!input || event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') input.value = this.shown[at] ?? '';
    // A day that was typed is given by itself: see `whenDayGiven`.
    else if (input.type === 'text') this.commit();
    this.options.onLeave();
  }

  /** Says what the inputs hold, once: a browser tells of a change again when the field is left. */
  private commit(): void {
    if (this.inputs.every(({ value }, at) => value === this.shown[at])) return;
    this.shown = this.inputs.map(({ value }) => value);
    this.options.onChange(this.inputs.map(({ value }) => value.trim()).filter((value) => value !== ''));
  }
}

/** The first link of a text: a wiki-link's target with its subpath, or an address. */
function linkIn(value: string): string | null {
  return /\[\[([^\]|]+)/.exec(value)?.[1] ?? /https?:\/\/[^\s)>\]]+/.exec(value)?.[0] ?? null;
}
