import type { MenuPositionDef } from 'obsidian';
import { Component } from '../base/component';
import { currentKeymap } from '../base/current-keymap';
import { Scope } from '../base/keymap';
import { MenuItem, MenuSeparator } from './menu-item';

type Entry = MenuItem | MenuSeparator;

const shown = new Set<Menu>();
const menusByEvent = new WeakMap<Event, Menu>();

/** A context menu: items by section, submenus, worked by pointer or keys. One is open at a time. */
export class Menu extends Component {
  readonly items: Entry[] = [];
  readonly dom: HTMLElement;
  readonly scope = new Scope();
  parentMenu: Menu | null = null;
  #scroll: HTMLElement;
  /** The items as they are shown: by section, with separators between. */
  #ordered: Entry[] = [];
  #selected = -1;
  #submenu: Menu | null = null;
  #hideCallbacks: Array<() => unknown> = [];
  #restoreFocus: Element | null = null;

  constructor() {
    super();
    this.dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: -1 } });
    this.#scroll = this.dom.createDiv('menu-scroll');
    this.#registerKeys();
  }

  /** The menu that other listeners of the same event add to. */
  static forEvent(event: MouseEvent): Menu {
    const known = menusByEvent.get(event);
    if (known) return known;
    const menu = new Menu();
    menusByEvent.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_native: boolean): this {
    return this;
  }

  setParentElement(el: HTMLElement): this {
    this.#restoreFocus = el;
    return this;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(() => this.#makeSubmenu());
    this.items.push(item);
    build(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: MenuPositionDef, doc: Document = activeDocument): this {
    if (this.items.length === 0) return this;
    if (!this.parentMenu) {
      for (const menu of [...shown]) menu.hide();
      shown.add(this);
      this.#restoreFocus ??= doc.activeElement;
    }
    this.#draw();
    doc.body.append(this.dom);
    this.#place(position, doc);
    this.#watchOutside(doc);
    currentKeymap().pushScope(this.scope);
    this.dom.focus({ preventScroll: true });
    this.load();
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.#submenu?.hide();
    this.#submenu = null;
    currentKeymap().popScope(this.scope);
    const hadFocus = this.dom.contains(this.dom.doc.activeElement);
    this.dom.remove();
    this.unload();
    shown.delete(this);
    if (hadFocus && this.#restoreFocus instanceof this.dom.win.window.HTMLElement) this.#restoreFocus.focus({ preventScroll: true });
    for (const callback of this.#hideCallbacks.splice(0)) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hideCallbacks.push(callback);
  }

  onHistoryBack(): void {
    this.hide();
  }

  select(index: number): void {
    this.#selected = index;
    this.#ordered.forEach((item, at) => item.dom.toggleClass('selected', at === index));
    const item = this.#ordered[index];
    if (item instanceof MenuItem) item.dom.focus({ preventScroll: false });
    if (this.#submenu && !(item instanceof MenuItem && item.submenu === this.#submenu)) {
      this.#submenu.hide();
      this.#submenu = null;
    }
  }

  #makeSubmenu(): Menu {
    const menu = new Menu();
    menu.parentMenu = this;
    return menu;
  }

  /** Items of a section stand together, sections in the order they first appear, apart from those of none. */
  #draw(): void {
    this.#scroll.empty();
    const sections = [...new Set(this.items.map((item) => item.section))];
    this.#ordered = sections.flatMap((section, at): Entry[] => {
      const items = this.items.filter((item) => item.section === section);
      return at > 0 ? [new MenuSeparator(), ...items] : items;
    });
    this.#ordered.forEach((item, index) => {
      this.#scroll.append(item.dom);
      if (item instanceof MenuItem) this.#wire(item, index);
    });
  }

  #wire(item: MenuItem, index: number): void {
    item.dom.onclick = (event) => this.#activate(item, event);
    item.dom.onmouseenter = () => {
      this.select(index);
      if (item.submenu) this.#openSubmenu(item);
    };
  }

  #activate(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (item.disabled || item.isLabel) return;
    if (item.submenu) return this.#openSubmenu(item, event.type !== 'click');
    this.#outermost().hide();
    item.callback?.(event);
  }

  #openSubmenu(item: MenuItem, byKey = false): void {
    const { submenu } = item;
    if (!(submenu instanceof Menu) || this.#submenu === submenu) return;
    const box = item.dom.getBoundingClientRect();
    this.#submenu = submenu;
    submenu.showAtPosition({ x: box.right, y: box.top, overlap: true }, this.dom.doc);
    if (byKey) submenu.#move(1);
  }

  #outermost(): Menu {
    return this.parentMenu ? this.parentMenu.#outermost() : this;
  }

  #registerKeys(): void {
    const on = (key: string, act: (event: KeyboardEvent) => unknown): void => {
      this.scope.register([], key, (event) => { act(event); return false; });
    };
    on('ArrowDown', () => this.#move(1));
    on('ArrowUp', () => this.#move(-1));
    on('Home', () => this.#moveFrom(-1, 1));
    on('End', () => this.#moveFrom(this.#ordered.length, -1));
    on('Escape', () => this.hide());
    on('Tab', () => this.#outermost().hide());
    on('ArrowLeft', () => { if (this.parentMenu) this.hide(); });
    on('ArrowRight', () => this.#openSelected());
    on('Enter', (event) => this.#activateSelected(event));
    on(' ', (event) => this.#activateSelected(event));
  }

  #move(step: 1 | -1): void {
    this.#moveFrom(this.#selected === -1 && step === -1 ? this.#ordered.length : this.#selected, step);
  }

  #moveFrom(from: number, step: 1 | -1): void {
    const count = this.#ordered.length;
    for (let tried = 1; tried <= count; tried++) {
      const index = (from + step * tried + count * 2) % count;
      const item = this.#ordered[index];
      if (item instanceof MenuItem && !item.disabled && !item.isLabel) return this.select(index);
    }
  }

  #openSelected(): void {
    const item = this.#ordered[this.#selected];
    if (item instanceof MenuItem && item.submenu) this.#openSubmenu(item, true);
  }

  #activateSelected(event: KeyboardEvent): void {
    const item = this.#ordered[this.#selected];
    if (item instanceof MenuItem) this.#activate(item, event);
  }

  #place(position: MenuPositionDef, doc: Document): void {
    const { width, height } = this.dom.getBoundingClientRect();
    const win = doc.defaultView ?? window;
    const left = position.left ? position.x - width : position.x + width > win.innerWidth ? win.innerWidth - width - 4 : position.x;
    const top = position.y + height > win.innerHeight ? Math.max(4, win.innerHeight - height - 4) : position.y;
    this.dom.setCssStyles({ left: `${Math.max(4, left)}px`, top: `${top}px` });
  }

  #watchOutside(doc: Document): void {
    if (this.parentMenu) return;
    this.registerDomEvent(doc, 'mousedown', (event: MouseEvent) => {
      const target = event.targetNode;
      if (!(target && [...doc.querySelectorAll('.menu')].some((menu) => menu.contains(target)))) this.hide();
    }, true);
  }
}
