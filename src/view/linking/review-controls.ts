import type { TriageFilter } from '../../app/linking/link-groups';
import type { ReviewWords } from '../../app/words/link-review';
import { isNoteType, NOTE_TYPES, TYPE_WORDS } from '../../model/vocabulary';
import { showOptions } from '../option-list';

/** How a review is looked at. */
export interface ReviewState {
  filter: TriageFilter;
  group: 'note' | 'target';
}

interface ReviewControlsHost {
  words: ReviewWords;
  folders: () => readonly string[];
  titleOf: (target: string) => string;
  onChange: (state: ReviewState) => void;
  /** Stops the reading that is under way, or goes on with it. */
  onReading: () => void;
  onAcceptShown: () => void;
  addUndoButton: (parent: HTMLElement) => void;
}

/** What the reading has come to. */
export type ReadingState = { kind: 'reading'; done: number; total: number } | { kind: 'stopped' } | { kind: 'done' };

/** The filters over a review, and what it has come to. */
export class ReviewControls {
  private state: ReviewState;
  private readonly folder: HTMLSelectElement;
  private readonly target: HTMLButtonElement;
  private readonly bar: HTMLProgressElement;
  private readonly status: HTMLElement;
  private readonly reading: HTMLButtonElement;
  private readonly acceptShown: HTMLButtonElement;
  private readonly inputs: { text: HTMLInputElement; type: HTMLSelectElement; score: HTMLSelectElement; group: HTMLSelectElement };

  constructor(parent: HTMLElement, state: ReviewState, private readonly host: ReviewControlsHost) {
    const { words } = host;
    this.state = state;
    const filters = parent.createDiv({ cls: 'ospo-review-filters', attr: { 'role': 'search', 'aria-label': words.search } });
    const text = filters.createEl('input', { type: 'search', placeholder: words.search, attr: { 'aria-label': words.search, 'spellcheck': 'false' } });
    text.addEventListener('input', () => this.filter({ text: text.value }));
    this.folder = this.select(filters, words.folder, [['', words.wholeVault]], (folder) => this.filter({ folder }));
    this.folder.addEventListener('focus', () => this.showFolders());
    const type = this.select(filters, words.type, typeOptions(words.anyType), (value) => this.filter({ type: isNoteType(value) ? value : '' }));
    const score = this.select(filters, words.score, Object.entries(words.scores), (value) => this.filter({ minScore: Number(value) }));
    const group = this.select(filters, words.group, Object.entries(words.groups), (value) => this.change({ ...this.state, group: value === 'target' ? 'target' : 'note' }));
    this.inputs = { text, type, score, group };
    this.target = filters.createEl('button', { cls: 'ospo-review-target', attr: { type: 'button' } });
    this.target.addEventListener('click', () => this.filter({ target: '' }));
    const line = parent.createDiv({ cls: 'ospo-review-line' });
    this.status = line.createSpan({ cls: 'ospo-review-status', attr: { 'aria-live': 'polite' } });
    this.bar = line.createEl('progress', { attr: { 'aria-label': words.reading } });
    this.reading = line.createEl('button', { attr: { type: 'button' } });
    this.reading.addEventListener('click', host.onReading);
    host.addUndoButton(line);
    this.acceptShown = line.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
    this.acceptShown.addEventListener('click', host.onAcceptShown);
    this.show(state);
  }

  /** Takes over a state from outside. */
  show(state: ReviewState): void {
    this.state = state;
    const { filter, group } = state;
    const { words } = this.host;
    this.folder.value = filter.folder;
    if (this.folder.value !== filter.folder || this.folder.options.length < 2) this.showFolders();
    if (this.inputs.text.value !== filter.text) this.inputs.text.value = filter.text;
    this.inputs.type.value = filter.type;
    this.inputs.score.value = String(filter.minScore);
    this.inputs.group.value = group;
    this.target.toggleClass('is-hidden', filter.target === '');
    this.target.setText(`${words.target(this.host.titleOf(filter.target))} ✕`);
    this.target.setAttribute('aria-label', `${words.target(this.host.titleOf(filter.target))}: ${words.allTargets}`);
  }

  /** @param open how many of the rows that are shown can still be linked */
  showCount(open: number, reading: ReadingState): void {
    const { words } = this.host;
    const isReading = reading.kind === 'reading';
    this.status.setText(isReading ? words.progress(reading.done, reading.total) : `${words.count(open)}${reading.kind === 'stopped' ? `. ${words.stopped}` : ''}`);
    this.bar.toggleClass('is-hidden', !isReading);
    if (isReading) this.bar.setAttrs({ value: String(reading.done), max: String(reading.total) });
    this.reading.toggleClass('is-hidden', reading.kind === 'done');
    this.reading.setText(isReading ? words.stop : words.goOn);
    this.acceptShown.setText(words.linkShown(open));
    this.acceptShown.disabled = open === 0;
  }

  /** Looks which folders there are now. A list that is the same is left alone: it may be open. */
  showFolders(): void {
    const { words } = this.host;
    const chosen = this.state.filter.folder;
    const folders = [...new Set([...this.host.folders(), ...(chosen === '' ? [] : [chosen])])].sort();
    showOptions(this.folder, [{ value: '', text: words.wholeVault }, ...folders.map((folder) => ({ value: folder, text: folder }))]);
    this.folder.value = chosen;
  }

  private select(parent: HTMLElement, label: string, options: readonly (readonly [string, string])[], onChange: (value: string) => void): HTMLSelectElement {
    const select = parent.createEl('select', { cls: 'dropdown', attr: { 'aria-label': label } });
    for (const [value, text] of options) select.createEl('option', { value, text });
    select.addEventListener('change', () => onChange(select.value));
    return select;
  }

  private filter(part: Partial<TriageFilter>): void {
    this.change({ ...this.state, filter: { ...this.state.filter, ...part } });
  }

  private change(state: ReviewState): void {
    this.show(state);
    this.host.onChange(state);
  }
}

function typeOptions(any: string): [string, string][] {
  return [['', any], ...NOTE_TYPES.filter((type) => type !== 'assessment').map((type): [string, string] => [type, TYPE_WORDS[type].many])];
}
