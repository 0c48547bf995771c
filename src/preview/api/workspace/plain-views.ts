import type { LeafHost, State } from '../app-host';
import { isRecord } from '../base/is-record';
import { ItemView } from './item-view';

/** A new tab, before anything is opened in it. */
export class EmptyView extends ItemView {
  override icon = 'lucide-file';
  override navigation = true;

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  protected override async onOpen(): Promise<void> {
    const state = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    state.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const list = state.createDiv('empty-state-action-list');
    this.#offer(list, 'file-explorer:new-file', 'Create new note');
    this.#offer(list, 'switcher:open', 'Go to file');
    const close = list.createEl('button', { cls: 'empty-state-action mod-close', text: 'Close' });
    close.addEventListener('click', () => this.leaf.detach());
  }

  /** Only what the page around has a command for. */
  #offer(list: HTMLElement, command: string, text: string): void {
    if (!this.app.commands.findCommand(command)) return;
    const hotkey = this.app.commands.printHotkey(command);
    const button = list.createEl('button', { cls: 'empty-state-action', text: hotkey ? `${text} (${hotkey})` : text });
    button.addEventListener('click', () => this.app.commands.executeCommandById(command));
  }
}

/** Keeps the place and state of a view whose plugin is not running, so that it comes back with the plugin. */
export class UnknownView extends ItemView {
  override icon = 'lucide-file-question';
  #state: State = {};

  constructor(leaf: LeafHost, private readonly type: string) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return 'Plugin no longer active';
  }

  override getState(): State {
    return this.#state;
  }

  override async setState(state: unknown): Promise<void> {
    if (isRecord(state)) this.#state = state;
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'pane-empty', text: `Plugin that created this view is not running (view type “${this.type}”).` });
  }
}
