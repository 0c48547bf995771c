import type { AppHost } from '../app-host';
import { prepareFuzzySearch, renderResults } from '../base/search';
import { TFile, TFolder, type TAbstractFile } from '../vault/files';
import { AbstractInputSuggest } from './input-suggest';

/** Suggests the vault's files or folders by their paths. */
export class PathSuggest extends AbstractInputSuggest<TAbstractFile> {
  constructor(app: AppHost, input: HTMLInputElement, private readonly offers: (file: TAbstractFile) => boolean, onSelect: (path: string) => void) {
    super(app, input);
    this.onSelect((file) => {
      this.setValue(file.path);
      onSelect(file.path);
      this.close();
    });
  }

  protected getSuggestions(query: string): TAbstractFile[] {
    const search = prepareFuzzySearch(query);
    return this.app.vault.getAllLoadedFiles().filter((file) => this.offers(file) && (query === '' || search(file.path)));
  }

  renderSuggestion(file: TAbstractFile, el: HTMLElement): void {
    renderResults(el, file.path, prepareFuzzySearch(this.getValue())(file.path) ?? { score: 0, matches: [] });
  }
}

export function offersFiles(filter?: (file: TFile) => boolean): (file: TAbstractFile) => boolean {
  return (file) => file instanceof TFile && (filter?.(file) ?? true);
}

export function offersFolders(includeRoot: boolean, filter?: (folder: TFolder) => boolean): (file: TAbstractFile) => boolean {
  return (file) => file instanceof TFolder && (includeRoot || !file.isRoot()) && (filter?.(file) ?? true);
}
