import type { GraphWords } from '../../../app/words/graph';
import type { Lens } from '../../../scene/lens';

/** Says how many nodes were hidden one by one, or folded into others, and brings them back. */
export class HiddenNodes {
  private readonly el: HTMLElement;
  private readonly said: HTMLElement;

  constructor(parent: HTMLElement, private readonly words: GraphWords, show: () => void) {
    this.el = parent.createDiv({ cls: 'ospo-graph-group ospo-graph-hidden' });
    this.said = this.el.createSpan();
    this.el.createEl('button', { text: words.showHidden }).addEventListener('click', show);
  }

  show({ hiddenNodes, expanded, collapsed }: Lens): void {
    this.el.hidden = hiddenNodes.length + expanded.length + collapsed.length === 0;
    this.said.setText(this.words.byHand(hiddenNodes.length, expanded.length, collapsed.length));
  }
}
