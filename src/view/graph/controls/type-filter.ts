import type { GraphWords } from '../../../app/words/graph';
import type { NodeType } from '../../../model/graph';
import { TYPE_ORDER } from '../../../scene/appearance';
import { createSwatch } from '../paint/shape-path';

/** The legend, which is the filter: each type with its sign, its name and how many there are. */
export class TypeFilter {
  private readonly el: HTMLElement;
  private readonly rows = new Map<NodeType, { row: HTMLElement; box: HTMLInputElement; count: HTMLElement }>();

  constructor(parent: HTMLElement, private readonly words: GraphWords, change: (types: readonly NodeType[], shown: boolean) => void) {
    this.el = parent.createEl('fieldset', { cls: 'ospo-graph-group' });
    this.el.createEl('legend', { text: words.types });
    for (const type of TYPE_ORDER) this.createRow(type, change);
    const both = this.el.createDiv({ cls: 'ospo-graph-pair' });
    const all = both.createEl('button', { text: words.allTypes });
    const none = both.createEl('button', { text: words.noTypes });
    all.addEventListener('click', () => change(TYPE_ORDER, true));
    none.addEventListener('click', () => change(this.shownTypes(), false));
  }

  /** Types of which there are none are left out. @param plain whether something else than its type colours a node */
  show(counts: ReadonlyMap<NodeType, number>, hidden: readonly NodeType[], plain: boolean): void {
    this.el.toggleClass('is-plain', plain);
    for (const [type, { row, box, count }] of this.rows) {
      row.hidden = !counts.has(type);
      box.checked = !hidden.includes(type);
      count.setText(this.words.count(counts.get(type) ?? 0));
    }
    this.el.hidden = this.shownTypes().length === 0;
  }

  private shownTypes(): NodeType[] {
    return [...this.rows].filter(([, { row }]) => !row.hidden).map(([type]) => type);
  }

  private createRow(type: NodeType, change: (types: readonly NodeType[], shown: boolean) => void): void {
    const row = this.el.createEl('label', { cls: 'ospo-graph-type' });
    const box = row.createEl('input', { type: 'checkbox' });
    createSwatch(row, type);
    row.createSpan({ cls: 'ospo-graph-type-name', text: this.words.typeMany(type) });
    const count = row.createSpan({ cls: 'ospo-graph-count' });
    box.addEventListener('change', () => change([type], box.checked));
    this.rows.set(type, { row, box, count });
  }
}
