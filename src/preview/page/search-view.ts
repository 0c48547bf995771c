import type { TFile } from '../api/vault/files';
import { ItemView } from '../api/workspace/item-view';
import { drawMatches, type LineMatch } from './line-matches';
import { WORDS } from './words';

export const SEARCH = 'search';

/** Milliseconds of quiet before a search begins. */
const QUIET = 200;
const MOST_NOTES = 50;
const MOST_LINES = 6;

/** Finds words in the text of all notes. */
export class SearchView extends ItemView {
  private timer = 0;
  private turn = 0;

  override getViewType(): string {
    return SEARCH;
  }

  override getDisplayText(): string {
    return WORDS.search;
  }

  override getIcon(): string {
    return 'search';
  }

  override async onOpen(): Promise<void> {
    const field = this.contentEl.createDiv({ cls: 'search-input-container' }).createEl('input', {
      type: 'search', placeholder: WORDS.searchField, attr: { 'aria-label': WORDS.searchField },
    });
    const results = this.contentEl.createDiv({ cls: 'search-result-container', attr: { 'aria-live': 'polite' } });
    this.registerDomEvent(field, 'input', () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.search(field.value, results), QUIET);
    });
    this.register(() => window.clearTimeout(this.timer));
  }

  /** Puts the cursor where the words are written. */
  focusField(): void {
    this.contentEl.querySelector('input')?.focus();
  }

  private async search(query: string, results: HTMLElement): Promise<void> {
    const turn = ++this.turn;
    const wanted = query.trim().toLowerCase();
    const found = wanted === '' ? [] : await this.find(wanted, () => turn !== this.turn);
    if (turn !== this.turn) return;
    results.empty();
    if (wanted === '') return;
    const title = found.length === 0 ? WORDS.searchEmpty : WORDS.searchFound(found.length);
    results.createDiv({ cls: 'pane-section-title', text: title });
    for (const { file, lines } of found) drawMatches(results, this.app, file, lines);
    if (found.length === MOST_NOTES) results.createDiv({ cls: 'pane-empty', text: WORDS.searchMore });
  }

  private async find(wanted: string, isOver: () => boolean): Promise<Array<{ file: TFile; lines: LineMatch[] }>> {
    const found = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      if (isOver() || found.length === MOST_NOTES) break;
      const lines = linesWith(await this.app.vault.cachedRead(file), wanted);
      if (lines.length > 0 || file.basename.toLowerCase().includes(wanted)) found.push({ file, lines });
    }
    return found;
  }
}

/** The first lines of a text that contain a word, whatever its case. */
function linesWith(text: string, wanted: string): LineMatch[] {
  const found: LineMatch[] = [];
  for (const [line, content] of text.split('\n').entries()) {
    const from = content.toLowerCase().indexOf(wanted);
    if (from !== -1) found.push({ line, text: content, from, to: from + wanted.length });
    if (found.length === MOST_LINES) break;
  }
  return found;
}
