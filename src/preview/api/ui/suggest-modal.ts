import type { FuzzyMatch, Instruction } from 'obsidian';
import type { AppHost } from '../app-host';
import { prepareFuzzySearch, renderResults, sortSearchResults } from '../base/search';
import { setIcon } from '../dom/icons';
import { drawInstructions } from './instructions';
import { LatestAnswer } from './latest-answer';
import { Modal } from './modal';
import { SuggestionList, type SuggestionOwner } from './suggestion-list';

/** A prompt: an input with suggestions under it. */
export abstract class SuggestModal<T> extends Modal implements SuggestionOwner<T> {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  instructionsEl: HTMLElement;
  chooser: SuggestionList<T>;
  #answer = new LatestAnswer<T>((values) => this.#show(values));

  constructor(app: AppHost) {
    super(app);
    this.containerEl.addClass('mod-prompt');
    this.modalEl.addClass('prompt');
    this.modalEl.removeClass('modal');
    this.modalEl.empty();
    const row = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = row.createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocomplete: 'off', spellcheck: false, enterkeyhint: 'done', 'aria-label': 'Search' } });
    const clear = row.createEl('button', { cls: 'prompt-input-cta clickable-icon', attr: { type: 'button', 'aria-label': 'Clear', tabindex: -1 } });
    setIcon(clear, 'lucide-x');
    clear.addEventListener('click', () => { this.inputEl.value = ''; this.inputEl.focus(); this.#ask(); });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { 'aria-label': 'Suggestions' } });
    this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.instructionsEl.hide();
    this.modalEl.setAttribute('aria-label', 'Prompt');
    this.chooser = new SuggestionList<T>(this, this.resultContainerEl, this.scope);
    this.chooser.setInput(this.inputEl);
    this.inputEl.addEventListener('input', () => this.#ask());
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;

  abstract renderSuggestion(value: T, el: HTMLElement): void;

  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.#ask();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.modalEl.setAttribute('aria-label', placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    drawInstructions(this.instructionsEl, instructions);
  }

  onNoSuggestion(): void {
    this.chooser.setSuggestions([]);
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.choose(event);
  }

  #ask(): void {
    this.#answer.take(this.getSuggestions(this.inputEl.value));
  }

  #show(values: T[]): void {
    const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
    if (shown.length > 0) this.chooser.setSuggestions(shown);
    else this.onNoSuggestion();
  }
}

/** A prompt over a fixed list, searched by its texts. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];

  abstract getItemText(item: T): string;

  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): Array<FuzzyMatch<T>> {
    if (query.trim() === '') return this.getItems().map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item): Array<FuzzyMatch<T>> => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    sortSearchResults(found);
    return found;
  }

  renderSuggestion(found: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(found.item), found.match);
  }

  onChooseSuggestion(found: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(found.item, event);
  }
}
