import type { AppHost } from '../app-host';
import { followDrag } from './drag';
import { WorkspaceParent, type WorkspaceItem } from './item';
import { WorkspaceSplit } from './split';

export type Side = 'left' | 'right';

/** A sidebar: groups of tabs one above the other, which folds away. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;
  private width = 300;

  constructor(app: AppHost, readonly side: Side) {
    super(app, 'horizontal');
    this.containerEl.addClass('mod-sidedock', `mod-${side}-split`);
    this.containerEl.setAttrs({ role: 'complementary', 'aria-label': side === 'left' ? 'Left sidebar' : 'Right sidebar', 'data-no-tooltip': '' });
    this.addHandle();
    this.setWidth(this.width);
  }

  expand(): void {
    this.fold(false);
  }

  collapse(): void {
    this.fold(true);
  }

  toggle(): void {
    this.fold(!this.collapsed);
  }

  /** In pixels. */
  setWidth(width: number): void {
    this.width = Math.clamp(width, 160, 900);
    this.containerEl.setCssProps({ '--sidedock-width': `${this.width}px` });
  }

  override serialize(): Record<string, unknown> {
    return { ...super.serialize(), width: this.width, collapsed: this.collapsed };
  }

  override removeChild(child: WorkspaceItem): void {
    WorkspaceParent.prototype.removeChild.call(this, child);
    if (this.children.length === 0) this.collapse();
  }

  protected override onChildrenChanged(): void {
    super.onChildrenChanged();
    this.addHandle();
  }

  private fold(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.app.workspace.trigger('resize');
    this.app.workspace.trigger('layout-change');
    this.app.workspace.requestSaveLayout();
  }

  private addHandle(): void {
    const handle = createEl('hr', { cls: 'workspace-leaf-resize-handle mod-sidedock-edge', attr: { 'aria-hidden': true } });
    this.containerEl.append(handle);
    const sign = this.side === 'left' ? 1 : -1;
    followDrag(handle, () => this.width, (from, moved) => this.setWidth(from + sign * moved.x), () => {
      this.app.workspace.trigger('resize');
      this.app.workspace.requestSaveLayout();
    });
  }
}
