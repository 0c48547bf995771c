import type { AppHost } from '../app-host';
import { Scope } from '../base/keymap';
import { setContent } from '../dom/create';
import { setIcon } from '../dom/icons';

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

let count = 0;

/** A dialogue over the page. Escape, the close button and a click beside it close it; focus stays inside and returns where it was. */
export class Modal {
  readonly scope = new Scope();
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  bgEl: HTMLElement;
  headerEl: HTMLElement;
  closeButtonEl: HTMLElement;
  shouldRestoreSelection = true;
  #isOpen = false;
  #focusBefore: Element | null = null;
  #closeCallback: (() => unknown) | null = null;

  constructor(public app: AppHost) {
    this.containerEl = createDiv('modal-container mod-dim');
    this.bgEl = this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': true, tabindex: -1 } });
    this.closeButtonEl = this.modalEl.createEl('button', { cls: 'modal-close-button', attr: { type: 'button', 'aria-label': 'Close' } });
    setIcon(this.closeButtonEl, 'lucide-x');
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv({ cls: 'modal-title', attr: { id: `modal-title-${(count += 1)}` } });
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.bgEl.addEventListener('click', () => this.close());
    this.closeButtonEl.addEventListener('click', () => this.close());
    this.scope.register([], 'Escape', () => { this.close(); return false; });
    this.modalEl.addEventListener('keydown', (event) => keepFocusInside(this.modalEl, event));
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const doc = activeDocument;
    this.#focusBefore = doc.activeElement;
    doc.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    if (!this.modalEl.hasAttribute('aria-label')) this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
    this.#focusFirst();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.onClose();
    this.containerEl.remove();
    this.#closeCallback?.();
    if (this.shouldRestoreSelection && this.#focusBefore && 'focus' in this.#focusBefore) (this.#focusBefore as HTMLElement).focus();
  }

  onOpen(): Promise<void> | void {
    // For those who extend it.
  }

  onClose(): void {
    // For those who extend it.
  }

  onHistoryBack(): void {
    this.close();
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    setContent(this.contentEl, content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  setBackgroundOpacity(_opacity: string): this {
    return this;
  }

  setDimBackground(dim: boolean): this {
    this.containerEl.toggleClass('mod-dim', dim);
    return this;
  }

  #focusFirst(): void {
    if (this.modalEl.contains(this.modalEl.doc.activeElement)) return;
    const first = this.contentEl.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? this.modalEl).focus();
  }
}

/** Tab goes round within the dialogue. */
function keepFocusInside(el: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = [...el.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.tabIndex >= 0 && stop.offsetParent !== null);
  const [first, last] = [stops[0], stops.at(-1)];
  const edge = event.shiftKey ? first : last;
  if (edge && !leaves(el.doc.activeElement, el, edge, event.shiftKey)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Whether the next stop lies outside. What a browser lets scroll by keys, such as a long list, may lie beyond the last stop. */
function leaves(active: Element | null, el: HTMLElement, edge: HTMLElement, back: boolean): boolean {
  if (active === null || !el.contains(active)) return true;
  const beyond = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return active === edge || (edge.compareDocumentPosition(active) & beyond) !== 0;
}
