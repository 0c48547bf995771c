import { ButtonComponent, Modal, type App } from 'obsidian';
import type { RelatedNote } from '../../app/linking/link-topics';
import { LINK_WAYS_WORDS as WORDS } from '../../app/words/link-ways';
import { showType } from '../../view/linking/type-word';
import { setTicked } from '../tick-boxes';

/** Shows notes that belong beside the open one; those that are ticked are inserted. */
export class RelatedModal extends Modal {
  private readonly chosen = new Set<RelatedNote>();
  private button: ButtonComponent | undefined;

  constructor(app: App, private readonly notes: readonly RelatedNote[], private readonly onInsert: (notes: readonly RelatedNote[]) => void) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(WORDS.relatedTitle);
    this.modalEl.addClass('ospo-related');
    this.contentEl.createEl('p', { text: this.notes.length === 0 ? WORDS.relatedNone : WORDS.relatedHint });
    const list = this.contentEl.createEl('ul', { cls: 'ospo-related-list' });
    for (const note of this.notes) this.addNote(list, note);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.button = new ButtonComponent(buttons).setCta().onClick(() => this.insert());
    new ButtonComponent(buttons).setButtonText(WORDS.cancel).onClick(() => this.close());
    this.scope.register([], 'Enter', () => {
      this.insert();
      return false;
    });
    this.refresh();
    list.querySelector('input')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addNote(list: HTMLElement, note: RelatedNote): void {
    const label = list.createEl('li').createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    const body = label.createDiv({ cls: 'ospo-related-body' });
    const head = body.createDiv({ cls: 'ospo-topic-head' });
    head.createSpan({ text: note.title });
    showType(head, note.type);
    body.createDiv({ cls: 'ospo-topic-line', text: note.reason });
    box.addEventListener('change', () => {
      setTicked(this.chosen, note, box.checked);
      this.refresh();
    });
    box.addEventListener('keydown', (event) => walk(event, list));
  }

  private refresh(): void {
    this.button?.setButtonText(WORDS.relatedInsert(this.chosen.size)).setDisabled(this.chosen.size === 0);
  }

  private insert(): void {
    const chosen = this.notes.filter((note) => this.chosen.has(note));
    if (chosen.length === 0) return;
    this.close();
    this.onInsert(chosen);
  }
}

/** Arrow keys go from box to box. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const boxes = [...list.querySelectorAll('input')];
  event.preventDefault();
  boxes[boxes.findIndex((box) => box === event.target) + by]?.focus();
}
