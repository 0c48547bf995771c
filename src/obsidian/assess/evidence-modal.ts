import { SuggestModal, prepareFuzzySearch, type App, type TFile } from 'obsidian';
import type { LikelyEvidence } from '../../app/assess/likely-evidence';
import { BOARD_WORDS } from '../../app/words/board';

/** Something that can be evidence: a file, a heading of a note, an address, or plain words. */
type Choice =
  | { kind: 'file'; file: TFile; heading: string | null; likely?: LikelyEvidence }
  | { kind: 'address'; text: string }
  | { kind: 'words'; text: string };

const SHOWN = 50;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

export interface EvidenceQuestion {
  /** The note that the link will stand in. */
  sourcePath: string;
  /** What stands at the top until something is looked for, the likeliest first. */
  likely: readonly LikelyEvidence[];
  /** Of files that are no likely ones, those that come last. */
  isShipped: (path: string) => boolean;
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
      if (choice.likely) el.createEl('small', { cls: 'ospo-evidence-reason', text: BOARD_WORDS.likely(choice.likely) });
    }
  }

  override onChooseSuggestion(choice: Choice): void {
    this.question.onChoose(this.textOf(choice));
  }

  override onClose(): void {
    super.onClose();
    const { doc } = this.modalEl;
    // The app gives the focus back by itself where it can. A fast hand may be further on by then: only a focus that is lost is brought back.
    window.setTimeout(() => {
      if (doc.activeElement === null || doc.activeElement === doc.body) this.question.onClosed();
    });
  }

  private textOf(choice: Choice): string {
    if (choice.kind === 'words') return choice.text;
    if (choice.kind === 'address') return /^www\./i.test(choice.text) ? `https://${choice.text}` : choice.text;
    const subpath = choice.heading === null ? undefined : `#${choice.heading.replace(/[#|^\\[\]]/g, ' ')}`;
    return this.app.fileManager.generateMarkdownLink(choice.file, this.question.sourcePath, subpath).replace(/^!/, '');
  }

  private files(text: string): Choice[] {
    const { sourcePath, likely, isShipped } = this.question;
    const rank = new Map(likely.map(({ path }, index) => [path, index - likely.length]));
    const rankOf = ({ path }: TFile): number => rank.get(path) ?? (isShipped(path) ? 1 : 0);
    const files = this.app.vault.getFiles().filter(({ path }) => path !== sourcePath).sort((a, b) => rankOf(a) - rankOf(b) || b.stat.mtime - a.stat.mtime);
    return bestOf(files, text, ({ basename, path }) => [basename, path]).slice(0, SHOWN - 1)
      .map((file) => ({ kind: 'file', file, heading: null, likely: likely.find(({ path }) => path === file.path) }));
  }

  private headings(name: string, text: string): Choice[] {
    const file = this.app.metadataCache.getFirstLinkpathDest(name.trim(), this.question.sourcePath);
    const headings = (file && this.app.metadataCache.getFileCache(file)?.headings) ?? [];
    if (!file) return [];
    return bestOf(headings, text.trim(), ({ heading }) => [heading]).map(({ heading }) => ({ kind: 'file', file, heading }));
  }
}

/** What answers to a query, the best first; everything in its order where nothing is asked. */
function bestOf<T>(all: readonly T[], query: string, namesOf: (each: T) => readonly string[]): T[] {
  if (query === '') return [...all];
  const search = prepareFuzzySearch(query);
  return all
    .flatMap((each) => {
      const scores = namesOf(each).map((name) => search(name)?.score).filter((score) => score !== undefined);
      return scores.length === 0 ? [] : [{ each, score: Math.max(...scores) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}
