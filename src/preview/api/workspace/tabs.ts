import type { AppHost } from '../app-host';
import { setIcon } from '../dom/icons';
import { Menu } from '../ui/menu';
import { WorkspaceItem, WorkspaceParent } from './item';
import { WorkspaceLeaf } from './leaf';
import { splitLeaf } from './split-leaf';

/** A group of tabs, of which one is on show. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly type = 'tabs';
  readonly containerEl: HTMLElement;
  readonly tabsInnerEl: HTMLElement;
  readonly tabsContainerEl: HTMLElement;
  currentTab = 0;

  constructor(app: AppHost, id?: string) {
    super(app, id);
    this.containerEl = createDiv('workspace-tabs');
    const headers = this.containerEl.createDiv('workspace-tab-header-container');
    this.tabsInnerEl = headers.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist', 'aria-label': 'Tabs' } });
    const add = headers.createDiv('workspace-tab-header-new-tab').createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': 'New tab' } });
    setIcon(add, 'lucide-plus');
    add.addEventListener('click', () => this.addTab());
    headers.createDiv('workspace-tab-header-spacer');
    this.tabsContainerEl = this.containerEl.createDiv('workspace-tab-container');
    this.tabsInnerEl.addEventListener('keydown', (event) => this.onKey(event));
  }

  get leaves(): WorkspaceLeaf[] {
    return this.children.filter((child) => child instanceof WorkspaceLeaf);
  }

  get currentLeaf(): WorkspaceLeaf | null {
    return this.leaves[this.currentTab] ?? null;
  }

  selectTab(leaf: WorkspaceLeaf): void {
    const index = this.leaves.indexOf(leaf);
    if (index === -1) return;
    this.currentTab = index;
    this.showCurrent();
  }

  override insertChild(index: number, child: WorkspaceItem): void {
    const current = this.currentLeaf;
    super.insertChild(index, child);
    if (current) this.selectTab(current);
  }

  /** The neighbour takes over; a group without tabs goes. */
  override removeChild(child: WorkspaceItem): void {
    const index = this.children.indexOf(child);
    if (index === -1) return;
    if (child instanceof WorkspaceLeaf) child.tabHeaderEl.detach();
    if (index < this.currentTab || this.currentTab === this.children.length - 1) this.currentTab = Math.max(0, this.currentTab - 1);
    super.removeChild(child);
    if (this.children.length === 0) this.parent?.removeChild(this);
  }

  serialize(): Record<string, unknown> {
    return { id: this.id, type: 'tabs', currentTab: this.currentTab, children: this.children.map((child) => child.serialize()) };
  }

  protected onChildrenChanged(): void {
    const { leaves } = this;
    for (const leaf of leaves) this.wire(leaf);
    this.tabsInnerEl.setChildrenInPlace(leaves.map((leaf) => leaf.tabHeaderEl));
    this.tabsContainerEl.setChildrenInPlace(leaves.map((leaf) => leaf.containerEl));
    this.showCurrent();
  }

  private showCurrent(): void {
    this.leaves.forEach((leaf, index) => {
      const isShown = index === this.currentTab;
      leaf.containerEl.toggle(isShown);
      leaf.tabHeaderEl.toggleClass('is-active', isShown);
      leaf.tabHeaderEl.setAttrs({ 'aria-selected': isShown, tabindex: isShown ? 0 : -1 });
    });
    this.currentLeaf?.onResize();
  }

  private wire(leaf: WorkspaceLeaf): void {
    const { tabHeaderEl: header } = leaf;
    header.onclick = () => this.activate(leaf);
    header.onauxclick = (event) => { if (event.button === 1 && !leaf.pinned) leaf.detach(); };
    header.oncontextmenu = (event) => { event.preventDefault(); this.menuOf(leaf).showAtMouseEvent(event); };
    leaf.tabHeaderCloseEl.onclick = (event) => { event.stopPropagation(); leaf.detach(); };
  }

  private activate(leaf: WorkspaceLeaf): void {
    this.selectTab(leaf);
    this.app.workspace.setActiveLeaf(leaf, { focus: true });
  }

  private addTab(): void {
    const leaf = new WorkspaceLeaf(this.app);
    this.insertChild(-1, leaf);
    this.activate(leaf);
  }

  private menuOf(leaf: WorkspaceLeaf): Menu {
    const menu = new Menu();
    const others = this.leaves.filter((other) => other !== leaf && !other.pinned);
    menu.addItem((item) => item.setSection('close').setTitle('Close').setIcon('lucide-x').onClick(() => leaf.detach()));
    if (others.length > 0) {
      menu.addItem((item) => item.setSection('close').setTitle('Close others').onClick(() => others.forEach((other) => other.detach())));
    }
    menu.addItem((item) => item.setSection('pane').setTitle(leaf.pinned ? 'Unpin' : 'Pin').setIcon('lucide-pin').onClick(() => leaf.togglePinned()));
    for (const [title, direction, icon] of [['Split right', 'vertical', 'lucide-panel-right'], ['Split down', 'horizontal', 'lucide-panel-bottom']] as const) {
      menu.addItem((item) => item.setSection('pane').setTitle(title).setIcon(icon).onClick(() => void splitLeaf(this.app, leaf, direction)));
    }
    leaf.view.onPaneMenu(menu, 'tab-header');
    return menu;
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const { leaves } = this;
    const to = step === undefined ? undefined : leaves[(this.currentTab + step + leaves.length) % leaves.length];
    if (to) {
      event.preventDefault();
      this.activate(to);
      to.tabHeaderEl.focus();
    } else if (event.key === 'Delete') this.currentLeaf?.detach();
  }
}
