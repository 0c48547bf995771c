import type { AppHost } from '../app-host';
import { Events } from '../base/events';
import { WorkspaceItem, WorkspaceParent } from './item';
import { WorkspaceLeaf } from './leaf';
import { WorkspaceFloating } from './popout';
import { WorkspaceSidedock } from './sidedock';
import { WorkspaceRoot } from './split';
import { WorkspaceTabs } from './tabs';

type LeafCallback = (leaf: WorkspaceLeaf) => unknown;

/** The parts of the layout and the leaves in them, to be looked through. */
export class LeafTree extends Events {
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  readonly floatingSplit: WorkspaceFloating;
  activeLeaf: WorkspaceLeaf | null = null;

  constructor(readonly app: AppHost, main: Window) {
    super();
    this.leftSplit = new WorkspaceSidedock(app, 'left');
    this.rootSplit = new WorkspaceRoot(app, main);
    this.rightSplit = new WorkspaceSidedock(app, 'right');
    this.floatingSplit = new WorkspaceFloating(app);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  /** In the middle of the main window, or in another part. */
  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    const inside = this.allLeaves().filter((leaf) => leaf.getRoot() === root);
    return inside.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
  }

  getActiveViewOfType<T>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /** Leaves in the middle of every window. */
  iterateRootLeaves(callback: LeafCallback): void {
    for (const leaf of this.allLeaves()) if (this.isInMiddle(leaf)) callback(leaf);
  }

  iterateAllLeaves(callback: LeafCallback): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  protected allLeaves(): WorkspaceLeaf[] {
    const leaves: WorkspaceLeaf[] = [];
    const visit = (item: WorkspaceItem): void => {
      if (item instanceof WorkspaceLeaf) leaves.push(item);
      else if (item instanceof WorkspaceParent) item.children.forEach(visit);
    };
    [this.leftSplit, this.rootSplit, this.rightSplit, this.floatingSplit].forEach(visit);
    return leaves;
  }

  protected tabGroups(): WorkspaceTabs[] {
    return [...new Set(this.allLeaves().map((leaf) => leaf.parent))].filter((parent) => parent instanceof WorkspaceTabs);
  }

  protected isInMiddle(leaf: WorkspaceLeaf): boolean {
    return leaf.getRoot() === this.rootSplit || leaf.getRoot() === this.floatingSplit;
  }
}
