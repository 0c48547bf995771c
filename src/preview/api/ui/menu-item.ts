import { setContent } from '../dom/create';
import { setIcon } from '../dom/icons';

export class MenuSeparator {
  readonly dom = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
  section = '';
}

/** An item of a menu. */
export class MenuItem {
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
  readonly iconEl = this.dom.createDiv('menu-item-icon');
  readonly titleEl = this.dom.createDiv('menu-item-title');
  section = '';
  disabled = false;
  isLabel = false;
  checked: boolean | null = null;
  callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  submenu: object | null = null;
  #makeSubmenu: () => object;

  constructor(makeSubmenu: () => object) {
    this.#makeSubmenu = makeSubmenu;
  }

  setTitle(title: string | DocumentFragment): this {
    setContent(this.titleEl, title);
    return this;
  }

  setIcon(icon: string | null): this {
    setIcon(this.iconEl, icon ?? '');
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.checked = checked;
    this.dom.setAttrs({ role: checked === null ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': checked });
    this.dom.find('.mod-checked')?.remove();
    if (checked) setIcon(this.dom.createDiv('menu-item-icon mod-checked'), 'lucide-check');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? true : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  /** A menu that opens beside this item. */
  setSubmenu(): object {
    if (!this.submenu) {
      this.submenu = this.#makeSubmenu();
      this.dom.addClass('has-submenu');
      this.dom.setAttrs({ 'aria-haspopup': 'menu' });
      setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'lucide-chevron-right');
    }
    return this.submenu;
  }
}
