import type { Extension } from '@codemirror/state';
import type { PluginManifest } from 'obsidian';
import type { AppHost, LeafHost, ViewHost } from '../app-host';
import { Component } from '../base/component';
import type { BasesViewRegistration } from '../bases/bases-view';
import { setIcon } from '../dom/icons';
import { setTooltip } from '../dom/tooltip';
import type { Suggester } from '../editor/editor-registry';
import type { CodeBlockHandler, PostProcessor } from '../markdown/markdown-registry';
import type { Command } from './commands';
import { pluginData } from './plugin-data';
import type { SettingTabEntry } from './setting-tabs';

/** What a plugin extends. All that it registers ends when it unloads. */
export abstract class Plugin extends Component {
  settings?: unknown;
  onExternalSettingsChange?(): unknown;

  constructor(public app: AppHost, public manifest: PluginManifest) {
    super();
  }

  /** Called once, when a person switches the plugin on. */
  onUserEnable(): void {
    // For those who extend it.
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { type: 'button' } });
    setIcon(el, icon);
    setTooltip(el, title, { placement: 'right' });
    el.addEventListener('click', callback);
    this.app.containers.ribbon.append(el);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.app.containers.statusBar.prepend(el);
    this.register(() => el.remove());
    return el;
  }

  /** The command's id and name get the plugin's before them. */
  addCommand<T extends Command>(command: T): T {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: SettingTabEntry): void {
    tab.id = this.manifest.id;
    tab.name = this.manifest.name;
    this.app.setting.addPluginTab(tab);
    this.register(() => this.app.setting.removeSettingTab(tab));
  }

  registerView(type: string, create: (leaf: LeafHost) => ViewHost): void {
    this.app.viewRegistry.registerView(type, create);
    this.register(() => this.app.viewRegistry.unregisterView(type));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.viewRegistry.registerExtensions(extensions, viewType);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
    this.app.workspace.hoverLinkSources[id] = info;
    this.register(() => delete this.app.workspace.hoverLinkSources[id]);
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    this.app.markdownRegistry.register(processor, sortOrder);
    this.register(() => this.app.markdownRegistry.unregister(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder?: number): PostProcessor {
    const processor = this.app.markdownRegistry.createCodeBlockProcessor(language, handler);
    this.register(() => this.app.markdownRegistry.releaseLanguage(language));
    return this.registerMarkdownPostProcessor(processor, sortOrder);
  }

  /** @returns true: Bases are always on here */
  registerBasesView(type: string, registration: BasesViewRegistration): boolean {
    this.app.bases.register(type, registration);
    this.register(() => this.app.bases.unregister(type));
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    this.app.editorRegistry.addExtension(extension);
    this.register(() => this.app.editorRegistry.removeExtension(extension));
  }

  registerEditorSuggest(suggest: Suggester): void {
    this.app.editorRegistry.addSuggest(suggest);
    this.register(() => this.app.editorRegistry.removeSuggest(suggest));
  }

  registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): void {
    this.app.outside.protocol.set(action, handler);
    this.register(() => this.app.outside.protocol.delete(action));
  }

  registerCliHandler(
    command: string,
    _description: string,
    _flags: unknown,
    handler: (params: Record<string, string>) => string | Promise<string>,
  ): void {
    if (this.app.outside.cli.has(command)) throw new Error(`CLI command "${command}" is already registered.`);
    this.app.outside.cli.set(command, handler);
    this.register(() => this.app.outside.cli.delete(command));
  }

  /** @returns null before anything was saved */
  loadData(): Promise<unknown> {
    return pluginData(this.app.vault, this.manifest.id).load();
  }

  saveData(data: unknown): Promise<void> {
    return pluginData(this.app.vault, this.manifest.id).save(data);
  }
}
