import type { ItemChange } from '../../app/assess/set-item';
import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import { choicesOf, STATE_ORDER } from '../checklist/item-choices';
import { isElement } from '../event-element';
import { nameUnseen } from '../name-by';
import type { BoardFilter } from './board-filter';
import { deedOf, type BoardDeed } from './board-keys';
import { linesOf, type BoardLine, type BoardLines } from './board-lines';
import { drawHeading, drawItem, type LineWords } from './draw-line';
import { takeDrops } from './drop-target';
import { VirtualList } from './virtual-list';

/** What a person does to the lines of a board. */
interface BoardGridHost extends LineWords {
  onKey: (deed: BoardDeed) => void;
  /** Another line is current. */
  onMove: () => void;
  /** A section was folded or unfolded: the lines are to be shown anew. */
  onFold: () => void;
  onAnswer: (item: BoardItem, change: ItemChange) => void;
  onDrop: (item: BoardItem, dropped: DataTransfer) => void;
}

/** The lines of a board below the names of its columns. One of them is current, and takes the keys. */
export class BoardGrid {
  readonly el: HTMLElement;
  private readonly list: VirtualList<BoardLine>;
  /** Keys of headings whose items are folded away. */
  private readonly closed = new Set<string>();
  private known = new Map<string, BoardLine>();
  /** Whether the keys are to come to the current line as soon as there is one. */
  private wantsFocus = false;

  constructor(parent: HTMLElement, private readonly host: BoardGridHost) {
    this.el = parent.createDiv({ cls: 'ospo-board-grid', attr: { role: 'treegrid' } });
    nameUnseen(this.el, parent, host.board.list);
    this.addColumns();
    const scroll = this.el.createDiv({ cls: 'ospo-board-scroll', attr: { role: 'rowgroup' } });
    this.list = new VirtualList(scroll, { fill: (el, line, index) => this.fill(el, line, index) });
    scroll.addEventListener('keydown', (event) => this.press(event));
    scroll.addEventListener('click', (event) => this.click(event));
    scroll.addEventListener('focusin', (event) => this.follow(event.target));
    takeDrops(scroll, {
      lineOf: (el) => (this.list.lineOf(el)?.kind === 'item' ? el.closest('.ospo-virtual-line') : null),
      drop: (el, dropped) => this.drop(el, dropped),
    });
  }

  get currentItem(): BoardItem | null {
    const line = this.known.get(this.list.currentKey ?? '');
    return line?.kind === 'item' ? line.item : null;
  }

  /** The lines that a page comes to, for `show`. Their heights are those of the style sheet. */
  linesOf(page: BoardPage, filter: BoardFilter): BoardLines {
    const style = this.el.win.getComputedStyle(this.el);
    const size = (name: string, otherwise: number): number => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
    const heights = { heading: size('--ospo-board-heading', 34), item: size('--ospo-board-item', 46) };
    return linesOf(page, { filter, closed: this.closed, untitled: this.host.words.items, heights });
  }

  show(lines: readonly BoardLine[]): void {
    this.known = new Map(lines.map((line) => [line.key, line]));
    this.el.setAttribute('aria-rowcount', String(lines.length + 1));
    const isFirst = this.list.currentKey === null;
    this.list.show(lines);
    const first = lines.find(({ kind }) => kind === 'item');
    if (isFirst && first) this.list.moveTo(first.key, false);
    if (this.wantsFocus && first) this.focusSoon();
  }

  /** What is shown next is another board. */
  reset(): void {
    this.list.reset();
  }

  focus(): void {
    this.list.focus();
  }

  /** Brings the keys to the current line, now or once there is one. */
  focusSoon(): void {
    this.wantsFocus = this.known.size === 0;
    this.focus();
  }

  move(by: 'line' | 'page' | 'end', back: boolean): void {
    const count = by === 'line' ? 1 : by === 'page' ? this.list.page : this.known.size;
    this.list.moveBy(back ? -count : count);
    this.host.onMove();
  }

  /** Folds or unfolds the section of the current line; without `open`, the other way round. */
  fold(open?: boolean): void {
    const keys = [...this.known.keys()];
    const at = keys.indexOf(this.list.currentKey ?? '');
    const heading = keys.slice(0, at + 1).reverse().map((key) => this.known.get(key)).find((line) => line?.kind === 'heading');
    if (heading?.kind !== 'heading') return;
    if (open ?? !heading.isOpen) this.closed.delete(heading.key);
    else this.closed.add(heading.key);
    this.list.moveTo(heading.key);
    this.host.onFold();
  }

  private addColumns(): void {
    const { words, board } = this.host;
    const row = this.el.createDiv({ attr: { role: 'rowgroup' } }).createDiv({ cls: 'ospo-board-row ospo-board-columns', attr: { role: 'row' } });
    row.createDiv({ cls: 'ospo-board-cell', text: board.item, attr: { role: 'columnheader' } });
    for (const state of STATE_ORDER) {
      row.createDiv({ cls: 'ospo-board-cell ospo-board-column', text: words.states[state], attr: { role: 'columnheader' } });
    }
  }

  private fill(el: HTMLElement, line: BoardLine, index: number): void {
    if (line.kind === 'heading') drawHeading(el, line, this.host);
    else drawItem(el, line, this.host);
    el.setAttribute('aria-rowindex', String(index + 2));
  }

  private press(event: KeyboardEvent): void {
    const deed = deedOf(event);
    const isButton = isElement(event.target) && event.target.tagName === 'BUTTON';
    if (!deed || (isButton && deed.do === 'enter')) return;
    event.preventDefault();
    event.stopPropagation();
    this.host.onKey(deed);
  }

  private click({ target }: MouseEvent): void {
    const line = this.lineAt(target);
    if (!line || !isElement(target)) return;
    this.list.moveTo(line.key);
    this.host.onMove();
    const key = target.closest('button')?.dataset['set'];
    if (line.kind === 'heading') return this.fold();
    const choice = choicesOf(line.item.row, this.host.words).find((each) => each.key === key);
    if (choice) this.host.onAnswer(line.item, choice.change);
  }

  private follow(target: EventTarget | null): void {
    const line = this.lineAt(target);
    if (!line || line.key === this.list.currentKey) return;
    this.list.moveTo(line.key, false);
    this.host.onMove();
  }

  private drop(el: HTMLElement, dropped: DataTransfer): void {
    const line = this.list.lineOf(el);
    if (line?.kind === 'item') this.host.onDrop(line.item, dropped);
  }

  private lineAt(target: EventTarget | null): BoardLine | undefined {
    return isElement(target) ? this.list.lineOf(target) : undefined;
  }
}
