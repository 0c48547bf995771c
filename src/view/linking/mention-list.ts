import type { TriageGroup, TriageRow } from '../../app/linking/link-groups';
import type { ReviewWords } from '../../app/words/link-review';
import { baseName, folderOf } from '../../model/path';
import { lineAt, scrollToLine } from '../line-places';
import { DrawnLines, type LineDrawing } from './drawn-lines';
import { isRow, readHeights, topsOf, type LineHeights, type MentionLine } from './mention-line';
import { createRow, rowActionOf, type RowAction } from './triage-row';

interface MentionListHost {
  words: ReviewWords;
  setIcon: (el: HTMLElement, icon: string) => void;
  /** What a person wants done with a row. */
  onAction: (action: RowAction, row: TriageRow) => void;
  /** Offers the other ways to say no to a row, below a button of it. */
  onMore: (row: TriageRow, button: HTMLElement) => void;
  /** Takes back the last step. */
  onUndo: () => void;
}

/** Rows drawn above and below what can be seen. */
const MARGIN = 6;

/**
 * Mentions under their headings, of which only those in sight are in the page. One row is current: it takes the keys.
 * Heights of lines come from the style sheet, so that thousands can be placed without being drawn.
 */
export class MentionList {
  readonly el: HTMLElement;
  private readonly room: HTMLElement;
  private readonly drawn: DrawnLines;
  private lines: readonly MentionLine[] = [];
  /** Of the lines those without the headings. */
  private rows: readonly TriageRow[] = [];
  private tops: Float64Array = new Float64Array(1);
  private current: string | undefined;
  /** The row that was current until it went, and is again should it come back before anybody moves. */
  private left: string | undefined;
  /** As the style sheet has them; asked for anew when the pane changed its size, since asking costs a layout. */
  private heights: LineHeights | undefined;

  constructor(parent: HTMLElement, private readonly host: MentionListHost) {
    this.el = parent.createDiv({ cls: 'ospo-triage-scroll' });
    this.room = this.el.createEl('ul', { cls: 'ospo-triage-list', attr: { 'aria-label': host.words.list } });
    this.drawn = new DrawnLines(this.room);
    this.el.addEventListener('scroll', () => this.draw(), { passive: true });
    this.room.addEventListener('keydown', (event) => this.press(event));
    this.room.addEventListener('focusin', (event) => this.follow(event));
  }

  /** Shows other rows. The current one stays current; where it is gone, the one that took its place. */
  show(groups: readonly TriageGroup[], withHeadings = true): void {
    const place = this.rowAt();
    const rows = groups.flatMap((group) => group.rows);
    this.rows = rows;
    this.lines = withHeadings ? groups.flatMap((group): MentionLine[] => [group, ...group.rows]) : rows;
    this.stay(place);
    this.measure();
    this.redraw();
  }

  focus(): void {
    this.focusCurrent();
  }

  /** Goes to a row, if it is shown. */
  moveTo(key: string): void {
    if (this.rows.some((row) => row.key === key)) this.makeCurrent(key);
  }

  /** Goes on to the next row that is not decided, below the current one and then from the top. */
  moveToOpen(): void {
    const { rows } = this;
    const at = this.rowAt();
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(({ state }) => state === 'open');
    if (next) this.makeCurrent(next.key);
  }

  /** Places lines anew after the pane changed its size. */
  resize(): void {
    this.heights = undefined;
    this.measure();
    this.redraw();
  }

  /** Keeps the current row, or the place where it was. */
  private stay(place: number): void {
    const { rows, left } = this;
    if (left !== undefined && rows.some(({ key }) => key === left)) [this.current, this.left] = [left, undefined];
    if (this.rowAt() !== -1) return;
    this.left ??= this.current;
    this.current = rows[Math.max(0, Math.min(place, rows.length - 1))]?.key;
  }

  /** Which of the rows is current; -1 for none. */
  private rowAt(): number {
    return this.rows.findIndex(({ key }) => key === this.current);
  }

  private measure(): void {
    const heights = this.heights ?? readHeights(this.room);
    // What a hidden list has is not what it gets in its pane: it is read again.
    this.heights = this.el.clientWidth === 0 ? undefined : heights;
    this.tops = topsOf(this.lines, heights);
    // Plain styles: a property of CSS would be handed down to every element in the rows, each time.
    this.room.setCssStyles({ height: `${this.tops.at(-1) ?? 0}px` });
  }

