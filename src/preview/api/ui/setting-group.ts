import { ExtraButtonComponent } from './button';
import { setContent } from '../dom/create';
import { Setting } from './setting';
import { SearchComponent } from './text-components';

/** Settings under one heading. */
export class SettingGroup {
  groupEl: HTMLElement;
  listEl: HTMLElement;
  #headingEl: HTMLElement | null = null;
  #controlEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.#head();
    if (this.#headingEl) setContent(this.#headingEl, text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(build: (setting: Setting) => void): this {
    build(new Setting(this.listEl));
    return this;
  }

  addSearch(build: (component: SearchComponent) => unknown): this {
    build(new SearchComponent(this.#head()));
    return this;
  }

  addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
    build(new ExtraButtonComponent(this.#head()));
    return this;
  }

  /** The row above the list, made when first needed. @returns where its controls go */
  #head(): HTMLElement {
    if (!this.#controlEl) {
      const row = this.groupEl.createDiv({ cls: 'setting-item setting-item-heading', prepend: true });
      this.#headingEl = row.createDiv({ cls: 'setting-item-name', attr: { role: 'heading', 'aria-level': 3 } });
      this.#controlEl = row.createDiv('setting-item-control');
    }
    return this.#controlEl;
  }
}
