import { ButtonComponent, Modal, Notice, type App } from 'obsidian';
import { comparisonMarkdown } from '../../app/assess/comparison-text';
import { COMPARE_WORDS as SAY } from '../../app/words/comparison';
import type { Comparison } from '../../assess/comparison';
import { baseName } from '../../model/path';
import { noticeFailure } from '../failure-notice';

export interface ComparisonHost {
  app: App;
  /** What changed from one note to another. */
  compare: (before: string, after: string) => Comparison | null;
  openItem: (path: string, blockId: string) => void;
}

/** Shows what changed between two assessments, and why progress is another one. */
export class ComparisonModal extends Modal {
  constructor(private readonly host: ComparisonHost, private before: string, private after: string) {
    super(host.app);
    this.setTitle(SAY.title);
    this.modalEl.addClass('ospo-comparison');
  }

  override onOpen(): void {
    this.show();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(): void {
    const { contentEl, host, before, after } = this;
    const found = host.compare(before, after);
    contentEl.empty();
    contentEl.createEl('p', { text: SAY.from(baseName(before), baseName(after)), attr: { 'aria-live': 'polite' } });
    if (!found || found.items.length === 0) contentEl.createEl('p', { text: SAY.nothing });
    else this.showItems(found);
    this.showButtons(found);
  }

  private showItems({ items, reasons }: Comparison): void {
    this.heading(SAY.why);
    const why = this.contentEl.createEl('ul');
    for (const reason of reasons) why.createEl('li', { text: reason });
    this.heading(SAY.items(items.length));
    const list = this.contentEl.createEl('ul', { cls: 'ospo-comparison-items' });
    for (const { title, blockId, after, sentences } of items) {
      const line = list.createEl('li');
      if (after === null) line.createEl('strong', { text: title });
      else this.addOpener(line, title, blockId);
      const changes = line.createEl('ul');
      for (const sentence of sentences) changes.createEl('li', { text: sentence });
    }
  }

  private addOpener(line: HTMLElement, title: string, blockId: string): void {
    const opener = line.createEl('button', { cls: 'ospo-comparison-open', text: title, attr: { 'type': 'button', 'aria-label': SAY.openNew(title) } });
    opener.addEventListener('click', () => {
      this.close();
      this.host.openItem(this.after, blockId);
    });
  }

  private heading(text: string): void {
    this.contentEl.createDiv({ cls: 'ospo-version-heading', text, attr: { 'role': 'heading', 'aria-level': '3' } });
  }

  private showButtons(found: Comparison | null): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    if (found) new ButtonComponent(buttons).setButtonText(SAY.copy).setCta().onClick(() => void noticeFailure(this.copy(found)));
    new ButtonComponent(buttons).setButtonText(SAY.swap).onClick(() => {
      [this.before, this.after] = [this.after, this.before];
      this.show();
    });
    new ButtonComponent(buttons).setButtonText(SAY.close).onClick(() => this.close());
  }

  private async copy(found: Comparison): Promise<void> {
    await this.contentEl.win.navigator.clipboard.writeText(comparisonMarkdown(found));
    new Notice(SAY.copied);
  }
}
