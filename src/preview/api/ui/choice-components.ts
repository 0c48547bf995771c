import type { TooltipOptions } from 'obsidian';
import { setTooltip } from '../dom/tooltip';
import { ValueComponent } from './base-component';

export class ToggleComponent extends ValueComponent<boolean> {
  toggleEl: HTMLElement;
  #box: HTMLInputElement;
  #changeCallback: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createEl('label', 'checkbox-container');
    this.#box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { role: 'switch' } });
    this.#box.addEventListener('change', () => this.#changed());
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled);
    this.#box.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#box.checked;
  }

  /** As in Obsidian, setting another value tells those who listen. */
  setValue(on: boolean): this {
    const changed = on !== this.#box.checked;
    this.#box.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    if (changed) void this.#changeCallback?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    this.setValue(!this.getValue());
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#changeCallback = callback;
    return this;
  }

  #changed(): void {
    this.toggleEl.toggleClass('is-enabled', this.#box.checked);
    void this.#changeCallback?.(this.#box.checked);
  }
}

export class DropdownComponent extends ValueComponent<string> {
  selectEl: HTMLSelectElement;
  #changeCallback: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
    this.selectEl.addEventListener('change', () => void this.#changeCallback?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#changeCallback = callback;
    return this;
  }
}
