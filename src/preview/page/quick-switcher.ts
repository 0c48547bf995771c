import type { SearchResult } from 'obsidian';
import type { App } from '../api/app';
import { Keymap } from '../api/base/keymap';
import { prepareFuzzySearch, renderMatches } from '../api/base/search';
import { parseFrontMatterAliases } from '../api/metadata/queries';
import { SuggestModal } from '../api/ui/suggest-modal';
import type { TFile } from '../api/vault/files';
import { createNote } from './file-actions';
import { WORDS } from './words';

interface NamedFile {
  file: TFile;
  name: string;
}

type Choice =
  | { kind: 'note'; file: TFile; name: string; result: SearchResult | null }
  | { kind: 'create'; name: string };

const MOST = 60;

/** Goes to a note by its name or an alias, or makes one of that name. */
export class QuickSwitcher extends SuggestModal<Choice> {
  /** As they were when the prompt opened: what is typed is looked for in all of them, with each letter. */
  private readonly names: readonly NamedFile[];

  constructor(private readonly host: App) {
    super(host);
    this.names = this.readNames();
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
    const matches = this.names.flatMap(({ file, name }) => {
      const result = search(name);
      return result ? [{ kind: 'note' as const, file, name, result }] : [];
    });
    const found = bestOfEach(matches.sort((a, b) => b.result.score - a.result.score)).slice(0, MOST);
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

  private readNames(): NamedFile[] {
    return this.host.vault.getMarkdownFiles().flatMap((file) => {
      const aliases = parseFrontMatterAliases(this.host.metadataCache.getFileCache(file)?.frontmatter) ?? [];
      return [file.basename, ...aliases].map((name) => ({ file, name }));
    });
  }
}

/** The first match of each note: it may be found by several names. */
function bestOfEach<T extends NamedFile>(matches: readonly T[]): T[] {
  const seen = new Set<TFile>();
  return matches.filter(({ file }) => !seen.has(file) && seen.add(file));
}
