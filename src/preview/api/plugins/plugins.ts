import type { PluginManifest } from 'obsidian';
import type { AppHost } from '../app-host';
import { Events } from '../base/events';
import { requireApiVersion } from '../base/version';
import type { DiskEvent } from '../disk';
import { Notice } from '../ui/notice';
import { Plugin } from './plugin';
import { pluginData, pluginFolder } from './plugin-data';

export interface PluginFiles {
  manifest: PluginManifest;
  /** The built main.js. */
  code: string;
  /** The built styles.css. */
  css?: string;
}

type PluginClass = new (app: AppHost, manifest: PluginManifest) => Plugin;

/** `app.plugins`: the plugins at hand and those that run. Triggers `changed`. */
export class Plugins extends Events {
  readonly manifests: Record<string, PluginManifest> = {};
  readonly plugins: Record<string, Plugin> = {};
  readonly enabledPlugins = new Set<string>();
  /** Why a plugin did not start when it was last switched on. */
  readonly failures = new Map<string, unknown>();
  private readonly files = new Map<string, PluginFiles>();
  private readonly styles = new Map<string, HTMLStyleElement>();

  /** @param modules what plugins may `require`, by name */
  constructor(private readonly app: AppHost, private readonly modules: Readonly<Record<string, unknown>>) {
    super();
    app.vault.adapter.on('external', (event: DiskEvent) => this.onExternalChange(event));
  }

  /** Makes a plugin known and starts it. @returns whether it runs */
  async loadPlugin(files: PluginFiles): Promise<boolean> {
    const { id } = files.manifest;
    await this.disablePlugin(id);
    this.files.set(id, files);
    this.manifests[id] = { ...files.manifest, dir: pluginFolder(this.app.vault, id) };
    return this.enablePlugin(id);
  }

  getPlugin(id: string): Plugin | null {
    return this.plugins[id] ?? null;
  }

  isEnabled(): boolean {
    return true;
  }

  /** Starts it; a failure is shown and told of on the console, and leaves nothing behind. */
  async enablePlugin(id: string): Promise<boolean> {
    if (this.plugins[id]) return true;
    this.failures.delete(id);
    try {
      const plugin = this.instantiate(id);
      this.plugins[id] = plugin;
      this.enabledPlugins.add(id);
      this.addStyles(id);
      await plugin.load();
      this.trigger('changed');
      return true;
    } catch (error) {
      this.failures.set(id, error);
      console.error(`Plugin failure: ${id}`, error);
      new Notice(`Failed to load plugin ${id}: ${error instanceof Error ? error.message : String(error)}`, 0);
      await this.disablePlugin(id);
      return false;
    }
  }

  /** As when a person switches it on. */
  async enablePluginAndSave(id: string): Promise<boolean> {
    const runs = await this.enablePlugin(id);
    if (runs) this.plugins[id]?.onUserEnable();
    return runs;
  }

  async disablePlugin(id: string): Promise<void> {
    const plugin = this.plugins[id];
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    plugin?.unload();
    this.styles.get(id)?.remove();
    this.styles.delete(id);
    this.trigger('changed');
  }

  disablePluginAndSave(id: string): Promise<void> {
    return this.disablePlugin(id);
  }

  private instantiate(id: string): Plugin {
    const files = this.files.get(id);
    const manifest = this.manifests[id];
    if (!files || !manifest) throw new Error(`There is no plugin “${id}”.`);
    if (!requireApiVersion(manifest.minAppVersion)) throw new Error(`It needs Obsidian ${manifest.minAppVersion} or newer.`);
    return new (classOf(run(files.code, id, this.modules)))(this.app, manifest);
  }

  private addStyles(id: string): void {
    const css = this.files.get(id)?.css;
    if (!css) return;
    const style = document.head.createEl('style', { attr: { 'data-plugin': id } });
    style.textContent = css;
    this.styles.set(id, style);
  }

  /** The settings file was changed by another program. */
  private onExternalChange(event: DiskEvent): void {
    if (event.kind !== 'written') return;
    for (const [id, plugin] of Object.entries(this.plugins)) {
      if (pluginData(this.app.vault, id).path === event.entry.path) void plugin.onExternalSettingsChange?.();
    }
  }
}

/** Runs a plugin's bundle as Obsidian does: as a function of `require`, `module` and `exports`. @returns what it exports */
function run(code: string, id: string, modules: Readonly<Record<string, unknown>>): unknown {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (!Object.hasOwn(modules, name)) throw new Error(`Cannot find module '${name}'`);
    return modules[name];
  };
  const start = new Function('require', 'module', 'exports', `${code}\n//# sourceURL=plugin:${id}`);
  Reflect.apply(start, undefined, [require, module, module.exports]);
  return module.exports;
}

function classOf(exported: unknown): PluginClass {
  const found: unknown = typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
  if (typeof found !== 'function' || !(found.prototype instanceof Plugin)) throw new Error('It does not export a plugin.');
  return found as PluginClass;
}
