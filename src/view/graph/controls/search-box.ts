import type { GraphWords } from '../../../app/words/graph';
import type { Lens } from '../../../scene/lens';

export interface SearchEvents {
  change(query: string): void;
  /** Enter: on to the next that was found, or back to the one before. */
  next(steps: 1 | -1): void;
  /** Only what is found is to be shown, or all. */
  only(foundOnly: boolean): void;
}

/** Finds by names and more: see `readQuery`. Escape empties it. */
export class SearchBox {
  private readonly input: HTMLInputElement;
  private readonly hint: HTMLElement;
  private readonly found: HTMLElement;
  private readonly only: HTMLElement;
  private readonly onlyBox: HTMLInputElement;

  constructor(parent: HTMLElement, private readonly words: GraphWords, events: SearchEvents) {
    const row = parent.createEl('label', { cls: 'ospo-graph-search' });
    row.createSpan({ cls: 'ospo-unseen', text: words.search });
    this.input = row.createEl('input', { type: 'search', placeholder: words.search, attr: { 'spellcheck': 'false', 'aria-description': words.searchHint } });
    this.hint = parent.createDiv({ cls: 'ospo-graph-search-hint', text: words.searchHint, attr: { 'aria-hidden': 'true' } });
    this.found = parent.createDiv({ cls: 'ospo-graph-found', attr: { 'aria-live': 'polite' } });
    this.only = parent.createEl('label', { cls: 'ospo-graph-only' });
    this.onlyBox = this.only.createEl('input', { type: 'checkbox' });
    this.only.createSpan({ text: words.foundOnly });
    this.onlyBox.addEventListener('change', () => events.only(this.onlyBox.checked));
    this.input.addEventListener('input', () => events.change(this.input.value));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) events.next(event.shiftKey ? -1 : 1);
      if (event.key !== 'Escape' || this.input.value === '') return;
      event.stopPropagation();
      this.input.value = '';
      events.change('');
    });
  }

  show({ query, foundOnly }: Pick<Lens, 'query' | 'foundOnly'>, found: number | null): void {
    if (this.input.value !== query) this.input.value = query;
    this.hint.hidden = query !== '';
    this.only.hidden = query === '' && !foundOnly;
    this.onlyBox.checked = foundOnly;
    this.found.setText(found === null ? '' : this.words.found(found));
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }
}
