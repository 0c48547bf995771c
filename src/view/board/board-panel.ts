import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import type { AssessWords } from '../../app/words/assess';
import type { BoardWords } from '../../app/words/board';
import { Announcer } from '../announcer';
import { ProgressBar } from '../checklist/progress-bar';
import { choiceOfKey } from '../checklist/item-choices';
import { nameUnseen } from '../name-by';
import { showOptions } from '../option-list';
import type { BoardActions } from './board-actions';
import { ownersOf } from './board-filter';
import { BoardGrid } from './board-grid';
import type { BoardDeed } from './board-keys';
import { changedItem, itemsOf } from './changed-item';
import { FilterBar } from './filter-bar';
import { ItemDetails } from './item-details';
import { KeyCard } from './key-card';

interface BoardHost {
  words: AssessWords;
  board: BoardWords;
  actions: BoardActions;
}

const EMPTY_PAGE: BoardPage = { isReading: true, assessments: [], choices: [], chosen: null, today: '' };

/** Items by section and state, to be looked over and filled in by keyboard, mouse or touch. */
export class BoardPanel {
  private readonly el: HTMLElement;
  private readonly choice: HTMLSelectElement;
  private readonly progress: ProgressBar;
  private readonly filter: FilterBar;
  private readonly grid: BoardGrid;
  private readonly note: HTMLElement;
  private readonly details: ItemDetails;
  private readonly keys: KeyCard;
  private readonly announcer: Announcer;
  private page = EMPTY_PAGE;

  constructor(parent: HTMLElement, private readonly host: BoardHost) {
    const { words, board, actions } = host;
    this.el = parent.createDiv({ cls: 'ospo-board', attr: { role: 'region' } });
    nameUnseen(this.el, this.el, board.view);
    const head = this.el.createDiv({ cls: 'ospo-board-head' });
    this.choice = head.createEl('select', { cls: 'dropdown ospo-board-choice', attr: { 'aria-label': words.assessmentChoice } });
    this.choice.addEventListener('change', () => actions.choose(this.choice.value === '' ? null : this.choice.value));
    this.progress = new ProgressBar(head, words, this.choice);
    this.keys = new KeyCard(head, board, () => this.grid.focus());
    this.filter = new FilterBar(this.el, { words, board, onChange: () => this.redraw(), onLeave: () => this.grid.focus() });
    this.note = this.el.createDiv({ cls: 'ospo-board-note' });
    const main = this.el.createDiv({ cls: 'ospo-board-main' });
    this.grid = new BoardGrid(main, {
      words, board,
      onKey: (deed) => this.act(deed),
      onMove: () => this.showDetails(),
      onFold: () => this.redraw(),
      onAnswer: (item, change) => actions.set(item.assessment, item.row.blockId, change),
      onDrop: (item, dropped) => actions.dropEvidence(item, dropped),
    });
    this.details = new ItemDetails(main, { ...host, onLeave: () => this.grid.focus() });
    this.details.el.addEventListener('keydown', (event) => this.leaveDetails(event));
    this.announcer = new Announcer(this.el);
  }

  show(page: BoardPage): void {
    const before = this.page;
    this.page = page;
    if (before.chosen !== page.chosen) this.grid.reset();
    this.showChoices();
    const [only] = page.assessments;
    this.progress.show(only && page.assessments.length === 1 && only.sections.length > 0 ? only.progress : null);
    this.filter.showOwners(ownersOf(itemsOf(page)));
    this.redraw();
    this.announce(before);
  }

  /** After the pane came into sight or changed its size. */
  resize(): void {
    this.redraw();
  }

  /** Brings the keys to the list, now or once it is there. */
  focus(): void {
    this.grid.focusSoon();
  }

  /** Takes the panel away. Calling it again is harmless. */
  destroy(): void {
    this.el.remove();
  }

  private leaveDetails(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.grid.focus();
  }

  private redraw(): void {
    const { lines, shown, total } = this.grid.linesOf(this.page, this.filter.current);
    // First of all: what is hidden has no height, and takes no focus.
    this.showNote(shown, total);
    this.grid.show(lines);
    this.filter.showCount(this.host.board.shown(shown, total));
    this.showDetails();
  }

  private showNote(shown: number, total: number): void {
    const { words, board, actions } = this.host;
    this.note.empty();
    this.note.toggleClass('ospo-check-hidden', shown > 0);
    for (const el of [this.grid.el, this.details.el]) el.toggleClass('ospo-check-hidden', shown === 0);
    if (shown > 0) return;
    if (total === 0 && this.page.assessments.length > 0) return this.showFaults();
    this.note.createDiv({ text: this.page.isReading ? words.reading : total > 0 ? board.noMatch : board.nothing });
    if (this.page.isReading) return;
    const button = this.note.createEl('button', { text: total > 0 ? board.clear : words.startAssessment, attr: { type: 'button' } });
    button.addEventListener('click', () => (total > 0 ? this.filter.clear() : actions.start()));
  }

  /** Where there are assessments, and none has items. */
  private showFaults(): void {
    const { board, actions } = this.host;
    for (const { path, title, fault } of this.page.assessments) {
      this.note.createDiv({ text: board.noItems(title, fault) });
      this.note.createEl('button', { text: board.showInNote, attr: { type: 'button' } }).addEventListener('click', () => actions.openPlace(path, 1));
    }
  }

  private showChoices(): void {
    const { choices, chosen } = this.page;
    const options = [{ value: '', text: this.host.board.all }, ...choices.map(({ path, title }) => ({ value: path, text: title }))];
    showOptions(this.choice, options);
    this.choice.value = chosen ?? '';
  }

  private showDetails(): void {
    this.details.show(this.grid.currentItem);
  }

  private act(deed: BoardDeed): void {
    const { actions } = this.host;
    const item = this.grid.currentItem;
    switch (deed.do) {
      case 'move': return this.grid.move(deed.by, deed.back);
      case 'fold': return this.grid.fold(deed.open);
      case 'search': return this.filter.focusSearch();
      case 'keys': return this.keys.open();
      case 'undo': return actions.undo();
      case 'enter': return item ? void this.details.focus('evidence') : this.grid.fold();
      case 'field': return void this.details.focus(deed.field);
      case 'evidence': return item && item.row.state !== null ? actions.addEvidence(item, () => this.grid.focus()) : undefined;
      case 'answer': return item ? this.answer(item, deed.key) : undefined;
    }
  }

  private answer({ assessment, row }: BoardItem, key: string): void {
    const { words, actions } = this.host;
    const choice = choiceOfKey(row, key, words);
    if (choice?.can) actions.set(assessment, row.blockId, choice.change);
    else if (choice && row.state !== null) this.announcer.say(words.alwaysApplies);
  }

  private announce(before: BoardPage): void {
    const changed = changedItem(before, this.page);
    if (changed) this.announcer.say(this.host.words.changed(changed.title, changed, this.host.words.progressText(changed.progress)));
  }
}
