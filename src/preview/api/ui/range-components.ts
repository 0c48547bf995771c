import { displayTooltip, hideTooltip } from '../dom/tooltip';
import { ValueComponent } from './base-component';

export class SliderComponent extends ValueComponent<number> {
  sliderEl: HTMLInputElement;
  #changeCallback: ((value: number) => unknown) | null = null;
  #format: (value: number) => string = String;
  #instant = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => { if (this.#instant) this.#changed(); });
    this.sliderEl.addEventListener('change', () => { if (!this.#instant) this.#changed(); });
    this.setLimits(0, 100, 1);
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  /** Tells of every step while the slider is dragged, instead of only of the last. */
  setInstant(instant: boolean): this {
    this.#instant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    return this;
  }

  setDynamicTooltip(): this {
    this.sliderEl.addEventListener('input', () => this.showTooltip());
    this.sliderEl.addEventListener('blur', hideTooltip);
    return this;
  }

  showTooltip(): void {
    displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' });
  }

  onChange(callback: (value: number) => unknown): this {
    this.#changeCallback = callback;
    return this;
  }

  #changed(): void {
    void this.#changeCallback?.(this.getValue());
  }
}

/** From 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  progressBar: HTMLElement;
  #lineEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.progressBar = containerEl.createDiv({ cls: 'setting-progress-bar', attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-label': 'Progress' } });
    this.#lineEl = this.progressBar.createDiv('setting-progress-bar-inner');
    this.setValue(0);
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = Math.clamp(value, 0, 100);
    this.progressBar.setAttr('aria-valuenow', Math.round(this.#value));
    this.#lineEl.setCssProps({ '--progress': `${this.#value}%` });
    return this;
  }
}
