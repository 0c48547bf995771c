import type { LeafHost } from '../app-host';
import { iconButton } from '../dom/icon-button';
import { Menu } from '../ui/menu';
import { View } from './view';

/** A view with a header (back, forward, title, actions) and a content element. */
export abstract class ItemView extends View {
  readonly headerEl: HTMLElement;
  readonly titleContainerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;
  contentEl: HTMLElement;
  #backEl: HTMLElement;
  #forwardEl: HTMLElement;

  constructor(leaf: LeafHost) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    const nav = this.headerEl.createDiv('view-header-left').createDiv('view-header-nav-buttons');
    this.#backEl = iconButton(nav, 'lucide-arrow-left', 'Navigate back', () => void leaf.goBack());
    this.#forwardEl = iconButton(nav, 'lucide-arrow-right', 'Navigate forward', () => void leaf.goForward());
    this.titleContainerEl = this.headerEl.createDiv('view-header-title-container mod-at-start');
    this.titleContainerEl.createDiv('view-header-title-parent');
    this.titleEl = this.titleContainerEl.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    const more = iconButton(this.actionsEl, 'lucide-more-vertical', 'More options', () => this.#openMenu(more));
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  /** Adds a button to the header, before those that are there. */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = iconButton(this.actionsEl, icon, title, callback);
    el.addClass('view-action');
    this.actionsEl.prepend(el);
    return el;
  }

  /** Called by the leaf when title or history changed. */
  updateHeader(): void {
    this.titleEl.setText(this.getDisplayText());
    this.#backEl.toggleAttribute('disabled', !this.leaf.canGo(-1));
    this.#forwardEl.toggleAttribute('disabled', !this.leaf.canGo(1));
  }

  #openMenu(button: HTMLElement): void {
    const menu = new Menu();
    this.onPaneMenu(menu, 'more-options');
    menu.addItem((item) => item.setSection('close').setTitle('Close').setIcon('lucide-x').onClick(() => this.leaf.detach()));
    const box = button.getBoundingClientRect();
    menu.showAtPosition({ x: box.right, y: box.bottom, left: true }, button.doc);
  }
}
