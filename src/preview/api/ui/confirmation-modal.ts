import type { AppHost } from '../app-host';
import { ButtonComponent } from './button';
import { Modal } from './modal';

/** A button of a confirmation: closes the dialogue once its handler is done, unless the handler says `false`. */
export class ConfirmationButton extends ButtonComponent {
  #modal: Modal;

  constructor(containerEl: HTMLElement, modal: Modal) {
    super(containerEl);
    this.#modal = modal;
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      this.setDisabled(true);
      const answer = await handler(event);
      this.setDisabled(false);
      if (answer !== false) this.#modal.close();
    });
  }

  setInitialFocus(): this {
    this.buttonEl.setAttribute('autofocus', '');
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return super.onClick(() => this.#modal.close());
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;

  constructor(app: AppHost) {
    super(app);
    this.modalEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.buttonContainerEl.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const row = this.buttonContainerEl.createEl('label', 'mod-checkbox');
    const box = row.createEl('input', { type: 'checkbox' });
    row.appendText(label);
    box.addEventListener('change', () => void callback(box.checked));
    return this;
  }

  addButton(build: (button: ConfirmationButton) => unknown): this {
    build(new ConfirmationButton(this.buttonContainerEl, this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
