import type { TriageGroup, TriageRow } from '../../app/link-triage';
import type { ReviewWords } from '../../app/words/link-review';
import { createRow, rowActionOf, type RowAction } from './triage-row';

export interface MentionListHost {
  words: ReviewWords;
  setIcon: (el: HTMLElement, icon: string) => void;
  /** What a person wants done with a row. */
  onAction: (action: RowAction, row: TriageRow) => void;
  /** Takes back the last step. */
  onUndo: () => void;
}

interface RowLine {
  kind: 'row';
  row: TriageRow;
  position: number;
}

type Line = { kind: 'group'; group: TriageGroup } | RowLine;

/** Rows drawn above and below what can be seen. */
const MARGIN = 6;

/**
 * Mentions under their headings, of which only those in sight are in the page. One row is current: it takes the keys.
 * Heights of lines come from the style sheet, so that thousands can be placed without being drawn.
 */
export class MentionList {
  readonly el: HTMLElement;
  private readonly room: HTMLElement;
  private lines: readonly Line[] = [];
  /** Of the lines those without the headings. */
  private rows: readonly RowLine[] = [];
  private tops: number[] = [];
  private current: string | undefined;
  private drawn = new Map<number, HTMLElement>();

  constructor(parent: HTMLElement, private readonly host: MentionListHost) {
    this.el = parent.createDiv({ cls: 'ospo-triage-scroll' });
    this.room = this.el.createEl('ul', { cls: 'ospo-triage-list', attr: { 'aria-label': host.words.list } });
    this.el.addEventListener('scroll', () => this.draw(), { passive: true });
    this.room.addEventListener('keydown', (event) => this.press(event));
    this.room.addEventListener('focusin', (event) => this.follow(event));
  }

  /** Shows other rows. The current one stays current; where it is gone, the one that took its place. */
  show(groups: readonly TriageGroup[], withHeadings = true): void {
    const place = this.rowAt();
    const { lines, rows } = linesOf(groups);
    this.rows = rows;
    this.lines = withHeadings ? lines : rows;
    if (this.rowAt() === -1) this.current = rows[Math.max(0, Math.min(place, rows.length - 1))]?.row.key;
    this.measure();
    this.redraw();
  }

  focus(): void {
    this.focusCurrent();
  }

  /** Goes on to the next row that is not decided, below the current one and then from the top. */
  moveToOpen(): void {
    const { rows } = this;
    const at = this.rowAt();
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(({ row }) => row.state === 'open');
    if (next) this.makeCurrent(next.row.key);
  }

  /** Places lines anew after the pane changed its size. */
  resize(): void {
    this.measure();
    this.redraw();
  }

  /** Which of the rows is current; -1 for none. */
  private rowAt(): number {
    return this.rows.findIndex(({ row }) => row.key === this.current);
  }

  private measure(): void {
    const style = this.el.win.getComputedStyle(this.room);
    const size = (name: string, otherwise: number): number => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
    const heights = { group: size('--ospo-triage-group', 36), open: size('--ospo-triage-row', 96), done: size('--ospo-triage-done', 60) };
    let top = 0;
    this.tops = this.lines.map((line) => {
      const at = top;
      top += heights[line.kind === 'group' ? 'group' : line.row.state === 'open' ? 'open' : 'done'];
      return at;
    });
    this.tops.push(top);
    this.room.setCssProps({ '--ospo-triage-height': `${top}px` });
  }

  private redraw(): void {
    const hadFocus = this.room.contains(this.el.doc.activeElement);
    this.room.empty();
    this.drawn = new Map();
    this.draw();
    if (hadFocus) this.focusCurrent();
  }

  /** Draws what came into sight and drops what left it; the current row is always there, so that it keeps the focus. */
  private draw(): void {
    const { scrollTop, clientHeight } = this.el;
    const first = Math.max(0, this.lineAt(scrollTop) - MARGIN);
    const last = Math.min(this.lines.length - 1, this.lineAt(scrollTop + clientHeight) + MARGIN);
    const currentLine = this.lines.findIndex((line) => line.kind === 'row' && line.row.key === this.current);
    for (const [index, el] of this.drawn) {
      if ((index >= first && index <= last) || index === currentLine) continue;
      el.remove();
      this.drawn.delete(index);
    }
    for (let index = first; index <= last; index += 1) this.drawLine(index);
    this.drawLine(currentLine);
  }

