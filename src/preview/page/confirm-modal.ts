import type { App } from '../api/app';
import { Modal } from '../api/ui/modal';
import { WORDS } from './words';

export interface Question {
  title: string;
  text: string;
  /** What the button that goes on says. */
  action: string;
  run: () => Promise<unknown>;
}

/** Asks before something is done that is not easily undone. */
export class ConfirmModal extends Modal {
  constructor(app: App, private readonly question: Question) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(this.question.title);
    this.contentEl.createEl('p', { text: this.question.text });
    const buttons = this.modalEl.createDiv({ cls: 'modal-button-container' });
    const go = buttons.createEl('button', { cls: 'mod-warning', text: this.question.action });
    go.addEventListener('click', () => {
      this.close();
      void this.question.run();
    });
    const cancel = buttons.createEl('button', { text: WORDS.cancel });
    cancel.addEventListener('click', () => this.close());
    cancel.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
