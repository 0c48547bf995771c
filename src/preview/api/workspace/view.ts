import { Component } from '../base/component';
import type { Scope } from '../base/keymap';
import type { AppHost, LeafHost, State, ViewHost } from '../app-host';
import type { Menu } from '../ui/menu';

/** What stands in a leaf. */
export abstract class View extends Component implements ViewHost {
  app: AppHost;
  icon = 'lucide-file';
  navigation = false;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(public leaf: LeafHost) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;

  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon;
  }

  getState(): State {
    return {};
  }

  async setState(_state: unknown, _result: { history: boolean }): Promise<void> {
    // For views that have one.
  }

  getEphemeralState(): State {
    return {};
  }

  setEphemeralState(_state: unknown): void {
    // For views that have one.
  }

  onResize(): void {
    // For views that measure themselves.
  }

  onPaneMenu(_menu: Menu, _source: string): void {
    // For views that add to it.
  }

  protected async onOpen(): Promise<void> {
    // For those who extend it.
  }

  protected async onClose(): Promise<void> {
    // For those who extend it.
  }

  /** Called by the leaf. */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttribute('data-type', this.getViewType());
    parent.append(this.containerEl);
    this.load();
    await this.onOpen();
  }

  /** Called by the leaf. */
  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }
}
