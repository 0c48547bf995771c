import { Component, type App, type ItemView } from 'obsidian';

/** What a view of the plugin shows and does, for as long as the view is open. */
export abstract class ViewBody extends Component {
  constructor(protected readonly view: ItemView) {
    super();
  }

  get app(): App {
    return this.view.app;
  }

  get contentEl(): HTMLElement {
    return this.view.contentEl;
  }

  /** What the workspace keeps of it. */
  get state(): Record<string, unknown> {
    return {};
  }

  /** Builds what is shown. */
  abstract open(): Promise<void>;

  /** Shows what the workspace kept, or what somebody asks for. */
  restore(_state: Readonly<Record<string, unknown>>): void {
    // Nothing to be kept.
  }

  resize(): void {
    // Nothing that depends on it.
  }

  /** Puts the focus where the keys are. */
  takeFocus(): void {
    // No keys of its own.
  }

  /** Puts the focus where a person searches. */
  takeSearch(): void {
    // Nothing to search.
  }
}
