import type { AppHost } from '../app-host';
import { WorkspaceItem, WorkspaceParent } from './item';
import { followDrag } from './drag';

export type SplitDirection = 'vertical' | 'horizontal';

/** Parts side by side (`vertical`, as the line between them) or one above the other. */
export class WorkspaceSplit extends WorkspaceParent {
  readonly type: string = 'split';
  readonly containerEl: HTMLElement;

  constructor(app: AppHost, readonly direction: SplitDirection, id?: string) {
    super(app, id);
    this.containerEl = createDiv(`workspace-split mod-${direction}`);
  }

  serialize(): Record<string, unknown> {
    return { id: this.id, type: this.type, direction: this.direction, children: this.children.map((child) => child.serialize()) };
  }

  /** A split that lost its last part goes too; one with a single part left gives it its place. */
  override removeChild(child: WorkspaceItem): void {
    super.removeChild(child);
    const { parent } = this;
    if (!parent) return;
    const [only] = this.children;
    if (!only) parent.removeChild(this);
    else if (this.children.length === 1 && only instanceof WorkspaceParent) {
      this.children.remove(only);
      parent.replaceChild(this, only);
    }
  }

  protected onChildrenChanged(): void {
    this.containerEl.setChildrenInPlace(this.children.map((child) => child.containerEl));
    this.children.forEach((child, index) => this.placeHandle(child, index));
  }

  /** Between two parts stands a bar to drag. */
  private placeHandle(child: WorkspaceItem, index: number): void {
    child.containerEl.querySelector(':scope > .workspace-leaf-resize-handle')?.remove();
    const before = this.children[index - 1];
    if (!before) return;
    const handle = child.containerEl.createEl('hr', { cls: 'workspace-leaf-resize-handle', prepend: true, attr: { 'aria-hidden': true } });
    followDrag(handle, () => this.startSizes(before, child), (sizes, moved) => this.resize(before, child, sizes, moved));
  }

  private startSizes(before: WorkspaceItem, after: WorkspaceItem): [number, number] {
    const size = (item: WorkspaceItem): number => {
      const box = item.containerEl.getBoundingClientRect();
      return this.direction === 'vertical' ? box.width : box.height;
    };
    return [size(before), size(after)];
  }

  private resize(before: WorkspaceItem, after: WorkspaceItem, [first, second]: [number, number], moved: { x: number; y: number }): void {
    const by = Math.clamp(this.direction === 'vertical' ? moved.x : moved.y, 80 - first, second - 80);
    before.containerEl.setCssStyles({ flexGrow: String(first + by) });
    after.containerEl.setCssStyles({ flexGrow: String(second - by) });
  }
}

/** The middle of a window: where notes are worked on. */
export class WorkspaceRoot extends WorkspaceSplit {
  constructor(app: AppHost, readonly win: Window) {
    super(app, 'vertical');
    this.containerEl.addClass('mod-root');
  }

  get doc(): Document {
    return this.win.document;
  }

  override removeChild(child: WorkspaceItem): void {
    WorkspaceParent.prototype.removeChild.call(this, child);
  }
}
