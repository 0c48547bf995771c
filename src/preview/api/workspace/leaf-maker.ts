import type { AppHost, PaneType } from '../app-host';
import type { Realm } from '../dom/node';
import { WorkspaceLeaf } from './leaf';
import { LeafTree } from './leaf-tree';
import { WorkspaceWindow, type WindowInit } from './popout';
import type { WorkspaceSidedock } from './sidedock';
import { WorkspaceSplit, type SplitDirection } from './split';
import { WorkspaceTabs } from './tabs';

/** Makes leaves where they are asked for: in tabs, splits, sidebars and windows of their own. */
export class LeafMaker extends LeafTree {
  constructor(app: AppHost, protected readonly realm: Realm) {
    super(app, realm);
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
    const tabs = new WorkspaceTabs(this.app);
    parent.insertChild(index, tabs);
    return this.addLeaf(tabs);
  }

  createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection = 'vertical', before = false): WorkspaceLeaf {
    const tabs = leaf.parent;
    const outer = tabs?.parent;
    if (!tabs || !outer) throw new Error('A leaf that is not in the layout cannot be split.');
    const other = new WorkspaceTabs(this.app);
    const created = this.addLeaf(other);
    if (outer instanceof WorkspaceSplit && outer.direction === direction) {
      outer.insertChild(outer.children.indexOf(tabs) + (before ? 0 : 1), other);
    } else {
      const split = new WorkspaceSplit(this.app, direction);
      outer.replaceChild(tabs, split);
      split.insertChild(-1, tabs);
      split.insertChild(before ? 0 : -1, other);
    }
    this.trigger('layout-change');
    return created;
  }

  splitActiveLeaf(direction?: SplitDirection): WorkspaceLeaf {
    return this.createLeafBySplit(this.activeLeaf ?? this.getUnpinnedLeaf(), direction);
  }

  /** The leaf that the next file opens in: the active one where that can navigate, else the last used in the middle, else a new tab. */
  getUnpinnedLeaf(): WorkspaceLeaf {
    const usable = (leaf: WorkspaceLeaf | null): leaf is WorkspaceLeaf =>
      leaf !== null && this.isInMiddle(leaf) && !leaf.pinned && leaf.view.navigation;
    if (usable(this.activeLeaf)) return this.activeLeaf;
    const recent = this.getMostRecentLeaf();
    return usable(recent) ? recent : this.addLeaf(this.currentTabs());
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction?: SplitDirection): WorkspaceLeaf {
    if (newLeaf === false) return this.getUnpinnedLeaf();
    if (newLeaf === 'split') return this.createLeafBySplit(this.getMostRecentLeaf() ?? this.getUnpinnedLeaf(), direction);
    if (newLeaf === 'window') return this.openPopoutLeaf();
    const tabs = this.currentTabs();
    return tabs.currentLeaf?.view.getViewType() === 'empty' ? tabs.currentLeaf : this.addLeaf(tabs);
  }

  openPopoutLeaf(init?: WindowInit): WorkspaceLeaf {
    const tabs = new WorkspaceTabs(this.app);
    this.openWindow(init).insertChild(-1, tabs);
    return this.addLeaf(tabs);
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, init?: WindowInit): WorkspaceWindow {
    const win = this.openWindow(init);
    const tabs = new WorkspaceTabs(this.app);
    win.insertChild(-1, tabs);
    tabs.insertChild(-1, leaf);
    this.ensureRoot();
    this.trigger('layout-change');
    return win;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.getSideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.getSideLeaf(this.rightSplit, split);
  }

  private currentTabs(): WorkspaceTabs {
    this.ensureRoot();
    const leaf = this.activeLeaf && this.isInMiddle(this.activeLeaf) ? this.activeLeaf : this.getMostRecentLeaf();
    if (leaf?.parent instanceof WorkspaceTabs) return leaf.parent;
    const tabs = new WorkspaceTabs(this.app);
    this.rootSplit.insertChild(-1, tabs);
    return tabs;
  }

  /** Behind the tab on show. */
  private addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.insertChild(tabs.children.length === 0 ? -1 : tabs.currentTab + 1, leaf);
    this.trigger('layout-change');
    return leaf;
  }

  protected getSideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    const tabs = dock.children.at(-1);
    if (split || !(tabs instanceof WorkspaceTabs)) return this.createLeafInParent(dock, -1);
    return this.addLeaf(tabs);
  }

  private openWindow(init?: WindowInit): WorkspaceWindow {
    const win = WorkspaceWindow.open(this.app, this.realm, init);
    this.floatingSplit.insertChild(-1, win);
    win.on('closed', () => {
      for (const leaf of this.allLeaves()) if (leaf.parent?.parent === win) leaf.detach();
      this.floatingSplit.removeChild(win);
      this.trigger('window-close', win, win.win);
    });
    this.trigger('window-open', win, win.win);
    return win;
  }

  /** The middle is never without a tab. */
  protected ensureRoot(): void {
    if (this.getMostRecentLeaf()) return;
    this.createLeafInParent(this.rootSplit, -1);
  }
}
