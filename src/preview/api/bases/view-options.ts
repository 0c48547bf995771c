import type { AppHost } from '../app-host';
import { Modal } from '../ui/modal';
import { Setting } from '../ui/setting';
import type { BasesOption } from './bases-view';
import type { BasesViewConfig } from './view-config';

/** The settings of a view, in a window of their own. */
export function showViewOptions(app: AppHost, options: readonly BasesOption[], config: BasesViewConfig): void {
  const modal = new Modal(app);
  modal.setTitle(`Configure “${config.name}”`);
  drawOptions(modal.contentEl, options, config);
  modal.open();
}

function drawOptions(parent: HTMLElement, options: readonly BasesOption[], config: BasesViewConfig): void {
  for (const option of options) {
    if (option.shouldHide?.()) continue;
    if (option.items) {
      new Setting(parent).setName(option.displayName).setHeading();
      drawOptions(parent, option.items, config);
    } else drawOption(parent, option, config);
  }
}

function drawOption(parent: HTMLElement, option: BasesOption, config: BasesViewConfig): void {
  const { key = '', displayName } = option;
  const value = config.get(key) ?? option.default;
  const setting = new Setting(parent).setName(displayName);
  const change = (next: unknown): void => config.set(key, next);
  switch (option.type) {
    case 'toggle': setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change)); break;
    case 'dropdown': setting.addDropdown((dropdown) => dropdown.addOptions(option.options ?? {}).setValue(asText(value)).onChange(change)); break;
    case 'slider':
      setting.addSlider((slider) => slider.setLimits(option.min ?? 0, option.max ?? 100, option.step ?? 1).setValue(Number(value ?? 0)).onChange(change));
      break;
    case 'multitext':
      setting.addText((text) => text.setValue(Array.isArray(value) ? value.join(', ') : '').onChange((next) => change(next.split(',').map((each) => each.trim()))));
      break;
    default: setting.addText((text) => text.setPlaceholder(option.placeholder ?? '').setValue(asText(value)).onChange(change));
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
