import type { AppHost } from '../app-host';
import { Scope } from '../base/keymap';
import { SuggestionList, type SuggestionOwner } from './suggestion-list';

/** Suggestions in a box of their own, placed beside what asked for them. */
export abstract class PopoverSuggest<T> implements SuggestionOwner<T> {
  scope: Scope;
  suggestEl: HTMLElement;
  suggestInnerEl: HTMLElement;
  suggestions: SuggestionList<T>;
  isOpen = false;

  constructor(public app: AppHost, scope?: Scope) {
    this.scope = scope ?? new Scope(app.scope);
    this.suggestEl = createDiv('suggestion-container');
    this.suggestInnerEl = this.suggestEl.createDiv({ cls: 'suggestion', attr: { 'aria-label': 'Suggestions', 'data-no-tooltip': '' } });
    this.suggestions = new SuggestionList<T>(this, this.suggestInnerEl, this.scope);
    this.scope.register([], 'Escape', () => { this.close(); return false; });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;

  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestions.setSuggestions([]);
    this.suggestEl.detach();
  }

  onHistoryBack(): void {
    this.close();
  }

  /** Below the box, or above where there is no room. Pixels of the window. */
  protected reposition(box: { left: number; top: number; bottom: number }): void {
    const own = this.suggestEl.getBoundingClientRect();
    const { innerHeight, innerWidth } = this.suggestEl.win;
    const fits = box.bottom + own.height <= innerHeight;
    const top = fits || box.top < own.height ? box.bottom : box.top - own.height;
    const left = Math.max(4, Math.min(box.left, innerWidth - own.width - 4));
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${top}px` });
  }
}
