import type { AppHost, OpenViewState, PaneType, WorkspaceHost } from '../app-host';
import { debounce, type Debounced } from '../base/debounce';
import { isRecord } from '../base/is-record';
import { parseLinktext } from '../base/link-text';
import type { Realm } from '../dom/node';
import { Menu } from '../ui/menu';
import { Notice } from '../ui/notice';
import type { TFile } from '../vault/files';
import { readJson } from '../vault/read-json';
import { EditableFileView, FileView } from './file-view';
import { restoreChildren, restoreSidedock } from './layout';
import { WorkspaceLeaf } from './leaf';
import { LeafMaker } from './leaf-maker';
import { fileOfLink } from './link-target';
import { EmptyView } from './plain-views';
import { WorkspaceSidedock, type Side } from './sidedock';
import type { SplitDirection } from './split';
import { WorkspaceTabs } from './tabs';

export interface SideLeafOptions {
  active?: boolean;
  split?: boolean;
  reveal?: boolean;
  state?: Record<string, unknown>;
}

/** What is open and where. */
export class Workspace extends LeafMaker implements WorkspaceHost {
  /** Drawn by the page around. */
  readonly leftRibbon = {};
  readonly rightRibbon = {};
  readonly hoverLinkSources: Record<string, { display: string; defaultMod: boolean }> = {};
  layoutReady = false;
  readonly requestSaveLayout: Debounced<[], Promise<void>>;
  private readonly layoutPath: string;
  private readyCallbacks: Array<() => unknown> = [];
  private lastFile: TFile | null = null;
  private lastOpenFiles: string[] = [];

  constructor(app: AppHost, readonly containerEl: HTMLElement, realm: Realm) {
    super(app, realm);
    // Not Obsidian's own workspace.json: whoever previews a real vault finds their windows as they left them.
    this.layoutPath = `${app.vault.configDir}/workspace-preview.json`;
    this.requestSaveLayout = debounce(() => this.saveLayout(), 1000, true);
    containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
    this.follow(realm);
  }

  /** The Markdown view that has the person's attention, or null. */
  get activeEditor(): EditableFileView | null {
    const view = this.activeLeaf?.view;
    return view instanceof EditableFileView ? view : null;
  }

  /** Called by the app once: shows the layout last saved, then tells those who wait. */
  async start(): Promise<void> {
    await this.changeLayout(await readJson(this.app.vault.adapter, this.layoutPath));
    this.layoutReady = true;
    for (const callback of this.readyCallbacks.splice(0)) callback();
    this.trigger('layout-ready');
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.readyCallbacks.push(callback);
  }

  getLayout(): Record<string, unknown> {
    return {
      main: this.rootSplit.serialize(),
      left: this.leftSplit.serialize(),
      right: this.rightSplit.serialize(),
      active: this.activeLeaf?.id,
      lastOpenFiles: this.lastOpenFiles,
    };
  }

  /** Closes what is open and shows a saved layout. */
  async changeLayout(layout: unknown): Promise<void> {
    this.activeLeaf = null;
    for (const leaf of this.allLeaves()) leaf.detach();
    const saved = isRecord(layout) ? layout : {};
    for (const [part, key] of [[this.rootSplit, 'main'], [this.leftSplit, 'left'], [this.rightSplit, 'right']] as const) {
      await restoreChildren(this.app, part, saved[key]);
    }
    restoreSidedock(this.leftSplit, saved['left']);
    restoreSidedock(this.rightSplit, saved['right']);
    if (this.rightSplit.children.length === 0) this.rightSplit.collapse();
    this.lastOpenFiles = Array.isArray(saved['lastOpenFiles']) ? saved['lastOpenFiles'].map(String) : [];
    this.ensureRoot();
    const active = this.getLeafById(String(saved['active'])) ?? this.getMostRecentLeaf();
    if (active) this.setActiveLeaf(active);
    this.trigger('layout-change');
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, type: PaneType | boolean | SplitDirection = 'split', direction?: SplitDirection): Promise<WorkspaceLeaf> {
    const isDirection = type === 'vertical' || type === 'horizontal';
    const copy = isDirection ? this.createLeafBySplit(leaf, type) : this.getLeaf(type, direction);
    await copy.setViewState(leaf.getViewState(), leaf.getEphemeralState());
    return copy;
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: PaneType | boolean = false, openState: OpenViewState = {}): Promise<void> {
    const file = await fileOfLink(this.app, linktext, sourcePath);
    if (!file) {
      new Notice(`“${linktext}” cannot be the name of a note.`);
      return;
    }
    const { subpath } = parseLinktext(linktext);
    const eState = subpath === '' ? openState.eState : { ...openState.eState, subpath };
    await this.getLeaf(newLeaf).openFile(file, { ...openState, ...(eState ? { eState } : {}) });
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    const wantsFocus = typeof params === 'object' ? params.focus : focus;
    if (leaf.parent instanceof WorkspaceTabs && leaf.parent.currentLeaf !== leaf) leaf.parent.selectTab(leaf);
    const changed = this.activeLeaf !== leaf;
    leaf.activeTime = Date.now();
    if (changed) {
      this.activeLeaf?.containerEl.removeClass('mod-active');
      for (const tabs of this.tabGroups()) tabs.containerEl.toggleClass('mod-active', tabs === leaf.parent);
      this.activeLeaf = leaf;
      leaf.containerEl.addClass('mod-active');
      for (const each of this.allLeaves()) each.tabHeaderEl.toggleClass('mod-active', each === leaf);
    }
    if (wantsFocus) leaf.setEphemeralState({ focus: true });
    if (changed) this.trigger('active-leaf-change', leaf);
    this.tellFileOpen();
    this.requestSaveLayout();
  }

