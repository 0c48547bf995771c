import type { AppHost } from '../app-host';
import type { ControlStore } from '../ui/setting-controls';
import type { SettingDefinitionItem } from '../ui/setting-definitions';
import { SettingRenderer } from '../ui/setting-renderer';
import type { SettingTabEntry } from './setting-tabs';

/** A tab of the settings, declared as data (`getSettingDefinitions`) or drawn by code (`display`). */
export abstract class SettingTab implements SettingTabEntry, ControlStore {
  id = '';
  name = '';
  icon = 'lucide-settings';
  containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];
  #renderer: SettingRenderer;
  #isShown = false;

  constructor(public app: AppHost) {
    this.containerEl = createDiv('vertical-tab-content');
    this.#renderer = new SettingRenderer(this, this.containerEl);
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Reads the definitions again and, while the tab is open, draws them. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.#isShown && this.settingItems.length > 0) this.#renderer.render(this.settingItems);
  }

  /** Called when the tab is opened: declared settings go before `display`. */
  renderTab(): void {
    this.#isShown = true;
    this.update();
    if (this.settingItems.length === 0) this.display();
  }

  refreshDomState(): void {
    this.#renderer.refresh();
  }

  getControlValue(key: string): unknown {
    return this.app.vault.getConfig(key);
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    return this.app.vault.setConfig(key, value);
  }

  display(): void {
    // For those who draw it by code.
  }

  hide(): void {
    // For those who have something to end.
  }

  /** Called when the tab is left, before `hide`. */
  leaveTab(): void {
    this.#isShown = false;
    this.#renderer.leave();
  }
}

interface PluginWithSettings {
  settings?: unknown;
  saveData(data: unknown): Promise<void>;
}

/** A plugin's own tab: its controls read and write `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(app: AppHost, public plugin: PluginWithSettings) {
    super(app);
    this.icon = 'lucide-puzzle';
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin;
    if (typeof settings !== 'object' || settings === null) throw new Error(`The plugin has no settings to keep “${key}” in.`);
    Reflect.set(settings, key, value);
    await this.plugin.saveData(settings);
  }
}
