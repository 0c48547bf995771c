import type { TFile } from '../api/vault/files';
import { ItemView } from '../api/workspace/item-view';
import { WORDS } from './words';

/** Milliseconds between a change and the pane's next drawing; changes in between are drawn with it. */
const GATHER = 120;
/** While a vault is read, a change comes with every note: drawing again takes no more than one part in so many of the page's time. */
const PARTS = 10;

/** A pane beside the note that says something of it, and is drawn again whenever that may have changed. */
export abstract class ActiveNoteView extends ItemView {
  private timer: number | undefined;
  private turn = 0;
  /** Milliseconds that the last drawing took. */
  private cost = 0;

  /** Draws what there is to say of the note into an empty element. */
  protected abstract draw(file: TFile, into: HTMLElement): Promise<void> | void;

  override async onOpen(): Promise<void> {
    const { workspace, metadataCache } = this.app;
    this.registerEvent(workspace.on('file-open', () => this.drawSoon(GATHER)));
    this.registerEvent(metadataCache.on('changed', () => this.drawSoon()));
    this.registerEvent(metadataCache.on('resolved', () => this.drawSoon()));
    this.register(() => this.forgetTimer());
    await this.drawAgain();
  }

  /** @param within milliseconds, whatever was waited for before */
  protected drawSoon(within?: number): void {
    if (within !== undefined) this.forgetTimer();
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.drawAgain();
    }, within ?? Math.max(GATHER, this.cost * PARTS));
  }

  private forgetTimer(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async drawAgain(): Promise<void> {
    const turn = ++this.turn;
    const start = performance.now();
    const file = this.app.workspace.getActiveFile();
    const drawn = createDiv();
    if (file) await this.draw(file, drawn);
    else drawn.createDiv({ cls: 'pane-empty', text: WORDS.noNoteOpen });
    // Another drawing may have begun while this one read notes.
    if (turn !== this.turn) return;
    const { scrollTop } = this.contentEl;
    this.contentEl.replaceChildren(drawn);
    this.contentEl.scrollTop = scrollTop;
    this.cost = performance.now() - start;
  }
}
