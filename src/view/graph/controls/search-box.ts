import type { GraphWords } from '../../../app/words/graph';

export interface SearchEvents {
  change(query: string): void;
  /** Enter: on to the next that was found, or back to the one before. */
  next(steps: 1 | -1): void;
}

/** Finds by name. Escape empties it. */
export class SearchBox {
  private readonly input: HTMLInputElement;
  private readonly found: HTMLElement;

  constructor(parent: HTMLElement, private readonly words: GraphWords, events: SearchEvents) {
    const row = parent.createEl('label', { cls: 'ospo-graph-search' });
    row.createSpan({ cls: 'ospo-unseen', text: words.search });
    this.input = row.createEl('input', { type: 'search', placeholder: words.search, attr: { spellcheck: 'false' } });
    this.found = parent.createDiv({ cls: 'ospo-graph-found', attr: { 'aria-live': 'polite' } });
    this.input.addEventListener('input', () => events.change(this.input.value));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) events.next(event.shiftKey ? -1 : 1);
      if (event.key !== 'Escape' || this.input.value === '') return;
      event.stopPropagation();
      this.input.value = '';
      events.change('');
    });
  }

  show(query: string, found: number | null): void {
    if (this.input.value !== query) this.input.value = query;
    this.found.setText(found === null ? '' : this.words.found(found));
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }
}
