import { debounce, type ItemView } from 'obsidian';
import { ViewBody } from './view-body';
import { whenSeen } from './when-seen';

/** What is drawn in the tab. */
interface Panel {
  destroy(): void;
}

/** A tab that shows one note of several, or all of them: which one is kept with the workspace. */
export abstract class ChoiceBody<P extends Panel> extends ViewBody {
  /** Path of the note; null for all. */
  protected chosen: string | null = null;
  protected panel: P | undefined;
  /** Whether something changed while the tab was behind another. */
  private isBehind = false;
  /** One update for a burst of changes, once it can be seen. */
  private readonly refresh = debounce(() => {
    if (this.contentEl.isShown()) this.draw();
    else this.isBehind = true;
  }, 50);

  /** @param key under which the choice stands in the state of the tab */
  constructor(view: ItemView, private readonly key: string) {
    super(view);
  }

  override get state(): Record<string, unknown> {
    return { [this.key]: this.chosen };
  }

  override restore(state: Readonly<Record<string, unknown>>): void {
    const chosen = state[this.key];
    this.chosen = typeof chosen === 'string' ? chosen : null;
    this.draw();
  }

  override async open(): Promise<void> {
    this.panel = this.build();
    this.register(this.follow(this.refresh));
    this.register(whenSeen(this.contentEl, () => this.catchUp()));
    this.draw();
  }

  override onunload(): void {
    this.refresh.cancel();
    this.panel?.destroy();
    this.panel = undefined;
  }

  private catchUp(): void {
    if (this.isBehind) this.draw();
    this.isBehind = false;
  }

  /** Makes the panel, in `contentEl`. */
  protected abstract build(): P;

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
