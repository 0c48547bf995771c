import type { AppHost, LeafHost, OpenViewState, State, ViewHost, ViewState } from '../app-host';
import type { Component } from '../base/component';
import { setIcon } from '../dom/icons';
import { Notice } from '../ui/notice';
import type { TFile } from '../vault/files';
import { WorkspaceItem } from './item';
import { ItemView } from './item-view';
import { EmptyView, UnknownView } from './plain-views';

interface HistoryEntry {
  state: ViewState;
  eState: State;
}

/** A place for one view: a tab. */
export class WorkspaceLeaf extends WorkspaceItem implements LeafHost {
  readonly type = 'leaf';
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  readonly tabHeaderInnerTitleEl: HTMLElement;
  readonly tabHeaderCloseEl: HTMLElement;
  view: ViewHost;
  pinned = false;
  group: string | null = null;
  hoverPopover: Component | null = null;
  /** When the leaf was last active, in milliseconds since 1970. */
  activeTime = 0;
  private readonly iconEl: HTMLElement;
  private readonly pinEl: HTMLElement;
  private readonly back: HistoryEntry[] = [];
  private readonly forward: HistoryEntry[] = [];

  constructor(app: AppHost, id?: string) {
    super(app, id);
    this.containerEl = createDiv('workspace-leaf');
    this.tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', tabindex: -1 } });
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.tabHeaderInnerTitleEl = inner.createDiv('workspace-tab-header-inner-title');
    this.pinEl = inner.createDiv('workspace-tab-header-status-container').createDiv('workspace-tab-header-status-icon mod-pinned');
    setIcon(this.pinEl, 'lucide-pin');
    this.tabHeaderCloseEl = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-hidden': true } });
    setIcon(this.tabHeaderCloseEl, 'lucide-x');
    for (const type of ['focusin', 'pointerdown'] as const) this.containerEl.addEventListener(type, () => this.becomeActive(), true);
    this.view = new EmptyView(this);
    void this.view.open(this.containerEl);
    this.updateHeader();
  }

  get isDeferred(): boolean {
    return false;
  }

  async loadIfDeferred(): Promise<void> {
    // Views are never deferred here.
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.app.viewRegistry.getTypeByExtension(file.extension);
    if (type === undefined) {
      new Notice(`The preview cannot show “${file.name}”. Open it in Obsidian itself.`);
      return;
    }
    const state: ViewState = { type, state: { ...openState.state, file: file.path } };
    await this.setViewState({ ...state, active: openState.active ?? true }, openState.eState);
  }

  /** Puts a view that exists already into the leaf. */
  async open(view: ViewHost): Promise<ViewHost> {
    await this.view.close();
    this.view = view;
    await view.open(this.containerEl);
    this.updateHeader();
    return view;
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned ? { pinned: true } : {}) };
  }

  async setViewState(viewState: ViewState, eState?: State): Promise<void> {
    const before: HistoryEntry = { state: this.getViewState(), eState: this.view.getEphemeralState() };
    await this.showState(viewState, eState);
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    const after = this.getViewState();
    const moved = after.type !== before.state.type || JSON.stringify(after.state?.['file']) !== JSON.stringify(before.state.state?.['file']);
    if (moved && before.state.type !== 'empty') {
      this.back.push(before);
      this.forward.length = 0;
    }
    this.updateHeader();
    if (viewState.active) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.trigger('leaf-changed', this);
  }

  getEphemeralState(): State {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  canGo(step: -1 | 1): boolean {
    return (step === -1 ? this.back : this.forward).length > 0;
  }

  goBack(): Promise<void> {
    return this.go(this.back, this.forward);
  }

  goForward(): Promise<void> {
    return this.go(this.forward, this.back);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (this.pinned === pinned) return;
    this.pinned = pinned;
    this.updateHeader();
    this.trigger('pinned-change', pinned);
    this.app.workspace.requestSaveLayout();
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    const group = other.group ?? other.id;
    other.setGroup(group);
    this.setGroup(group);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  updateHeader(): void {
    const title = this.view.getDisplayText();
    this.tabHeaderEl.setAttrs({ 'data-type': this.view.getViewType(), 'aria-label': title });
    this.tabHeaderInnerTitleEl.setText(title);
    setIcon(this.iconEl, this.view.getIcon());
    this.pinEl.toggle(this.pinned);
    this.tabHeaderCloseEl.toggle(!this.pinned);
    if (this.view instanceof ItemView) this.view.updateHeader();
  }

  /** Closes the view and takes the leaf out of the layout. */
  detach(): void {
    if (!this.parent) return;
    this.parent.removeChild(this);
    void this.view.close();
    this.app.workspace.trigger('leaf-detached', this);
  }

  /** Keeps the place of a view whose plugin goes, and brings it back when the plugin does. */
  async rebuildView(): Promise<void> {
    const state = this.getViewState();
    await this.replaceView(state.type);
    await this.view.setState(state.state ?? {}, { history: false });
    this.updateHeader();
  }

  serialize(): Record<string, unknown> {
    const { pinned, group } = this;
    const state = { ...this.getViewState(), icon: this.view.getIcon(), title: this.view.getDisplayText() };
    return { id: this.id, type: 'leaf', state, ...(pinned ? { pinned } : {}), ...(group ? { group } : {}) };
  }

  /** Whoever works in a leaf makes it the active one. */
  private becomeActive(): void {
    if (this.parent && this.app.workspace.activeLeaf !== this) this.app.workspace.setActiveLeaf(this);
  }

  private async go(from: HistoryEntry[], to: HistoryEntry[]): Promise<void> {
    const entry = from.pop();
    if (!entry) return;
    to.push({ state: this.getViewState(), eState: this.view.getEphemeralState() });
    await this.showState(entry.state, entry.eState);
    this.updateHeader();
    this.app.workspace.trigger('leaf-changed', this);
  }

  private async showState({ type, state }: ViewState, eState?: State): Promise<void> {
    if (this.view.getViewType() !== type || this.view instanceof UnknownView) await this.replaceView(type);
    await this.view.setState(state ?? {}, { history: true });
    if (eState) this.view.setEphemeralState(eState);
  }

  private async replaceView(type: string): Promise<void> {
    await this.view.close();
    const create = this.app.viewRegistry.getViewCreatorByType(type);
    this.view = type === 'empty' ? new EmptyView(this) : create ? create(this) : new UnknownView(this, type);
    await this.view.open(this.containerEl);
  }
}
