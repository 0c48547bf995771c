/**
 * The preview's own implementation of the Obsidian app, as far as plugins such as ours use it. How the page around it (the shell) uses it:
 *
 * ```ts
 * const app = await createApp({ disk, window, containers });   // reads the folder's list; opens nothing yet
 * app.viewRegistry.registerView('file-explorer', (leaf) => new FileExplorerView(leaf));   // extends ItemView of ./workspace/item-view
 * app.commands.addCommand({ id: 'command-palette:open', name: 'Command palette: Open', hotkeys: […], callback });
 * app.setting.attachWindow(settingsWindow);                     // SettingsWindow of ./plugins/setting-tabs
 * app.setting.addSettingTab(aboutTab);
 * await app.plugins.loadPlugin({ manifest, code, css });        // the built main.js, run with `require` for obsidian and CodeMirror only
 * await app.start();                                            // restores the layout, then workspace.onLayoutReady callbacks
 * ```
 *
 * - `createApp` also installs the DOM helpers (`createEl` and the like), so that the page's own code may use them afterwards.
 * - `containers.workspace` is the `.workspace` element. The workspace appends `.workspace-split.mod-left-split`, `.mod-root` and
 *   `.mod-right-split` to it, behind the shell's `.workspace-ribbon.mod-left`. `containers.ribbon` (`.side-dock-actions`) gets
 *   `addRibbonIcon`'s buttons, `containers.statusBar` (`.status-bar`) gets `addStatusBarItem`'s elements. All of them are the shell's to place and theme.
 * - Sidebar views: `app.workspace.ensureSideLeaf('file-explorer', 'left')` after `start()` (it keeps the one a restored layout has).
 *   `app.workspace.leftSplit.toggle()` / `rightSplit.toggle()` fold the sidebars.
 * - Commands: `app.commands.listCommands()` are those that can run now; `executeCommandById(id)`; `printHotkey(id)`. Triggers `changed`.
 * - Settings: `app.setting.settingTabs` / `pluginTabs`, `openTab(tab)`; `tab.containerEl` holds what the tab draws. Triggers `changed`.
 * - Plugins: `app.plugins.manifests`, `enabledPlugins`, `enablePlugin(id)`, `disablePlugin(id)`. Triggers `changed`.
 * - Menus of files: `const menu = new Menu(); app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', null)`.
 * - Hover: give a link `app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext, sourcePath })`; the popover is drawn here.
 * - Theme: put `theme-dark` or `theme-light` on `document.body`, then `app.workspace.trigger('css-change')`.
 * - Modal, SuggestModal, FuzzySuggestModal, Menu, Notice, Setting and the rest are exported by their files and, as plugins get them, by ./obsidian.
 */
import { setCurrentApp, type AppContainers, type AppHost, type OutsideHandlers } from './app-host';
import { setCurrentKeymap } from './base/current-keymap';
import { Keymap, Scope } from './base/keymap';
import type { Disk } from './disk';
import { installGlobals, setActiveWindow } from './dom/globals';
import type { Realm } from './dom/node';
import { watchTooltips } from './dom/tooltip';
import { BasesRegistry } from './bases/bases-view';
import { registerBases } from './bases/register-bases';
import { EditorRegistry } from './editor/editor-registry';
import { MarkdownRegistry } from './markdown/markdown-registry';
import { MetadataCache, type ReadMetadata } from './metadata/metadata-cache';
import { pluginModules } from './obsidian';
import { Commands } from './plugins/commands';
import { Plugins } from './plugins/plugins';
import { SettingTabs } from './plugins/setting-tabs';
import { askToConfirm } from './ui/ask';
import { showMending } from './ui/mending-notice';
import { FileManager } from './vault/file-manager';
import { Vault } from './vault/vault';
import { registerNotes } from './workspace/register-notes';
import { ViewRegistry } from './workspace/view-registry';
import { Workspace } from './workspace/workspace';

export type { AppContainers } from './app-host';

export interface AppOptions {
  disk: Disk;
  window: Window & typeof globalThis;
  containers: AppContainers;
  /** Reads what stands in notes; without it, they are read on this thread. */
  readMetadata?: ReadMetadata;
}

export class App implements AppHost {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly setting = new SettingTabs();
  readonly viewRegistry: AppHost['viewRegistry'] = new ViewRegistry();
  readonly markdownRegistry = new MarkdownRegistry();
  readonly bases = new BasesRegistry();
  readonly editorRegistry = new EditorRegistry();
  readonly outside: OutsideHandlers = { protocol: new Map(), cli: new Map() };
  /** For popovers of what stands in no view. */
  readonly renderContext = { hoverPopover: null };
  readonly containers: AppContainers;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly plugins: Plugins;
  lastEvent: UIEvent | null = null;
  private readonly ends: Array<() => void> = [];

  /** Use `createApp`. */
  constructor({ disk, window: realm, containers, readMetadata }: AppOptions) {
    this.containers = containers;
    this.vault = new Vault(disk);
    this.metadataCache = new MetadataCache(this.vault, readMetadata);
    this.fileManager = new FileManager(this.vault, this.metadataCache, { confirm: (...question) => askToConfirm(this, ...question), showMending });
    this.workspace = new Workspace(this, containers.workspace, realm);
    this.commands = new Commands(() => this.workspace.activeEditor, this.scope);
    this.plugins = new Plugins(this, pluginModules(App));
    this.keymap.setBase(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
    this.ends.push(this.keymap.listen(realm), watchTooltips(realm), rememberEvents(realm, (event) => { this.lastEvent = event; }));
    registerNotes(this);
    registerBases(this);
  }

  /** Reads the vault's list and begins to read its notes. */
  async load(): Promise<void> {
    this.ends.push(await this.vault.load());
    this.metadataCache.load();
  }

  /** Restores the layout last saved, then tells those who waited for it. */
  async start(): Promise<void> {
    this.vault.announceAll();
    await this.workspace.start();
  }

  /** Ends all that listens: for tests, which make many apps in one page. */
  async close(): Promise<void> {
    for (const id of Object.keys(this.plugins.plugins)) await this.plugins.disablePlugin(id);
    await this.workspace.changeLayout({});
    this.workspace.requestSaveLayout.cancel();
    for (const end of this.ends.splice(0)) end();
    await this.metadataCache.whenIdle();
  }

  isDarkMode(): boolean {
    return document.body.classList.contains('theme-dark');
  }

  /** What a plugin keeps on this device only. */
  loadLocalStorage(key: string): unknown {
    const text = localStorage.getItem(this.storageKey(key));
    return text === null ? null : JSON.parse(text);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(this.storageKey(key));
    else localStorage.setItem(this.storageKey(key), JSON.stringify(data));
  }

  private storageKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }
}

/** Reads what the vault holds and builds the app over it. @throws when the disk cannot be listed */
export async function createApp(options: AppOptions): Promise<App> {
  installGlobals(options.window);
  options.window.addEventListener('focus', () => setActiveWindow(options.window, options.window));
  const app = new App(options);
  setCurrentApp(app);
  setCurrentKeymap(app.keymap);
  // Obsidian has it there too, and snippets typed into the console rely on it.
  Object.assign(options.window, { app });
  await app.load();
  return app;
}

function rememberEvents(realm: Realm, take: (event: UIEvent) => void): () => void {
  const types = ['mousedown', 'click', 'auxclick', 'keydown', 'touchstart'] as const;
  for (const type of types) realm.addEventListener(type, take, true);
  return () => types.forEach((type) => realm.removeEventListener(type, take, true));
}
