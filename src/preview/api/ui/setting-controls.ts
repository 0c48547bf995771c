import type { AppHost } from '../app-host';
import { offersFiles, offersFolders, PathSuggest } from './path-suggest';
import type { Setting } from './setting';
import type { SettingControl } from './setting-definitions';
import type { TextComponent } from './text-components';

/** Where controls read and write their values. */
export interface ControlStore {
  readonly app: AppHost;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
  /** Values decide on what else shows. */
  refreshDomState(): void;
}

/** Puts a control into a row and ties it to its value. A value that does not pass `validate` is not written; the row says why. */
export function addControl(setting: Setting, control: SettingControl, store: ControlStore): void {
  const value = store.getControlValue(control.key) ?? control.defaultValue;
  const write = async (candidate: unknown): Promise<void> => {
    const fault = await check(control, candidate);
    setting.setErrorMessage(fault);
    if (fault !== null) return;
    await store.setControlValue(control.key, candidate);
    store.refreshDomState();
  };
  draw(setting, control, value, write, store.app);
  if (control.validate) void check(control, value).then((fault) => { if (fault !== null) setting.setErrorMessage(fault); });
}

async function check(control: SettingControl, value: unknown): Promise<string | null> {
  return (await control.validate?.(value as never)) || null;
}

type Write = (value: unknown) => Promise<void>;

function draw(setting: Setting, control: SettingControl, value: unknown, write: Write, app: AppHost): void {
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(write));
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(textOf(value)).onChange(write));
      return;
    case 'text':
      setting.addText((text) => text.setPlaceholder(control.placeholder ?? '').setValue(textOf(value)).onChange(write));
      return;
    case 'textarea':
      setting.addTextArea((area) => {
        area.setPlaceholder(control.placeholder ?? '').setValue(textOf(value)).onChange(write);
        if (control.rows) area.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText((text) => drawNumber(text, control, value, write));
      return;
    case 'slider':
      drawSlider(setting, control, value, write);
      return;
    case 'color':
      setting.addColorPicker((color) => color.setValue(textOf(value)).onChange(write));
      return;
    case 'file':
    case 'folder':
      setting.addText((text) => drawPath(text, control, value, write, app));
  }
}

function drawNumber(text: TextComponent, control: Extract<SettingControl, { type: 'number' }>, value: unknown, write: Write): void {
  text.inputEl.type = 'number';
  text.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
  const otherwise = typeof control.defaultValue === 'number' ? control.defaultValue : 0;
  text.setPlaceholder(control.placeholder ?? '').setValue(textOf(value)).onChange((written) => {
    const number = Number.parseFloat(written);
    return write(Number.isNaN(number) ? otherwise : number);
  });
}

function drawSlider(setting: Setting, control: Extract<SettingControl, { type: 'slider' }>, value: unknown, write: Write): void {
  const format = control.displayFormat ?? String;
  const start = typeof value === 'number' ? value : control.min;
  const shown = setting.controlEl.createSpan({ cls: 'setting-item-display-value', text: format(start) });
  setting.addSlider((slider) => {
    slider.setLimits(control.min, control.max, control.step).setDisplayFormat(format).setValue(start).onChange(write);
    slider.sliderEl.addEventListener('input', () => shown.setText(slider.getValuePretty()));
  });
}

function drawPath(text: TextComponent, control: Extract<SettingControl, { type: 'file' | 'folder' }>, value: unknown, write: Write, app: AppHost): void {
  text.setPlaceholder(control.placeholder ?? '').setValue(textOf(value)).onChange(write);
  const offers = control.type === 'file' ? offersFiles(control.filter) : offersFolders(control.includeRoot ?? false, control.filter);
  new PathSuggest(app, text.inputEl, offers, (path) => void write(path));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
