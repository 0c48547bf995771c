import type { ExplorerRow } from './explorer-rows';
import { focusNameField } from './name-field';

interface DrawnRow {
  el: HTMLElement;
  /** What it was drawn by, besides its path. */
  look: string;
}

/** The rows of the explorer on the page. Those that stay as they were are left alone: a folder may hold thousands, of which one is renamed. */
export class ExplorerTree {
  private drawn = new Map<string, DrawnRow>();
  private marked: HTMLElement[] = [];

  /** @param makeRow draws a row that stands nowhere yet, is not on show, and is not where the keys start from */
  constructor(private readonly el: HTMLElement, private readonly makeRow: (row: ExplorerRow) => HTMLElement) {}

  /** @param renaming path of the row whose name is being typed */
  draw(rows: readonly ExplorerRow[], renaming: string | undefined): void {
    const former = this.drawn;
    this.drawn = new Map();
    for (const row of rows) {
      const look = `${row.depth} ${row.isOpen} ${row.file.path === renaming}`;
      const known = former.get(row.file.path);
      this.drawn.set(row.file.path, known?.look === look ? known : { el: this.makeRow(row), look });
    }
    this.place();
    if (renaming !== undefined) focusNameField(this.el);
  }

  rowElement(path: string): HTMLElement | undefined {
    return this.drawn.get(path)?.el;
  }

  /** Says which row is on show, and from which one the keys go on. */
  mark(active: string | undefined, current: string): void {
    for (const el of this.marked) {
      el.removeClass('is-active');
      el.setAttrs({ 'aria-selected': false, 'tabindex': -1 });
    }
    const shown = this.rowElement(active ?? '');
    shown?.addClass('is-active');
    shown?.setAttr('aria-selected', true);
    const start = this.rowElement(current);
    start?.setAttr('tabindex', 0);
    this.marked = [shown, start].filter((el) => el !== undefined);
  }

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
