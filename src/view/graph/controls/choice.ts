export interface ChoiceOption {
  value: string;
  text: string;
  /** The heading that it stands under; none for an empty text. */
  group?: string;
}

/** A labelled choice of one among some. */
export class Choice {
  readonly el: HTMLElement;
  private readonly select: HTMLSelectElement;
  private shown = '';

  constructor(parent: HTMLElement, label: string, choose: (value: string) => void) {
    this.el = parent.createEl('label', { cls: 'ospo-graph-choice' });
    this.el.createSpan({ text: label });
    this.select = this.el.createEl('select', { cls: 'dropdown' });
    this.select.addEventListener('change', () => choose(this.select.value));
  }

  /** Shows what can be chosen and what is. The same options are left as they are: a list that is open stays open. */
  show(options: readonly ChoiceOption[], value: string): void {
    const key = JSON.stringify(options);
    if (key !== this.shown) this.fill(options);
    this.shown = key;
    this.select.value = value;
  }

  private fill(options: readonly ChoiceOption[]): void {
    this.select.empty();
    const groups = new Map<string, HTMLElement>();
    for (const { value, text, group = '' } of options) {
      const parent = groups.get(group) ?? (group === '' ? this.select : this.select.createEl('optgroup', { attr: { label: group } }));
      groups.set(group, parent);
      parent.createEl('option', { text, attr: { value } });
    }
  }
}
