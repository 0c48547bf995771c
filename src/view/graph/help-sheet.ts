import type { GraphWords } from '../../app/words/graph';

/** All keys and gestures, over the picture. Escape, or a press beside it, closes it. */
export class HelpSheet {
  private readonly el: HTMLDialogElement;

  constructor(parent: HTMLElement, words: GraphWords, closed: () => void) {
    this.el = parent.createEl('dialog', { cls: 'ospo-graph-help', attr: { 'aria-label': words.help } });
    this.el.createEl('h2', { text: words.help });
    for (const { title, keys } of words.keySheet) this.createPart(title, keys);
    const button = this.el.createEl('button', { text: words.close });
    button.addEventListener('click', () => this.el.close());
    this.el.addEventListener('click', (event) => event.target === this.el && this.el.close());
    this.el.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === '?') this.el.close();
    });
    this.el.addEventListener('close', closed);
  }

  open(): void {
    if (this.el.open) return;
    this.el.showModal();
    // The focus goes to the button at its end, and takes the sight with it where the sheet is longer than the screen.
    this.el.scrollTop = 0;
  }

  private createPart(title: string, keys: readonly (readonly [string, string])[]): void {
    this.el.createEl('h3', { text: title });
    const list = this.el.createEl('dl');
    for (const [key, meaning] of keys) {
      list.createEl('dt').createEl('kbd', { text: key });
      list.createEl('dd', { text: meaning });
    }
  }
}
