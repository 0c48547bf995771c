import type { SearchResult } from 'obsidian';
import type { App } from '../api/app';
import { Keymap } from '../api/base/keymap';
import { prepareFuzzySearch, renderMatches } from '../api/base/search';
import { parseFrontMatterAliases } from '../api/metadata/queries';
import { SuggestModal } from '../api/ui/suggest-modal';
import type { TFile } from '../api/vault/files';
import { createNote } from './file-actions';
import { WORDS } from './words';

type Choice =
  | { kind: 'note'; file: TFile; name: string; result: SearchResult | null }
  | { kind: 'create'; name: string };

const MOST = 60;

/** Goes to a note by its name or an alias, or makes one of that name. */
export class QuickSwitcher extends SuggestModal<Choice> {
  constructor(private readonly host: App) {
    super(host);
    this.setPlaceholder(WORDS.switcherField);
    this.setInstructions([
      { command: '↑↓', purpose: WORDS.navigate },
      { command: '↵', purpose: WORDS.open },
      { command: 'shift ↵', purpose: WORDS.create },
      { command: 'esc', purpose: WORDS.dismiss },
    ]);
    this.scope.register(['Shift'], 'Enter', () => this.createNow());
  }

  override getSuggestions(query: string): Choice[] {
    const wanted = query.trim();
    if (wanted === '') return this.recentNotes();
    const search = prepareFuzzySearch(wanted);
    const found = this.names()
      .map(({ file, name }) => ({ kind: 'note' as const, file, name, result: search(name) }))
      .filter(({ result }) => result !== null)
      .sort((a, b) => (b.result?.score ?? 0) - (a.result?.score ?? 0))
      .filter(({ file }, index, all) => all.findIndex((other) => other.file === file) === index)
      .slice(0, MOST);
    const isThere = found.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return isThere ? found : [...found, { kind: 'create', name: wanted }];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title' });
    if (choice.kind === 'create') return title.setText(WORDS.createNote(choice.name));
    renderMatches(title, choice.name, choice.result?.matches ?? null);
    const where = choice.name === choice.file.basename ? choice.file.parent?.path : choice.file.path;
    if (where && where !== '/') content.createDiv({ cls: 'suggestion-note', text: where });
  }

  override onChooseSuggestion(choice: Choice, event: MouseEvent | KeyboardEvent): void {
    if (choice.kind === 'create') void createNote(this.host, this.host.vault.getRoot(), choice.name);
    else void this.host.workspace.getLeaf(Keymap.isModEvent(event)).openFile(choice.file);
  }

  private createNow(): false {
    const name = this.inputEl.value.trim();
    this.close();
    if (name !== '') void createNote(this.host, this.host.vault.getRoot(), name);
    return false;
  }

  private recentNotes(): Choice[] {
    const paths = this.host.workspace.getLastOpenFiles();
    const files = paths.map((path) => this.host.vault.getFileByPath(path)).filter((file) => file !== null);
    return files.map((file) => ({ kind: 'note', file, name: file.basename, result: null }));
  }

  private names(): Array<{ file: TFile; name: string }> {
    return this.host.vault.getMarkdownFiles().flatMap((file) => {
      const aliases = parseFrontMatterAliases(this.host.metadataCache.getFileCache(file)?.frontmatter) ?? [];
      return [file.basename, ...aliases].map((name) => ({ file, name }));
    });
  }
}
