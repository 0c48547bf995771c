import { STATE_ORDER } from '../checklist/item-choices';
import type { AssessWords } from '../../app/words/assess';
import type { BoardWords } from '../../app/words/board';
import { showOptions } from '../option-list';
import { NO_FILTER, type BoardFilter } from './board-filter';

interface FilterBarHost {
  words: AssessWords;
  board: BoardWords;
  onChange: () => void;
  /** Back from the search box to the list. */
  onLeave: () => void;
}

const ANY = '*';

/** The controls above a board that say which items it shows. */
export class FilterBar {
  private filter: BoardFilter = NO_FILTER;
  private readonly search: HTMLInputElement;
  private readonly owner: HTMLSelectElement;
  private readonly state: HTMLSelectElement;
  private readonly toggles: HTMLButtonElement[];
  private readonly count: HTMLElement;

  constructor(parent: HTMLElement, private readonly host: FilterBarHost) {
    const { words, board } = host;
    const el = parent.createDiv({ cls: 'ospo-board-filter', attr: { role: 'search' } });
    this.search = el.createEl('input', { type: 'search', placeholder: board.search, attr: { 'aria-label': board.search, 'spellcheck': 'false' } });
    this.search.addEventListener('input', () => this.change({ text: this.search.value }));
    this.search.addEventListener('keydown', (event) => this.press(event));
    this.owner = addSelect(el, board.owner);
    this.owner.addEventListener('change', () => this.change({ owner: this.owner.value === ANY ? null : this.owner.value.slice(1) }));
    this.state = addSelect(el, board.state);
    this.state.createEl('option', { value: ANY, text: board.anyState });
    for (const state of STATE_ORDER) this.state.createEl('option', { value: state, text: words.states[state] });
    this.state.addEventListener('change', () => this.change({ state: STATE_ORDER.find((each) => each === this.state.value) ?? null }));
    this.toggles = [
      addToggle(el, board.dueOnly, (due) => this.change({ due })),
      addToggle(el, board.missingOnly, (missingEvidence) => this.change({ missingEvidence })),
    ];
    this.count = el.createSpan({ cls: 'ospo-board-shown', attr: { 'aria-live': 'polite' } });
    this.showOwners([]);
  }

  get current(): BoardFilter {
    return this.filter;
  }

  showOwners(owners: readonly string[]): void {
    const { board } = this.host;
    const { value } = this.owner;
    const options = [{ value: ANY, text: board.anyOwner }, { value: '=', text: board.nobody }, ...owners.map((owner) => ({ value: `=${owner}`, text: owner }))];
    showOptions(this.owner, options);
    this.owner.value = options.some((option) => option.value === value) ? value : ANY;
    if (this.owner.value === ANY && this.filter.owner !== null) this.filter = { ...this.filter, owner: null };
  }

  showCount(text: string): void {
    if (this.count.textContent !== text) this.count.setText(text);
  }

  focusSearch(): void {
    this.search.focus();
    this.search.select();
  }

  /** Takes every filter off. */
  clear(): void {
    this.search.value = '';
    this.owner.value = ANY;
    this.state.value = ANY;
    for (const toggle of this.toggles) toggle.setAttribute('aria-pressed', 'false');
    this.change(NO_FILTER);
  }

  private change(part: Partial<BoardFilter>): void {
    this.filter = { ...this.filter, ...part };
    this.host.onChange();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || !['Escape', 'ArrowDown', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && this.search.value !== '') {
      this.search.value = '';
      this.change({ text: '' });
    } else this.host.onLeave();
  }
}

function addSelect(parent: HTMLElement, name: string): HTMLSelectElement {
  return parent.createEl('select', { cls: 'dropdown', attr: { 'aria-label': name } });
}

function addToggle(parent: HTMLElement, name: string, onChange: (isOn: boolean) => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'ospo-board-toggle', text: name, attr: { 'type': 'button', 'aria-pressed': 'false' } });
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    onChange(isOn);
  });
  return button;
}
