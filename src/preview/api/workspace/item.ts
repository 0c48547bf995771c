import type { AppHost } from '../app-host';
import { arrayBufferToHex } from '../base/binary';
import { Events } from '../base/events';

/** A part of the layout: a leaf, or something that holds parts. */
export abstract class WorkspaceItem extends Events {
  abstract readonly type: string;
  abstract readonly containerEl: HTMLElement;
  readonly id: string;
  /** A parent while it is in the layout. */
  parent: WorkspaceParent | null = null;

  constructor(readonly app: AppHost, id?: string) {
    super();
    this.id = id ?? arrayBufferToHex(crypto.getRandomValues(new Uint8Array(8)).buffer);
  }

  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  /** The window's part of the layout; a sidebar belongs to the main window. */
  getContainer(): WorkspaceItem {
    return this.getRoot();
  }

  /** What of it goes into the saved layout. */
  abstract serialize(): Record<string, unknown>;
}

/** A part that holds others. */
export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];

  insertChild(index: number, child: WorkspaceItem): void {
    child.parent?.removeChild(child);
    child.parent = this;
    this.children.splice(index < 0 ? this.children.length : index, 0, child);
    this.onChildrenChanged();
  }

  removeChild(child: WorkspaceItem): void {
    if (!this.children.includes(child)) return;
    this.children.remove(child);
    child.parent = null;
    child.containerEl.detach();
    this.onChildrenChanged();
  }

  replaceChild(child: WorkspaceItem, other: WorkspaceItem): void {
    const index = this.children.indexOf(child);
    this.children.splice(index, 1, other);
    child.parent = null;
    child.containerEl.detach();
    other.parent = this;
    this.onChildrenChanged();
  }

  /** Brings the DOM to what the children are. */
  protected abstract onChildrenChanged(): void;
}