  async ensureSideLeaf(type: string, side: Side, options: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    const known = this.getLeavesOfType(type).find((leaf) => leaf.getRoot() === dock);
    const leaf = known ?? this.getSideLeaf(dock, options.split ?? false);
    if (!known || options.state) await leaf.setViewState({ type, state: options.state ?? {} });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    return this.lastFile && !this.lastFile.deleted ? this.lastFile : null;
  }

  /** Unfolds the sidebar it is in and brings its tab to the front. */
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    if (leaf.parent instanceof WorkspaceTabs) leaf.parent.selectTab(leaf);
    await leaf.loadIfDeferred();
  }

  getLastOpenFiles(): string[] {
    return [...this.lastOpenFiles];
  }

  /** Makes open editors take in what plugins added to them. */
  updateOptions(): void {
    this.app.editorRegistry.trigger('changed');
  }

  /** @returns whether anything was added to the menu */
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
    const open = (type: PaneType | boolean): void => void this.openLinkText(linktext, sourcePath, type);
    menu.addItem((item) => item.setSection('open').setTitle('Open link').setIcon('lucide-file').onClick(() => open(false)));
    menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus').onClick(() => open('tab')));
    menu.addItem((item) => item.setSection('open').setTitle('Open to the right').setIcon('lucide-panel-right').onClick(() => open('split')));
    const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    if (file) this.trigger('file-menu', menu, file, 'link-context-menu', leaf ?? null);
    return true;
  }

  private follow(realm: Realm): void {
    this.on('leaf-detached', (leaf: WorkspaceLeaf) => this.onDetached(leaf));
    this.on('leaf-changed', () => {
      this.trigger('layout-change');
      this.tellFileOpen();
    });
    this.on('layout-change', () => { if (this.layoutReady) this.requestSaveLayout(); });
    this.on('resize', () => this.iterateAllLeaves((leaf) => leaf.onResize()));
    realm.addEventListener('resize', () => this.trigger('resize'));
    this.app.viewRegistry.on('view-registered', (type: string) => this.rebuild(type));
    this.app.viewRegistry.on('view-unregistered', (type: string) => this.rebuild(type));
  }

  private rebuild(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) void leaf.rebuildView();
  }

  private onDetached(leaf: WorkspaceLeaf): void {
    const wasActive = this.activeLeaf === leaf;
    if (wasActive) this.activeLeaf = null;
    if (!this.layoutReady) return;
    this.ensureRoot();
    const next = wasActive ? this.getMostRecentLeaf() : null;
    if (next) this.setActiveLeaf(next, { focus: true });
    this.trigger('layout-change');
  }

  private tellFileOpen(): void {
    const view = this.activeLeaf?.view;
    if (!(view instanceof FileView) && !(view instanceof EmptyView)) return;
    const file = view instanceof FileView ? view.file : null;
    if (file === this.lastFile) return;
    this.lastFile = file;
    if (file) this.lastOpenFiles = [file.path, ...this.lastOpenFiles.filter((path) => path !== file.path)].slice(0, 10);
    this.trigger('file-open', file);
  }

  private async saveLayout(): Promise<void> {
    if (!this.layoutReady) return;
    await this.app.vault.adapter.mkdir(this.app.vault.configDir);
    await this.app.vault.adapter.write(this.layoutPath, JSON.stringify(this.getLayout(), null, 2));
  }
}
