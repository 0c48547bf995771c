import type { Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, type Settings, type SettingsAccess } from './settings';

/** Settings kept in the plugin's own data, beside whatever else is stored there. */
export class ObsidianSettings implements SettingsAccess {
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly plugin: Plugin, private data: Settings) {}

  static async load(plugin: Plugin): Promise<ObsidianSettings> {
    return new ObsidianSettings(plugin, await storedSettings(plugin));
  }

  current(): Readonly<Settings> {
    return this.data;
  }

  async change(part: Partial<Settings>): Promise<void> {
    this.data = { ...this.data, ...part };
    await this.plugin.saveData(this.data);
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes over what another device wrote. */
  async reload(): Promise<void> {
    this.data = await storedSettings(this.plugin);
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

async function storedSettings(plugin: Plugin): Promise<Settings> {
  const stored = (await plugin.loadData()) as Partial<Settings> | null;
  return { ...DEFAULT_SETTINGS, ...stored };
}
