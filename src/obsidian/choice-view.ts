import { debounce, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';

/** What is drawn in the tab. */
interface Panel {
  destroy(): void;
}

/** A tab that shows one note of several, or all of them: which one is kept with the workspace. */
export abstract class ChoiceView<P extends Panel> extends ItemView {
  override navigation = true;
  /** Path of the note; null for all. */
  protected chosen: string | null = null;
  protected panel: P | undefined;
  /** One update for a burst of changes. */
  private readonly refresh = debounce(() => this.draw(), 50);

  /** @param key under which the choice stands in the state of the tab */
  constructor(leaf: WorkspaceLeaf, private readonly key: string) {
    super(leaf);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), [this.key]: this.chosen };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const entries = typeof state === 'object' && state !== null ? Object.entries(state) : [];
    const chosen: unknown = entries.find(([key]) => key === this.key)?.[1];
    this.chosen = typeof chosen === 'string' ? chosen : null;
    this.draw();
    await super.setState(state, result);
  }

  override async onOpen(): Promise<void> {
    this.panel = await this.build();
    this.register(this.follow(this.refresh));
    this.draw();
  }

  override async onClose(): Promise<void> {
    this.refresh.cancel();
    this.panel?.destroy();
    this.panel = undefined;
  }

  /** Makes the panel, in `contentEl`. */
  protected abstract build(): P | Promise<P>;

  /** Tells when what is shown may be otherwise. @returns a function that ends the telling */
  protected abstract follow(listener: () => void): () => void;

  /** Shows what is chosen, as it stands now. */
  protected abstract draw(): void;

  protected choose(chosen: string | null): void {
    this.chosen = chosen;
    this.app.workspace.requestSaveLayout();
    this.draw();
  }
}
