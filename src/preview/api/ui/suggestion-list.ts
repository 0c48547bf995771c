import type { Scope } from '../base/keymap';

export interface SuggestionOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

let count = 0;

/** Values to choose from under an input: drawn by their owner, walked through with the arrow keys, chosen by Enter or click. */
export class SuggestionList<T> {
  values: T[] = [];
  selectedItem = -1;
  private items: HTMLElement[] = [];
  private readonly id = `suggestions-${(count += 1)}`;

  constructor(private readonly owner: SuggestionOwner<T>, readonly containerEl: HTMLElement, scope: Scope) {
    containerEl.setAttrs({ role: 'listbox', id: this.id });
    const on = (key: string, act: (event: KeyboardEvent) => unknown): void => {
      scope.register([], key, (event) => { if (!event.isComposing) act(event); return false; });
    };
    on('ArrowDown', () => this.move(1));
    on('ArrowUp', () => this.move(-1));
    on('PageDown', () => this.move(8, false));
    on('PageUp', () => this.move(-8, false));
    scope.register(null, 'Enter', (event) => { if (!event.isComposing) this.choose(event); return false; });
  }

  /** Ties the list to its input for screen readers. */
  setInput(input: HTMLElement): void {
    input.setAttrs({ role: 'combobox', 'aria-expanded': true, 'aria-controls': this.id, 'aria-autocomplete': 'list' });
    this.input = input;
  }
  private input: HTMLElement | null = null;

  setSuggestions(values: T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.items = values.map((value, index) => this.draw(value, index));
    this.selectedItem = -1;
    this.select(0);
  }

  select(index: number): void {
    this.items[this.selectedItem]?.removeClass('is-selected');
    this.items[this.selectedItem]?.setAttr('aria-selected', false);
    this.selectedItem = this.items.length === 0 ? -1 : Math.min(Math.max(0, index), this.items.length - 1);
    const item = this.items[this.selectedItem];
    item?.addClass('is-selected');
    item?.setAttr('aria-selected', true);
    item?.scrollIntoView?.({ block: 'nearest' });
    this.input?.setAttr('aria-activedescendant', item?.id ?? null);
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selectedItem];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  private move(step: number, around = true): void {
    const last = this.items.length - 1;
    const wanted = this.selectedItem + step;
    this.select(around && wanted < 0 ? last : around && wanted > last ? 0 : wanted);
  }

  private draw(value: T, index: number): HTMLElement {
    const el = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option', id: `${this.id}-${index}`, 'aria-selected': false } });
    this.owner.renderSuggestion(value, el);
    el.addEventListener('mousemove', () => { if (this.selectedItem !== index) this.select(index); });
    // Before the input loses focus, which closes many lists.
    el.addEventListener('mousedown', (event) => event.preventDefault());
    el.addEventListener('click', (event) => { this.select(index); this.choose(event); });
    return el;
  }
}
