import type { PropertyId } from './base-config';
import { BasesView, type QueryController } from './bases-view';
import type { BasesEntry, BasesEntryGroup } from './query-result';

/** Rows drawn at once; the rest comes by a button, so that a large vault does not hold the page. */
const PAGE = 200;

/** Obsidian's own view: a row for each note, a column for each property. */
export class TableView extends BasesView {
  type = 'table';
  #shown = PAGE;

  constructor(controller: QueryController, private readonly el: HTMLElement) {
    super(controller);
  }

  onDataUpdated(): void {
    this.el.empty();
    const scroller = this.el.createDiv({ cls: 'bases-table-container', attr: { tabindex: 0, role: 'region', 'aria-label': this.config.name } });
    const columns = this.columns;
    const table = scroller.createEl('table', 'bases-table');
    const head = table.createTHead().insertRow();
    for (const id of columns) head.createEl('th', { text: this.config.getDisplayName(id), attr: { scope: 'col' } });
    let left = this.#shown;
    for (const group of this.data.groupedData) left = this.#drawGroup(table, group, columns, left);
    if (this.data.data.length > this.#shown) this.#offerMore(scroller);
    if (this.data.data.length === 0) scroller.createDiv({ cls: 'bases-empty', text: 'No notes fit this view.' });
  }

  /** The file's name where the view names no column. */
  private get columns(): PropertyId[] {
    const order = this.config.getOrder();
    return order.length > 0 ? order : ['file.name'];
  }

  /** @returns how many rows may still be drawn */
  #drawGroup(table: HTMLTableElement, group: BasesEntryGroup, columns: readonly PropertyId[], left: number): number {
    if (left <= 0) return 0;
    const body = table.createTBody();
    if (this.config.getGroupBy()) {
      const cell = body.insertRow().createEl('th', { cls: 'bases-group', attr: { colspan: columns.length, scope: 'rowgroup' } });
      if (group.key && group.hasKey()) group.key.renderTo(cell);
      else cell.setText('None');
      cell.createSpan({ cls: 'bases-group-count', text: String(group.entries.length) });
    }
    for (const entry of group.entries.slice(0, left)) drawRow(body.insertRow(), entry, columns);
    return left - group.entries.length;
  }

  #offerMore(parent: HTMLElement): void {
    const more = parent.createEl('button', { text: `Show more (${this.data.data.length - this.#shown} left)` });
    more.addEventListener('click', () => {
      this.#shown += PAGE;
      this.onDataUpdated();
    });
  }
}

function drawRow(row: HTMLTableRowElement, entry: BasesEntry, columns: readonly PropertyId[]): void {
  for (const id of columns) {
    const cell = row.insertCell();
    if (id === 'file.name') entry.getValue('file.file')?.renderTo(cell);
    else entry.getValue(id)?.renderTo(cell);
  }
}
