import { SuggestModal, prepareFuzzySearch, type App, type TFile } from 'obsidian';
import { BOARD_WORDS } from '../app/words/board';

/** Something that can be evidence: a file, a heading of a note, an address, or plain words. */
type Choice =
  | { kind: 'file'; file: TFile; heading: string | null }
  | { kind: 'address'; text: string }
  | { kind: 'words'; text: string };

const SHOWN = 50;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

export interface EvidenceQuestion {
  /** The note that the link will stand in. */
  sourcePath: string;
  onChoose: (evidence: string) => void;
  onClosed: () => void;
}

/** Asks what shows that an item is met. */
export class EvidenceModal extends SuggestModal<Choice> {
  constructor(app: App, private readonly question: EvidenceQuestion) {
    super(app);
    this.limit = SHOWN;
    this.setPlaceholder(BOARD_WORDS.pick);
  }

  override getSuggestions(query: string): Choice[] {
    const text = query.trim();
    const said: Choice[] = text === '' ? [] : [ADDRESS.test(text) ? { kind: 'address', text } : { kind: 'words', text }];
    const hash = text.indexOf('#');
    const found = hash > 0 && !ADDRESS.test(text) ? this.headings(text.slice(0, hash), text.slice(hash + 1)) : this.files(text);
    return said[0]?.kind === 'address' ? [...said, ...found] : [...found, ...said];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    if (choice.kind === 'address') el.setText(BOARD_WORDS.useAddress(choice.text));
    else if (choice.kind === 'words') el.setText(BOARD_WORDS.useWords(choice.text));
    else {
      el.createDiv({ text: choice.heading ?? choice.file.basename });
      el.createEl('small', { cls: 'ospo-evidence-path', text: choice.file.path });
    }
  }

  override onChooseSuggestion(choice: Choice): void {
    this.question.onChoose(this.textOf(choice));
  }

  override onClose(): void {
    super.onClose();
    // Obsidian closes the prompt before it tells what was chosen.
    window.setTimeout(this.question.onClosed);
  }

  private textOf(choice: Choice): string {
    if (choice.kind === 'words') return choice.text;
    if (choice.kind === 'address') return /^www\./i.test(choice.text) ? `https://${choice.text}` : choice.text;
    const subpath = choice.heading === null ? undefined : `#${choice.heading.replace(/[#|^\\[\]]/g, ' ')}`;
    return this.app.fileManager.generateMarkdownLink(choice.file, this.question.sourcePath, subpath).replace(/^!/, '');
  }

  private files(text: string): Choice[] {
    const search = prepareFuzzySearch(text);
    const files = this.app.vault.getFiles().filter(({ path }) => path !== this.question.sourcePath);
    if (text === '') return files.sort((a, b) => b.stat.mtime - a.stat.mtime).slice(0, SHOWN).map((file) => ({ kind: 'file', file, heading: null }));
    return files
      .map((file) => ({ file, score: (search(file.basename) ?? search(file.path))?.score }))
      .filter((each): each is { file: TFile; score: number } => each.score !== undefined)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN - 1)
      .map(({ file }) => ({ kind: 'file', file, heading: null }));
  }

  private headings(name: string, text: string): Choice[] {
    const file = this.app.metadataCache.getFirstLinkpathDest(name.trim(), this.question.sourcePath);
    const search = prepareFuzzySearch(text.trim());
    const headings = file ? (this.app.metadataCache.getFileCache(file)?.headings ?? []) : [];
    return file ? headings.filter(({ heading }) => text.trim() === '' || search(heading)).map(({ heading }) => ({ kind: 'file', file, heading })) : [];
  }
}
