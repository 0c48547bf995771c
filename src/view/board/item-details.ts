import { ANSWER_FIELDS_SHOWN } from '../checklist/checklist-row';
import { drawFinding } from '../checklist/draw-finding';
import { drawQuestion } from '../checklist/draw-question';
import { nameBy, nameUnseen } from '../name-by';
import { AnswerControl } from '../checklist/answer-control';
import { ValueInputs } from '../checklist/value-inputs';
import type { AnswerField } from '../../app/assess/assess-page';
import type { BoardActions } from './board-actions';
import type { BoardItem } from '../../app/assess/board-page';
import { keyOf } from './board-lines';
import type { LineWords } from './draw-line';
import { keepPlace } from '../keep-place';

interface ItemDetailsHost extends LineWords {
  actions: BoardActions;
  /** The keys go back to the list. */
  onLeave: () => void;
}

/** Everything about the current item, to be read and filled in. Made anew for another item, and brought up to date for the same. */
export class ItemDetails {
  readonly el: HTMLElement;
  private readonly body: HTMLElement;
  private key: string | null = null;
  private item: BoardItem | null = null;
  private state: AnswerControl | undefined;
  private notes: HTMLElement | undefined;
  private fields = new Map<AnswerField, ValueInputs>();

  constructor(parent: HTMLElement, private readonly host: ItemDetailsHost) {
    this.el = parent.createDiv({ cls: 'ospo-board-details ospo-check', attr: { role: 'region' } });
    nameUnseen(this.el, this.el, host.board.details);
    this.body = this.el.createDiv({ cls: 'ospo-board-details-body' });
  }

  show(item: BoardItem | null): void {
    const key = item && `${keyOf(item)}\n${JSON.stringify(item.row.scale)}`;
    this.item = item;
    if (key !== this.key || !item) this.build(item);
    this.key = key;
    if (!item) return;
    this.state?.show(item.row);
    for (const [field, inputs] of this.fields) inputs.show(item.row.fields[field]);
    this.showNotes(item);
  }

  /** Puts the cursor into a field. @returns false where there is none */
  focus(field: AnswerField): boolean {
    const inputs = this.fields.get(field);
    inputs?.focus();
    return inputs !== undefined;
  }

  private build(item: BoardItem | null): void {
    const { words, board, actions } = this.host;
    this.body.empty();
    this.fields = new Map();
    this.state = undefined;
    if (!item) {
      this.body.createDiv({ cls: 'ospo-check-note', text: board.choose });
      return;
    }
    const { row, assessment } = item;
    const title = this.body.createDiv({ cls: 'ospo-board-details-title', attr: { 'role': 'heading', 'aria-level': '3' } });
    drawQuestion(this.body, title, row, { words, onTopic: (topic) => actions.openLink(topic, assessment) });
    if (row.state !== null) {
      this.state = new AnswerControl(this.body.createDiv({ cls: 'ospo-board-details-state' }), title, words, row, (change) => actions.set(assessment, row.blockId, change));
    }
    this.notes = this.body.createDiv();
    if (row.state === null) return;
    for (const field of ANSWER_FIELDS_SHOWN) this.addField(field, title, item);
    this.addOpener(item);
  }

  private addField(field: AnswerField, title: HTMLElement, { assessment, row }: BoardItem): void {
    const { words, board, actions, onLeave } = this.host;
    const inputs = new ValueInputs(this.body, {
      field, title, words,
      onChange: (values) => actions.set(assessment, row.blockId, { [field]: values }),
      onOpen: (target) => actions.openLink(target, assessment),
      onLeave,
    });
    this.fields.set(field, inputs);
    if (field !== 'evidence') return;
    const add = this.body.createEl('button', { cls: 'ospo-board-add', text: board.addEvidence, attr: { type: 'button' } });
    add.addEventListener('click', () => {
      if (this.item) actions.addEvidence(this.item, () => add.focus());
    });
  }

  private addOpener({ row: { place } }: BoardItem): void {
    if (place === null) return;
    const opener = this.body.createEl('button', { cls: 'ospo-board-open', text: this.host.board.showInNote, attr: { type: 'button' } });
    opener.addEventListener('click', () => {
      const now = this.item?.row.place;
      if (now) this.host.actions.openPlace(now.path, now.line);
    });
  }

  /** What stands against the item, and who answered the same question. */
  private showNotes(item: BoardItem): void {
    const { notes } = this;
    if (notes) keepPlace(notes, () => this.drawNotes(notes, item), () => this.state?.focus());
  }

  private drawNotes(notes: HTMLElement, item: BoardItem): void {
    const { words, board, actions } = this.host;
    notes.empty();
    for (const row of item.row.findings) {
      const mark = notes.createDiv({ cls: 'ospo-check-mark ospo-check-warning' });
      drawFinding(mark, row, { words: words.finding, actions });
    }
    for (const other of item.row.elsewhere) {
      const mark = notes.createDiv({ cls: 'ospo-check-mark' });
      const text = mark.createDiv({ text: words.elsewhere(other.framework, other.title, other.state) });
      const adopt = mark.createEl('button', { cls: 'ospo-board-adopt', text: board.adopt, attr: { type: 'button' } });
      nameBy(adopt, adopt, text);
      adopt.addEventListener('click', () => actions.adopt(item, other));
    }
  }
}
