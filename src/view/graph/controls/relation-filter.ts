import type { GraphWords } from '../../../app/words/graph';
import type { Lens } from '../../../scene/lens';

interface RelationFilterEvents {
  /** The relations to draw; null for all. */
  relations(shown: readonly string[] | null): void;
  mentions(shown: boolean): void;
  /** Look for mentions that are no links yet. */
  find(): void;
}

interface Row {
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** Which relations are drawn as lines. Folded at first. */
export class RelationFilter {
  private readonly el: HTMLDetailsElement;
  private readonly rows = new Map<string, Row>();
  private readonly list: HTMLElement;
  private readonly mentions: HTMLInputElement;
  private names: readonly string[] = [];

  constructor(parent: HTMLElement, private readonly words: GraphWords, private readonly events: RelationFilterEvents) {
    this.el = parent.createEl('details', { cls: 'ospo-graph-group' });
    this.el.createEl('summary', { text: words.relations });
    const mentions = this.el.createEl('label', { cls: 'ospo-graph-type' });
    this.mentions = mentions.createEl('input', { type: 'checkbox' });
    mentions.createSpan({ cls: 'ospo-graph-dashes', attr: { 'aria-hidden': 'true' } });
    mentions.createSpan({ cls: 'ospo-graph-type-name', text: words.mentions });
    this.mentions.addEventListener('change', () => events.mentions(this.mentions.checked));
    this.el.createEl('button', { text: words.findMentions }).addEventListener('click', () => events.find());
    this.list = this.el.createDiv({ cls: 'ospo-graph-relations', attr: { role: 'group', 'aria-label': words.relations } });
    const both = this.el.createDiv({ cls: 'ospo-graph-pair' });
    both.createEl('button', { text: words.allTypes }).addEventListener('click', () => events.relations(null));
    both.createEl('button', { text: words.noTypes }).addEventListener('click', () => events.relations([]));
  }

  /** `counts` tells how many edges of each relation there are to be shown or hidden. */
  show(counts: ReadonlyMap<string, number>, { relations: shown, mentions }: Pick<Lens, 'relations' | 'mentions'>): void {
    this.mentions.checked = mentions;
    this.names = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
    for (const name of this.names) if (!this.rows.has(name)) this.rows.set(name, this.createRow(name));
    for (const [name, { row, box, count }] of this.rows) {
      row.hidden = !counts.has(name);
      box.checked = shown === null || shown.includes(name);
      count.setText(this.words.count(counts.get(name) ?? 0));
    }
    this.list.append(...this.names.flatMap((name) => this.rows.get(name)?.row ?? []));
  }

  private createRow(name: string): Row {
    const row = this.list.createEl('label', { cls: 'ospo-graph-type' });
    const box = row.createEl('input', { type: 'checkbox' });
    row.createSpan({ cls: 'ospo-graph-type-name', text: this.words.relation(name) });
    box.addEventListener('change', () => this.events.relations(this.chosen()));
    return { row, box, count: row.createSpan({ cls: 'ospo-graph-count' }) };
  }

  /** All of them again is no filter, which lets relations through that are only written later. */
  private chosen(): readonly string[] | null {
    const chosen = this.names.filter((name) => this.rows.get(name)?.box.checked === true);
    return chosen.length === this.names.length ? null : chosen;
  }
}
