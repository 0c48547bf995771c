import type { ExplorerRow } from './explorer-rows';
import { focusNameField } from './name-field';
import { WORDS } from './words';

interface DrawnRow {
  el: HTMLElement;
  /** What it was drawn by, besides its path. */
  look: string;
  /** Where it was placed. */
  standing: string;
}

/** Rows drawn above and below what can be seen. */
const MARGIN = 20;

/**
 * The rows of the explorer of which only those in sight are in the page: a folder may hold thousands. The row that the keys start from stays in the page
 * wherever it is, since it has the focus, and an element stays with its row, so that the focus survives.
 */
export class ExplorerTree {
  private rows: readonly ExplorerRow[] = [];
  private places = new Map<string, number>();
  private drawn = new Map<string, DrawnRow>();
  private marked: HTMLElement[] = [];
  private active: string | undefined;
  private current = '';
  private renaming: string | undefined;

  /**
   * @param scroller what scrolls, with the tree in it
   * @param makeRow draws a row that stands nowhere yet, is not on show, and is not where the keys start from
   */
  constructor(private readonly el: HTMLElement, private readonly scroller: HTMLElement, private readonly makeRow: (row: ExplorerRow) => HTMLElement) {}

  /** Whether it has a height: in a folded sidebar, or behind another tab, it has none. */
  get isVisible(): boolean {
    return this.scroller.clientHeight > 0;
  }

  /** Shows other rows. @param renaming path of the row whose name is being typed */
  show(rows: readonly ExplorerRow[], renaming: string | undefined): void {
    this.rows = rows;
    this.renaming = renaming;
    this.places = new Map(rows.map(({ file }, index) => [file.path, index]));
    this.el.setCssProps({ '--rows': String(rows.length) });
    this.draw();
    if (renaming !== undefined) focusNameField(this.el);
  }

  /** Where a row stands among all; -1 where it is not among them. */
  placeOf(path: string): number {
    return this.places.get(path) ?? -1;
  }

  /** Of a row in sight, or of the one that the keys start from. */
  rowElement(path: string): HTMLElement | undefined {
    return this.drawn.get(path)?.el;
  }

  /** Says which row is on show, and from which one the keys go on. */
  mark(active: string | undefined, current: string): void {
    this.active = active;
    this.current = current;
    if (this.drawn.has(current)) this.markDrawn();
    else this.draw();
  }

  /** Scrolls no further than a row needs that is the one the keys start from, or in sight. */
  reveal(path: string): void {
    this.rowElement(path)?.scrollIntoView({ block: 'nearest' });
    this.draw();
  }

  /** Draws what has come into sight, after the pane changed its size as well. */
  draw(): void {
    const former = this.drawn;
    this.drawn = new Map();
    for (const index of this.wanted()) {
      const row = this.rows[index];
      if (row) this.drawn.set(row.file.path, this.drawnRow(row, index, former.get(row.file.path)));
    }
    this.place();
    if (this.rows.length === 0) this.el.createDiv({ cls: 'pane-empty', text: WORDS.noFiles, attr: { role: 'treeitem' } });
    this.markDrawn();
  }

  private drawnRow(row: ExplorerRow, index: number, known: DrawnRow | undefined): DrawnRow {
    const look = `${row.depth} ${row.isOpen} ${row.file.path === this.renaming}`;
    const drawn = known?.look === look ? known : { el: this.makeRow(row), look, standing: '' };
    const standing = `${index} ${row.place} ${row.siblings}`;
    if (drawn.standing === standing) return drawn;
    drawn.el.setCssProps({ '--row': String(index) });
    drawn.el.setAttrs({ 'aria-posinset': row.place, 'aria-setsize': row.siblings });
    return { ...drawn, standing };
  }

  /** The places of the rows to draw, in their order. */
  private wanted(): number[] {
    const [first, last] = this.inSight();
    const current = this.placeOf(this.current);
    const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    if (current === -1 || (current >= first && current <= last)) return places;
    return current < first ? [current, ...places] : [...places, current];
  }

  private inSight(): [number, number] {
    const height = Number.parseFloat(getComputedStyle(this.el).getPropertyValue('--nav-item-height'));
    const hidden = this.scroller.getBoundingClientRect().top - this.el.getBoundingClientRect().top;
    const first = Math.floor(hidden / height) - MARGIN;
    const last = Math.ceil((hidden + this.scroller.clientHeight) / height) + MARGIN;
    return [Math.max(0, first), Math.min(this.rows.length - 1, last)];
  }

  private markDrawn(): void {
    for (const el of this.marked) {
      el.removeClass('is-active');
      el.setAttrs({ 'aria-selected': false, 'tabindex': -1 });
    }
    const shown = this.rowElement(this.active ?? '');
    shown?.addClass('is-active');
    shown?.setAttr('aria-selected', true);
    const start = this.rowElement(this.current);
    start?.setAttr('tabindex', 0);
    this.marked = [shown, start].filter((el) => el !== undefined);
  }

  /** Rows stand in the page as they are read; one that stays is not moved, which would take the focus from it. */
  private place(): void {
    const rows = new Set<Element>([...this.drawn.values()].map(({ el }) => el));
    for (const child of [...this.el.children]) if (!rows.has(child)) child.remove();
    let next = this.el.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else this.el.insertBefore(row, next);
    }
  }
}
