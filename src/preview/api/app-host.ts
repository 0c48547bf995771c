/**
 * The app as its parts see it: what views, modals, menus and the Markdown renderer may ask of it. `App` (app.ts) is what stands behind.
 * Kept apart from the classes so that these can be built on top of one another without a circle.
 */
import type { Component } from './base/component';
import type { BasesRegistry } from './bases/bases-view';
import type { Events } from './base/events';
import type { Keymap, Scope } from './base/keymap';
import type { EditorRegistry } from './editor/editor-registry';
import type { MarkdownRegistry } from './markdown/markdown-registry';
import type { MetadataCache } from './metadata/metadata-cache';
import type { Commands } from './plugins/commands';
import type { SettingTabs } from './plugins/setting-tabs';
import type { Menu } from './ui/menu';
import type { FileManager } from './vault/file-manager';
import type { TFile } from './vault/files';
import type { Vault } from './vault/vault';
import type { ViewRegistry } from './workspace/view-registry';

/** Where something opens: the present tab, a new tab, a split, a window. */
export type PaneType = 'tab' | 'split' | 'window';

/** State of a view, or of how it is looked at (scroll, cursor), as plain data. */
export type State = Record<string, unknown>;

export interface ViewState {
  type: string;
  state?: State;
  active?: boolean;
  pinned?: boolean;
  group?: unknown;
}

export interface OpenViewState {
  state?: State;
  eState?: State;
  active?: boolean;
  group?: unknown;
}

/** Elements of the page that the app's parts are put into. */
export interface AppContainers {
  /** `.workspace`: gets the sidebars and the middle, behind what the page put there. */
  workspace: HTMLElement;
  /** `.side-dock-actions`: gets the buttons of `addRibbonIcon`. */
  ribbon: HTMLElement;
  /** `.status-bar`: gets the elements of `addStatusBarItem`. */
  statusBar: HTMLElement;
}

/** What a plugin answers to from outside: `obsidian://action?…` links, the command line. */
export interface OutsideHandlers {
  readonly protocol: Map<string, (params: Record<string, string>) => unknown>;
  readonly cli: Map<string, (params: Record<string, string>) => string | Promise<string>>;
}

export interface AppHost {
  readonly containers: AppContainers;
  readonly outside: OutsideHandlers;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: WorkspaceHost;
  readonly keymap: Keymap;
  readonly scope: Scope;
  readonly commands: Commands;
  readonly setting: SettingTabs;
  readonly viewRegistry: ViewRegistry<LeafHost, ViewHost>;
  readonly markdownRegistry: MarkdownRegistry;
  readonly bases: BasesRegistry;
  readonly editorRegistry: EditorRegistry;
  lastEvent: UIEvent | null;
  isDarkMode(): boolean;
}

export interface WorkspaceHost extends Events {
  readonly containerEl: HTMLElement;
  readonly layoutReady: boolean;
  readonly hoverLinkSources: Record<string, { display: string; defaultMod: boolean }>;
  activeLeaf: LeafHost | null;
  readonly activeEditor: EditingHost | null;
  readonly requestSaveLayout: () => unknown;
  getActiveFile(): TFile | null;
  getLeaf(newLeaf?: PaneType | boolean, direction?: 'vertical' | 'horizontal'): LeafHost;
  createLeafBySplit(leaf: LeafHost, direction?: 'vertical' | 'horizontal'): LeafHost;
  setActiveLeaf(leaf: LeafHost, options?: { focus?: boolean }): void;
  openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openViewState?: OpenViewState): Promise<void>;
  iterateAllLeaves(callback: (leaf: LeafHost) => unknown): void;
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean;
}

export interface LeafHost extends Events {
  readonly app: AppHost;
  readonly id: string;
  readonly containerEl: HTMLElement;
  readonly view: ViewHost;
  readonly pinned: boolean;
  hoverPopover: Component | null;
  openFile(file: TFile, openState?: OpenViewState): Promise<void>;
  getViewState(): ViewState;
  setViewState(state: ViewState, eState?: State): Promise<void>;
  /** Shows the view's present title and icon in the tab. */
  updateHeader(): void;
  setPinned(pinned: boolean): void;
  detach(): void;
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  canGo(step: -1 | 1): boolean;
}

export interface ViewHost extends Component {
  readonly containerEl: HTMLElement;
  readonly navigation: boolean;
  readonly scope: Scope | null;
  getViewType(): string;
  getDisplayText(): string;
  getIcon(): string;
  getState(): State;
  setState(state: unknown, result: { history: boolean }): Promise<void>;
  getEphemeralState(): State;
  setEphemeralState(state: unknown): void;
  onResize(): void;
  onPaneMenu(menu: Menu, source: string): void;
  open(parent: HTMLElement): Promise<void>;
  close(): Promise<void>;
}

/** Where a person edits: a Markdown view, or another thing with an editor and perhaps a file. */
export interface EditingHost {
  readonly file: TFile | null;
  readonly editor?: unknown;
}

let current: AppHost | null = null;

/** Obsidian keeps one app in the window, and menus and notices are made without being handed it. */
export function setCurrentApp(app: AppHost | null): void {
  current = app;
}

/** @throws before an app was made */
export function currentApp(): AppHost {
  if (!current) throw new Error('The preview has no app yet.');
  return current;
}
