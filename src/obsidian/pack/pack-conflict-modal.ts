import { ButtonComponent, Modal, type App } from 'obsidian';
import type { NoteStore } from '../../app/note-store';
import { listConflicts, resolveConflict, type OpenConflict } from '../../app/pack/resolve-conflict';
import { errorWords } from '../../app/words/error';
import { CONFLICT_WORDS, PACK_WORDS } from '../../app/words/pack';
import { composeText, differencesOf, type Difference, type Side } from '../../pack/differences';

/** Shows one conflict after the other: both texts side by side, a choice at each place where they differ, and the text to edit. */
export class ConflictModal extends Modal {
  private conflicts: OpenConflict[] = [];
  private total = 0;
  private differences: Difference[] = [];
  private sides: Side[] = [];
  private editor: HTMLTextAreaElement | undefined;

  constructor(app: App, private readonly store: NoteStore) {
    super(app);
  }

  override async onOpen(): Promise<void> {
    this.setTitle(CONFLICT_WORDS.title);
    this.modalEl.addClass('ospo-conflict-modal');
    this.conflicts = await listConflicts(this.store);
    this.total = this.conflicts.length;
    this.show();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(): void {
    this.contentEl.empty();
    this.editor = undefined;
    const [conflict] = this.conflicts;
    if (!conflict) return this.showEnd();
    this.differences = differencesOf(conflict.mine, conflict.theirs);
    this.sides = this.differences.filter(({ kind }) => kind === 'different').map(() => 'mine');
    this.contentEl.createEl('p', { text: CONFLICT_WORDS.intro });
    const head = this.contentEl.createEl('p', { attr: { 'aria-live': 'polite' } });
    head.createEl('strong', { text: conflict.path });
    head.createSpan({ text: ` · ${CONFLICT_WORDS.counted(this.total - this.conflicts.length + 1, this.total)}` });
    this.showPlaces(this.contentEl.createDiv({ cls: 'ospo-conflict-places' }));
    this.showButtons(conflict);
    this.contentEl.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  }

  private showEnd(): void {
    this.contentEl.createEl('p', { text: this.total === 0 ? CONFLICT_WORDS.none : CONFLICT_WORDS.done });
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(PACK_WORDS.close).setCta().onClick(() => this.close()).buttonEl.focus();
  }

  private showPlaces(parent: HTMLElement): void {
    let place = 0;
    for (const part of this.differences) {
      if (part.kind === 'same') parent.createDiv({ cls: 'ospo-conflict-same', text: CONFLICT_WORDS.sameLines(part.lines.length) });
      else this.showPlace(parent, part, place++);
    }
  }

  /** Two radio buttons: arrow keys choose, and the tab key goes on to the next place. */
  private showPlace(parent: HTMLElement, part: Difference & { kind: 'different' }, place: number): void {
    const set = parent.createEl('fieldset', { cls: 'ospo-conflict-place' });
    set.createEl('legend', { text: CONFLICT_WORDS.place(place + 1) });
    for (const side of ['mine', 'theirs'] as const) {
      const label = set.createEl('label', { cls: `ospo-conflict-side mod-${side}` });
      const title = label.createDiv({ cls: 'ospo-conflict-title' });
      const radio = title.createEl('input', { type: 'radio', attr: { name: `ospo-conflict-${place}` } });
      title.createSpan({ text: CONFLICT_WORDS[side] });
      label.createEl('pre', { text: part[side].join('\n').trim() === '' ? CONFLICT_WORDS.nothing : part[side].join('\n') });
      radio.checked = this.sides[place] === side;
      radio.addEventListener('change', () => (this.sides[place] = side));
    }
  }

  private showButtons(conflict: OpenConflict): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const add = (text: string, act: () => void): ButtonComponent => new ButtonComponent(buttons).setButtonText(text).onClick(act);
    add(CONFLICT_WORDS.save, () => void this.save(conflict, this.editor?.value ?? this.textOf(conflict))).setCta();
    add(CONFLICT_WORDS.keepMine, () => void this.save(conflict, conflict.mine));
    add(CONFLICT_WORDS.takeTheirs, () => void this.save(conflict, composeText(this.differences, this.sides.map(() => 'theirs'), conflict.mine)));
    const edit = add(CONFLICT_WORDS.edit, () => {
      edit.setDisabled(true);
      this.showEditor(this.textOf(conflict));
    });
    add(CONFLICT_WORDS.skip, () => this.next());
  }

  private showEditor(text: string): void {
    const places = this.contentEl.querySelector('.ospo-conflict-places');
    places?.empty();
    this.editor = places?.createEl('textarea', { cls: 'ospo-conflict-editor', text, attr: { 'aria-label': CONFLICT_WORDS.edited } });
    this.editor?.focus();
  }

  private textOf({ mine }: OpenConflict): string {
    return composeText(this.differences, this.sides, mine);
  }

  private async save(conflict: OpenConflict, text: string): Promise<void> {
    try {
      await resolveConflict(this.store, conflict, text);
      this.next();
    } catch (error) {
      this.contentEl.createEl('p', { cls: 'mod-warning', text: errorWords(error), attr: { role: 'alert' } });
    }
  }

  private next(): void {
    this.conflicts.shift();
    this.show();
  }
}
