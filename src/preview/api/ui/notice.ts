import { setContent } from '../dom/create';

/** A message in the corner, gone after a while or when clicked. */
export class Notice {
  containerEl: HTMLElement;
  messageEl: HTMLElement;
  /** Deprecated in Obsidian in favour of `messageEl`, and still the whole notice. */
  noticeEl: HTMLElement;
  #timer = 0;

  /** @param duration milliseconds; 0 keeps it until it is clicked */
  constructor(message: string | DocumentFragment, duration = 5000) {
    this.containerEl = noticeContainer(activeDocument);
    this.noticeEl = this.containerEl.createDiv('notice');
    this.messageEl = this.noticeEl.createDiv({ cls: 'notice-message', attr: { role: 'status' } });
    this.setMessage(message);
    this.noticeEl.addEventListener('click', () => this.hide());
    this.setAutoHide(duration);
  }

  setMessage(message: string | DocumentFragment): this {
    setContent(this.messageEl, message);
    return this;
  }

  setAutoHide(duration: number): this {
    window.clearTimeout(this.#timer);
    if (duration > 0) this.#timer = window.setTimeout(() => this.hide(), duration);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.noticeEl.remove();
    if (this.containerEl.childElementCount === 0) this.containerEl.remove();
  }
}

function noticeContainer(doc: Document): HTMLElement {
  return doc.body.querySelector<HTMLElement>(':scope > .notice-container') ?? doc.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
}
