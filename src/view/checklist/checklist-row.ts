import type { AnswerField, PageRow } from '../../app/assess/assess-page';
import type { ItemChange } from '../../app/assess/set-item';
import type { AssessWords } from '../../app/words/assess';
import { nameBy } from '../name-by';
import { AnswerControl } from './answer-control';
import type { ChecklistActions } from './checklist-actions';
import { drawQuestion } from './draw-question';
import { choiceOfKey } from './item-choices';
import { ValueInputs } from './value-inputs';
import { keepPlace } from '../keep-place';

/** The fields of an item, in the order in which they are offered. */
export const ANSWER_FIELDS_SHOWN: readonly AnswerField[] = ['evidence', 'reason', 'owner', 'reviewed', 'review', 'remark'];

interface ChecklistRowOptions {
  /** The assessment that the row changes; null while there is none. */
  assessment: string | null;
  /** The note whose links are opened from here. */
  from: string;
  words: AssessWords;
  actions: ChecklistActions;
  /** Tells those who see nothing. */
  say: (sentence: string) => void;
}

/** One item: what it asks, its state, and below it evidence, reason and the rest. Made once, then brought up to date. */
export class ChecklistRow {
  readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly marks: HTMLElement;
  private readonly state: AnswerControl | undefined;
  private readonly stateWord: HTMLElement | undefined;
  private readonly details: HTMLDetailsElement | undefined;
  private summary: HTMLElement | undefined;
  private readonly fields = new Map<AnswerField, ValueInputs>();

  constructor(list: HTMLElement, private row: PageRow, private readonly options: ChecklistRowOptions) {
    this.el = list.createEl('li', { cls: 'ospo-check-item', attr: { 'data-item': row.blockId } });
    const main = this.el.createDiv({ cls: 'ospo-check-main' });
    const text = main.createDiv({ cls: 'ospo-check-text' });
    const { words, actions, from } = options;
    this.title = drawQuestion(text, text.createDiv(), row, { words, onTopic: (topic) => actions.openLink(topic, from) });
    if (options.assessment !== null) {
      const side = main.createDiv({ cls: 'ospo-check-side' });
      this.state = new AnswerControl(side, this.title, options.words, row, (change) => this.set(change));
      this.stateWord = side.createSpan({ cls: 'ospo-check-state-word', attr: { 'aria-hidden': 'true' } });
    }
    this.marks = this.el.createDiv({ cls: 'ospo-check-marks' });
    if (options.assessment !== null) this.details = this.addDetails();
    this.show(row);
  }

  /** Brings the row up to date. */
  show(row: PageRow): void {
    const { words } = this.options;
    this.row = row;
    this.el.dataset['state'] = row.state ?? 'none';
    this.state?.show(row);
    this.stateWord?.setText(row.state === null ? words.notThere : row.state === 'unknown' ? words.unknownMark(row.mark) : row.score ? words.scored(row.score) : words.states[row.state]);
    for (const [field, inputs] of this.fields) inputs.show(row.fields[field]);
    this.showSummary(row);
    this.details?.toggleClass('ospo-check-hidden', row.state === null);
    keepPlace(this.marks, () => this.drawMarks(row), () => this.focus());
  }

  /** The keys of an item: numbers set its state or score, E and N lead to evidence and reason. @returns whether the key was one of them */
  press(key: string): boolean {
    const choice = choiceOfKey(this.row, key, this.options.words);
    if (choice?.can) this.set(choice.change);
    else if (choice) this.sayRuledOut();
    else if (key === 'e') this.lead('evidence');
    else if (key === 'n') this.lead('reason');
    else return false;
    return true;
  }

  focus(): void {
    this.state?.focus();
  }

  private addDetails(): HTMLDetailsElement {
    const { options: { words, actions, from, assessment } } = this;
    const details = this.el.createEl('details', { cls: 'ospo-check-details' });
    this.summary = details.createEl('summary');
    nameBy(this.summary, this.summary, this.title);
    for (const field of ANSWER_FIELDS_SHOWN) {
      this.fields.set(field, new ValueInputs(details, {
        field, title: this.title, words,
        onChange: (values) => this.set({ [field]: values }),
        onOpen: (target) => actions.openLink(target, assessment ?? from),
        onLeave: () => this.focus(),
      }));
    }
    return details;
  }

  /** What the closed details hold, so that nobody has to open them to see it. */
  private showSummary({ fields }: PageRow): void {
    const { words } = this.options;
    const said = ANSWER_FIELDS_SHOWN.flatMap((field) => fields[field].map((value) => words.said(words.fields[field], value)));
    this.summary?.setText(said.length === 0 ? words.details : said.join(' · '));
  }

  private drawMarks(row: PageRow): void {
    const { words, actions } = this.options;
    this.marks.empty();
    if (row.evidenceRequired && row.state === null) this.marks.createDiv({ cls: 'ospo-check-mark', text: words.evidenceRequired });
    for (const { finding } of row.findings) this.marks.createDiv({ cls: 'ospo-check-mark ospo-check-warning', text: finding.sentence, attr: { dir: 'auto' } });
    for (const { framework, title, state, path } of row.elsewhere) {
      const mark = this.marks.createEl('button', { cls: 'ospo-check-mark ospo-check-elsewhere', text: words.elsewhere(framework, title, state), attr: { type: 'button' } });
      mark.addEventListener('click', () => actions.openPlace(path, 1));
    }
  }

  private sayRuledOut(): void {
    if (this.row.state !== null) this.options.say(this.options.words.alwaysApplies);
  }

  private lead(field: AnswerField): void {
    if (!this.details) return;
    this.details.open = true;
    this.fields.get(field)?.focus();
  }

  private set(change: ItemChange): void {
    const { assessment, actions } = this.options;
    if (assessment !== null) actions.set(assessment, this.row.blockId, change);
  }
}
