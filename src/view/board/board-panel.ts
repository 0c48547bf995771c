import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import type { AssessWords } from '../../app/words/assess';
import type { BoardWords } from '../../app/words/board';
import { Announcer } from '../announcer';
import { ProgressBar } from '../checklist/progress-bar';
import { STATE_ORDER } from '../checklist/state-control';
import { isElement } from '../event-element';
import { nameUnseen } from '../name-by';
import { showOptions } from '../option-list';
import type { BoardActions } from './board-actions';
import { ownersOf } from './board-filter';
import { deedOf, type BoardDeed } from './board-keys';
import { linesOf, type BoardLine } from './board-lines';
import { changedItem, itemsOf } from './changed-item';
import { takeDrops } from './drop-target';
import { drawHeading, drawItem } from './draw-line';
import { FilterBar } from './filter-bar';
import { ItemDetails } from './item-details';
import { KeyCard } from './key-card';
import { VirtualList } from './virtual-list';

export interface BoardHost {
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
  private readonly grid: HTMLElement;
  private readonly list: VirtualList<BoardLine>;
  private readonly note: HTMLElement;
  private readonly details: ItemDetails;
  private readonly keys: KeyCard;
  private readonly announcer: Announcer;
  private readonly closed = new Set<string>();
  private page = EMPTY_PAGE;
  private known = new Map<string, BoardLine>();
  /** Whether the keys are to come to the list as soon as there is one. */
  private wantsFocus = false;

  constructor(parent: HTMLElement, private readonly host: BoardHost) {
    const { words, board } = host;
    this.el = parent.createDiv({ cls: 'ospo-board', attr: { role: 'region' } });
    nameUnseen(this.el, this.el, board.view);
    const head = this.el.createDiv({ cls: 'ospo-board-head' });
    this.choice = head.createEl('select', { cls: 'dropdown ospo-board-choice', attr: { 'aria-label': words.assessmentChoice } });
    this.choice.addEventListener('change', () => host.actions.choose(this.choice.value === '' ? null : this.choice.value));
    this.progress = new ProgressBar(head, words, this.choice);
    this.keys = new KeyCard(head, board, () => this.list.focus());
    this.filter = new FilterBar(this.el, { words, board, onChange: () => this.redraw(), onLeave: () => this.list.focus() });
    this.note = this.el.createDiv({ cls: 'ospo-board-note' });
    const main = this.el.createDiv({ cls: 'ospo-board-main' });
    this.grid = main.createDiv({ cls: 'ospo-board-grid', attr: { role: 'treegrid' } });
    nameUnseen(this.grid, main, board.list);
    this.addColumns();
    const scroll = this.grid.createDiv({ cls: 'ospo-board-scroll', attr: { role: 'rowgroup' } });
    this.list = new VirtualList(scroll, { fill: (el, line, index) => this.fill(el, line, index) });
    this.details = new ItemDetails(main, host);
    this.announcer = new Announcer(this.el);
    this.listen(scroll);
  }

  show(page: BoardPage): void {
    const before = this.page;
    this.page = page;
    if (before.chosen !== page.chosen) this.list.reset();
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
    this.wantsFocus = this.known.size === 0;
    this.list.focus();
  }

  /** Takes the panel away. Calling it again is harmless. */
  destroy(): void {
    this.el.remove();
  }

  private addColumns(): void {
    const { words, board } = this.host;
    const row = this.grid.createDiv({ attr: { role: 'rowgroup' } }).createDiv({ cls: 'ospo-board-row ospo-board-columns', attr: { role: 'row' } });
    row.createDiv({ cls: 'ospo-board-cell', text: board.item, attr: { role: 'columnheader' } });
    for (const state of STATE_ORDER) {
      const column = row.createDiv({ cls: 'ospo-board-cell ospo-board-column', attr: { 'role': 'columnheader', 'aria-label': words.states[state] } });
      column.createSpan({ cls: 'ospo-board-column-mark', text: words.marks[state], attr: { 'aria-hidden': 'true' } });
      column.createSpan({ cls: 'ospo-board-column-word', text: words.states[state], attr: { 'aria-hidden': 'true' } });
    }
  }