  private redraw(): void {
    const hadFocus = this.room.contains(this.el.doc.activeElement);
    this.draw();
    if (hadFocus) this.focusCurrent();
  }

  /** Draws what came into sight and drops what left it; the current row is always there, so that it keeps the focus. */
  private draw(): void {
    const { scrollTop, clientHeight } = this.el;
    const first = Math.max(0, lineAt(this.tops, scrollTop) - MARGIN);
    const last = Math.min(this.lines.length - 1, lineAt(this.tops, scrollTop + clientHeight) + MARGIN);
    const current = this.currentLine();
    const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    if (current !== -1 && current < first) shown.unshift(current);
    if (current > last) shown.push(current);
    this.drawn.show(shown.flatMap((index) => this.drawingOf(index)));
  }

  private currentLine(): number {
    return this.lines.findIndex((line) => isRow(line) && line.key === this.current);
  }

  private drawingOf(index: number): LineDrawing[] {
    const line = this.lines[index];
    if (!line) return [];
    const place = (el: HTMLElement): void => el.setCssStyles({ top: `${this.tops[index] ?? 0}px` });
    return [isRow(line) ? this.rowDrawing(line, place) : this.groupDrawing(line, place)];
  }

  private groupDrawing({ key, title, rows }: TriageGroup, place: LineDrawing['place']): LineDrawing {
    const count = this.host.words.groupCount(rows.filter(({ state }) => state === 'open').length, rows.length);
    return {
      key: `heading ${key}`, shows: [title, count], place,
      fill: (el) => {
        el.addClass('ospo-triage-group');
        // A note is known by its name: where there is no room, it is the folder that is cut short.
        const isPath = key.startsWith(title) && title.includes('/');
        el.createSpan({ cls: 'ospo-triage-group-title', text: isPath ? baseName(key) : title, attr: { 'role': 'heading', 'aria-level': '2' } });
        if (isPath) el.createSpan({ cls: 'ospo-triage-group-folder', text: folderOf(key) });
        el.createSpan({ cls: 'ospo-triage-group-count', text: count });
      },
    };
  }

  private rowDrawing(row: TriageRow, place: LineDrawing['place']): LineDrawing {
    const { words, setIcon } = this.host;
    return {
      key: row.key, shows: [row, row.suggestion, row.state],
      place: (el) => {
        place(el);
        el.setAttrs({ 'aria-posinset': String(this.rows.indexOf(row) + 1), 'aria-setsize': String(this.rows.length) });
        this.setCurrent(el, row.key === this.current);
      },
      fill: (el) => {
        el.addClass('ospo-triage-row');
        el.dataset['key'] = row.key;
        createRow(el, row, { words, setIcon, isCurrent: row.key === this.current, onAction: (action) => this.act(action, row), onMore: (button) => this.host.onMore(row, button) });
      },
    };
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button or a list within the row keeps the keys that work it.
    if (event.target !== this.drawn.elOf(this.current) && (event.key === 'Enter' || event.key === ' ')) return;
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
    const row = this.rows[this.rowAt()];
    return action && row ? () => this.act(action, row) : undefined;
  }

  private act(action: RowAction, row: TriageRow): void {
    this.settleOn(row.key);
    this.host.onAction(action, row);
  }

  private move(by: number): void {
    const { rows } = this;
    const at = this.rowAt();
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) this.makeCurrent(next.key);
  }

  private settleOn(key: string): void {
    this.current = key;
    this.left = undefined;
  }

  private makeCurrent(key: string): void {
    this.settleOn(key);
    scrollToLine(this.el, this.tops, this.currentLine());
    this.draw();
    this.focusCurrent();
  }

  private setCurrent(el: HTMLElement, isCurrent: boolean): void {
    el.toggleClass('is-current', isCurrent);
    const tabindex = isCurrent ? '0' : '-1';
    for (const each of [el, ...el.querySelectorAll('button')]) if (each.getAttribute('tabindex') !== tabindex) each.setAttribute('tabindex', tabindex);
  }

  private focusCurrent(): void {
    this.drawn.elOf(this.current)?.focus({ preventScroll: true });
  }

  private follow(event: FocusEvent): void {
    const key = this.drawn.keyAt(event.composedPath());
    if (key === undefined || key === this.current || !this.rows.some((row) => row.key === key)) return;
    this.settleOn(key);
    this.draw();
  }
}
