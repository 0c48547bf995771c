import type { HSL, RGB } from 'obsidian';
import { ValueComponent } from './base-component';

export class ColorComponent extends ValueComponent<string> {
  colorPickerEl: HTMLInputElement;
  #changeCallback: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.colorPickerEl = containerEl.createEl('input', { type: 'color' });
    this.colorPickerEl.addEventListener('change', () => void this.#changeCallback?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.colorPickerEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.colorPickerEl.value;
  }

  getValueRgb(): RGB {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(this.getValue().slice(at, at + 2), 16));
    return { r, g, b };
  }

  getValueHsl(): HSL {
    return hslOf(this.getValueRgb());
  }

  setValue(value: string): this {
    this.colorPickerEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`);
  }

  setValueHsl(hsl: HSL): this {
    return this.setValueRgb(rgbOf(hsl));
  }

  onChange(callback: (value: string) => unknown): this {
    this.#changeCallback = callback;
    return this;
  }
}

/** Hue in degrees, the others in percent. */
function hslOf({ r, g, b }: RGB): HSL {
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const range = max - Math.min(red, green, blue);
  const light = max - range / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const sixth = range === 0 ? 0 : max === red ? ((green - blue) / range + 6) % 6 : max === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return { h: Math.round(sixth * 60), s: Math.round(saturation * 100), l: Math.round(light * 100) };
}

function rgbOf({ h, s, l }: HSL): RGB {
  const light = l / 100;
  const amount = (s / 100) * Math.min(light, 1 - light);
  const channel = (from: number): number => {
    const at = (from + h / 30) % 12;
    return Math.round(255 * (light - amount * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}