  private drawLine(index: number): void {
    const line = this.lines[index];
    if (!line || this.drawn.has(index)) return;
    const el = this.room.createEl('li', { cls: line.kind === 'group' ? 'ospo-triage-group' : 'ospo-triage-row' });
    el.setCssProps({ '--ospo-triage-top': `${this.tops[index] ?? 0}px` });
    if (line.kind === 'group') this.fillGroup(el, line.group);
    else this.fillRow(el, line.row, line.position);
    const after = [...this.drawn.keys()].filter((each) => each > index).sort((a, b) => a - b)[0];
    this.room.insertBefore(el, after === undefined ? null : this.drawn.get(after) ?? null);
    this.drawn.set(index, el);
  }

  private fillGroup(el: HTMLElement, { title, rows }: TriageGroup): void {
    const { words } = this.host;
    el.createSpan({ cls: 'ospo-triage-group-title', text: title, attr: { 'role': 'heading', 'aria-level': '3' } });
    el.createSpan({ cls: 'ospo-triage-group-count', text: words.groupCount(rows.filter(({ state }) => state === 'open').length, rows.length) });
  }

  private fillRow(el: HTMLElement, row: TriageRow, position: number): void {
    const isCurrent = row.key === this.current;
    el.setAttrs({ 'tabindex': isCurrent ? '0' : '-1', 'aria-posinset': String(position), 'aria-setsize': String(this.rows.length), 'data-key': row.key });
    el.toggleClass('is-current', isCurrent);
    createRow(el, row, { words: this.host.words, setIcon: this.host.setIcon, isCurrent, onAction: (action) => this.act(action, row) });
  }

  /** The last line that begins at or above a height. */
  private lineAt(height: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tops[middle] ?? 0) <= height) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button or a list within the row keeps the keys that work it.
    if (event.target !== this.elOf(this.current) && (event.key === 'Enter' || event.key === ' ')) return;
    const act = this.keyAct(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private keyAct(event: KeyboardEvent): (() => void) | undefined {
    const page = Math.max(1, Math.floor(this.el.clientHeight / 100));
    switch (event.key) {
      case 'ArrowDown': case 'j': return () => this.move(1);
      case 'ArrowUp': case 'k': return () => this.move(-1);
      case 'PageDown': return () => this.move(page);
      case 'PageUp': return () => this.move(-page);
      case 'Home': return () => this.move(-this.rows.length);
      case 'End': return () => this.move(this.rows.length);
      case 'u': case 'U': return this.host.onUndo;
      default: break;
    }
    const action = rowActionOf(event);
    const line = this.rows[this.rowAt()];
    return action && line ? () => this.act(action, line.row) : undefined;
  }

  private act(action: RowAction, row: TriageRow): void {
    this.current = row.key;
    this.host.onAction(action, row);
  }

  private move(by: number): void {
    const { rows } = this;
    const at = this.rowAt();
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) this.makeCurrent(next.row.key);
  }

  private makeCurrent(key: string): void {
    this.mark(this.current, false);
    this.current = key;
    this.scrollToCurrent();
    this.draw();
    this.mark(key, true);
    this.focusCurrent();
  }

  private mark(key: string | undefined, isCurrent: boolean): void {
    const el = this.elOf(key);
    el?.toggleClass('is-current', isCurrent);
    el?.setAttribute('tabindex', isCurrent ? '0' : '-1');
    for (const control of el?.querySelectorAll('button') ?? []) control.setAttribute('tabindex', isCurrent ? '0' : '-1');
  }

  private elOf(key: string | undefined): HTMLElement | undefined {
    return [...this.drawn.values()].find((el) => key !== undefined && el.dataset['key'] === key);
  }

  private scrollToCurrent(): void {
    const index = this.lines.findIndex((line) => line.kind === 'row' && line.row.key === this.current);
    const top = this.tops[index] ?? 0;
    const bottom = this.tops[index + 1] ?? top;
    if (top < this.el.scrollTop) this.el.scrollTop = index <= 1 ? 0 : top;
    else if (bottom > this.el.scrollTop + this.el.clientHeight) this.el.scrollTop = bottom - this.el.clientHeight;
  }

  private focusCurrent(): void {
    this.elOf(this.current)?.focus({ preventScroll: true });
  }

  private follow(event: FocusEvent): void {
    const path = event.composedPath();
    const key = [...this.drawn.values()].find((el) => path.includes(el))?.dataset['key'];
    if (key === undefined || key === this.current) return;
    this.mark(this.current, false);
    this.current = key;
    this.mark(key, true);
  }
}

function linesOf(groups: readonly TriageGroup[]): { lines: Line[]; rows: RowLine[] } {
  const lines: Line[] = [];
  const rows: RowLine[] = [];
  for (const group of groups) {
    lines.push({ kind: 'group', group });
    for (const row of group.rows) {
      const line: RowLine = { kind: 'row', row, position: rows.length + 1 };
      lines.push(line);
      rows.push(line);
    }
  }
  return { lines, rows };
}
