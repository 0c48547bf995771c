import type { AppHost } from '../app-host';
import { LatestAnswer } from './latest-answer';
import { PopoverSuggest } from './popover-suggest';

/** Suggestions under a text field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  #input: HTMLInputElement | HTMLDivElement;
  #callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #answer = new LatestAnswer<T>((values) => this.showSuggestions(values));

  constructor(app: AppHost, textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    this.#input = textInputEl;
    textInputEl.addEventListener('input', () => this.#ask());
    textInputEl.addEventListener('focus', () => this.#ask());
    textInputEl.addEventListener('blur', () => this.close());
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    if ('value' in this.#input) this.#input.value = value;
    else this.#input.setText(value);
  }

  getValue(): string {
    return 'value' in this.#input ? this.#input.value : this.#input.textContent;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    void this.#callback?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  showSuggestions(values: T[]): void {
    if (values.length === 0) return this.close();
    this.open();
    this.suggestions.setInput(this.#input);
    this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
    const box = this.#input.getBoundingClientRect();
    this.suggestEl.setCssStyles({ minWidth: `${box.width}px` });
    this.reposition(box);
  }

  override close(): void {
    super.close();
    this.#answer.drop();
    if (this.#input.hasAttribute('aria-expanded')) this.#input.setAttr('aria-expanded', false);
  }

  #ask(): void {
    this.#answer.take(this.getSuggestions(this.getValue()));
  }
}
