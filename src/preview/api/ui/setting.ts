import type { TooltipOptions } from 'obsidian';
import { setContent } from '../dom/create';
import { setTooltip } from '../dom/tooltip';
import { UnsupportedInPreview } from '../base/unsupported';
import type { BaseComponent } from './base-component';
import { ButtonComponent, ExtraButtonComponent } from './button';
import { DropdownComponent, ToggleComponent } from './choice-components';
import { ColorComponent } from './color-component';
import { DisplayValueComponent } from './display-value';
import { ProgressBarComponent, SliderComponent } from './range-components';
import { SearchComponent, TextAreaComponent, TextComponent } from './text-components';

let count = 0;

/** A row of settings: name and description, and the controls beside them. */
export class Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    const id = `setting-${(count += 1)}`;
    this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name', attr: { id: `${id}-name` } });
    this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description', attr: { id: `${id}-description` } });
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    setContent(this.nameEl, name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    setContent(this.descEl, desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  /** @param message null takes the message away */
  setErrorMessage(message: string | null): this {
    this.settingEl.toggleClass('mod-invalid', message !== null);
    if (message === null) {
      this.errorEl?.remove();
      this.errorEl = null;
    } else {
      this.errorEl ??= this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } });
      this.errorEl.setText(message);
    }
    return this;
  }

  addButton(build: (component: ButtonComponent) => unknown): this {
    return this.#add(new ButtonComponent(this.controlEl), build);
  }

  addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), build);
  }

  addToggle(build: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    return this.#add(new ToggleComponent(this.controlEl), build);
  }

  addText(build: (component: TextComponent) => unknown): this {
    return this.#add(new TextComponent(this.controlEl), build);
  }

  addSearch(build: (component: SearchComponent) => unknown): this {
    return this.#add(new SearchComponent(this.controlEl), build);
  }

  addTextArea(build: (component: TextAreaComponent) => unknown): this {
    return this.#add(new TextAreaComponent(this.controlEl), build);
  }

  addMomentFormat(): this {
    throw new UnsupportedInPreview('Setting.addMomentFormat');
  }

  addDropdown(build: (component: DropdownComponent) => unknown): this {
    return this.#add(new DropdownComponent(this.controlEl), build);
  }

  addColorPicker(build: (component: ColorComponent) => unknown): this {
    return this.#add(new ColorComponent(this.controlEl), build);
  }

  addProgressBar(build: (component: ProgressBarComponent) => unknown): this {
    return this.#add(new ProgressBarComponent(this.controlEl), build);
  }

  addSlider(build: (component: SliderComponent) => unknown): this {
    return this.#add(new SliderComponent(this.controlEl), build);
  }

  addDisplayValue(build: (component: DisplayValueComponent) => unknown): this {
    build(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent<T extends BaseComponent>(build: (el: HTMLElement) => T): this {
    this.components.push(build(this.controlEl));
    this.#label();
    return this;
  }

  then(build: (setting: this) => unknown): this {
    build(this);
    return this;
  }

  /** Takes the controls away. */
  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  #add<T extends BaseComponent>(component: T, build: (component: T) => unknown): this {
    this.components.push(component);
    this.#label();
    build(component);
    return this;
  }

  /** The row's name is what its controls are called. */
  #label(): void {
    for (const el of this.controlEl.querySelectorAll('input, select, textarea')) {
      if (!el.hasAttribute('aria-label')) el.setAttrs({ 'aria-labelledby': this.nameEl.id, 'aria-describedby': this.descEl.id });
    }
  }
}