  private listen(scroll: HTMLElement): void {
    scroll.addEventListener('keydown', (event) => this.press(event));
    scroll.addEventListener('click', (event) => this.click(event));
    scroll.addEventListener('focusin', (event) => this.follow(event.target));
    takeDrops(scroll, {
      lineOf: (el) => (this.list.lineOf(el)?.kind === 'item' ? el.closest('.ospo-virtual-line') : null),
      drop: (el, dropped) => this.drop(el, dropped),
    });
    this.details.el.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.list.focus();
    });
  }

  private redraw(): void {
    const { board, words } = this.host;
    const style = this.el.win.getComputedStyle(this.el);
    const size = (name: string, otherwise: number): number => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
    const { lines, shown, total } = linesOf(this.page, {
      filter: this.filter.current, closed: this.closed, untitled: words.items,
      heights: { heading: size('--ospo-board-heading', 34), item: size('--ospo-board-item', 46) },
    });
    this.known = new Map(lines.map((line) => [line.key, line]));
    this.grid.setAttribute('aria-rowcount', String(lines.length + 1));
    // First of all: what is hidden has no height, and takes no focus.
    this.showNote(shown, total);
    const isFirst = this.list.currentKey === null;
    this.list.show(lines);
    const [first] = lines.filter(({ kind }) => kind === 'item');
    if (isFirst && first) this.list.moveTo(first.key, false);
    if (this.wantsFocus && first) this.focus();
    this.filter.showCount(board.shown(shown, total));
    this.showDetails();
  }

  private showNote(shown: number, total: number): void {
    const { words, board, actions } = this.host;
    this.note.empty();
    this.note.toggleClass('ospo-check-hidden', shown > 0);
    for (const el of [this.grid, this.details.el]) el.toggleClass('ospo-check-hidden', shown === 0);
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

  private fill(el: HTMLElement, line: BoardLine, index: number): void {
    if (line.kind === 'heading') drawHeading(el, line, this.host);
    else drawItem(el, line, this.host);
    el.setAttribute('aria-rowindex', String(index + 2));
  }

  private currentItem(): BoardItem | null {
    const line = this.known.get(this.list.currentKey ?? '');
    return line?.kind === 'item' ? line.item : null;
  }

  private showDetails(): void {
    this.details.show(this.currentItem());
  }

  private press(event: KeyboardEvent): void {
    const deed = deedOf(event);
    const isButton = isElement(event.target) && event.target.tagName === 'BUTTON';
    if (!deed || (isButton && deed.do === 'enter')) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(deed);
  }

  private act(deed: BoardDeed): void {
    const { actions } = this.host;
    const item = this.currentItem();
    switch (deed.do) {
      case 'move': return this.move(deed.by, deed.back);
      case 'fold': return this.fold(deed.open);
      case 'search': return this.filter.focusSearch();
      case 'keys': return this.keys.open();
      case 'undo': return actions.undo();
      case 'enter': return item ? void this.details.focus('evidence') : this.fold();
      case 'field': return void this.details.focus(deed.field);
      case 'evidence': return item && item.row.state !== null ? actions.addEvidence(item, () => this.list.focus()) : undefined;
      case 'state': return item && item.row.state !== null ? actions.set(item.assessment, item.row.blockId, { state: deed.state }) : undefined;
    }
  }

  private move(by: 'line' | 'page' | 'end', back: boolean): void {
    const count = by === 'line' ? 1 : by === 'page' ? this.list.page : this.known.size;
    this.list.moveBy(back ? -count : count);
    this.showDetails();
  }

  /** Folds or unfolds the section of the current line; without `open`, the other way round. */
  private fold(open?: boolean): void {
    const keys = [...this.known.keys()];
    const at = keys.indexOf(this.list.currentKey ?? '');
    const heading = keys.slice(0, at + 1).reverse().map((key) => this.known.get(key)).find((line) => line?.kind === 'heading');
    if (heading?.kind !== 'heading') return;
    if (open ?? !heading.isOpen) this.closed.delete(heading.key);
    else this.closed.add(heading.key);
    this.list.moveTo(heading.key);
    this.redraw();
  }

  private click(event: MouseEvent): void {
    const { target } = event;
    const line = isElement(target) ? this.list.lineOf(target) : undefined;
    if (!line || !isElement(target)) return;
    this.list.moveTo(line.key);
    this.showDetails();
    const state = STATE_ORDER.find((each) => each === target.closest('button')?.dataset['set']);
    if (line.kind === 'heading') this.fold();
    else if (state) this.host.actions.set(line.item.assessment, line.item.row.blockId, { state });
  }

  private follow(target: EventTarget | null): void {
    const line = isElement(target) ? this.list.lineOf(target) : undefined;
    if (!line || line.key === this.list.currentKey) return;
    this.list.moveTo(line.key, false);
    this.showDetails();
  }

  private drop(el: HTMLElement, dropped: DataTransfer): void {
    const line = this.list.lineOf(el);
    if (line?.kind === 'item') this.host.actions.dropEvidence(line.item, dropped);
  }

  private announce(before: BoardPage): void {
    const changed = changedItem(before, this.page);
    if (changed) this.announcer.say(this.host.words.changed(changed.title, changed.state, this.host.words.progressText(changed.progress)));
  }
}
