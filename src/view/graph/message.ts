import type { GraphWords } from '../../app/words/graph';
import type { LoadProgress } from '../../app/session';
import type { Scene } from '../../scene/scene';

/** The sentences over the canvas: why there is nothing to see, how far the vault is read, how much is shown. */
export class Message {
  private readonly centre: HTMLElement;
  private readonly sentence: HTMLElement;
  private readonly again: HTMLButtonElement;
  private readonly caption: HTMLElement;
  private counts = '';
  private busy = false;

  constructor(parent: HTMLElement, private readonly words: GraphWords, showAll: () => void) {
    this.centre = parent.createDiv({ cls: 'ospo-graph-message', attr: { role: 'status' } });
    this.sentence = this.centre.createEl('p');
    this.again = this.centre.createEl('button', { text: words.showEverything });
    this.again.addEventListener('click', showAll);
    this.caption = parent.createDiv({ cls: 'ospo-graph-caption', attr: { role: 'status' } });
    this.centre.hidden = true;
  }

  show(scene: Scene, loading: LoadProgress | null): void {
    const { words } = this;
    const sentence = loading ? words.reading(loading.done, loading.total) : scene.absence && words.absences[scene.absence];
    this.centre.hidden = !sentence;
    this.sentence.setText(sentence ?? '');
    this.again.hidden = loading !== null || scene.absence !== 'all-hidden';
    this.counts = sentence ? '' : words.caption(scene.nodes.length, scene.total, scene.edges.length);
    this.write();
  }

  /** Whether the layout is still on its way. */
  arranging(busy: boolean): void {
    if (busy === this.busy) return;
    this.busy = busy;
    this.write();
  }

  private write(): void {
    this.caption.setText(this.counts);
    this.caption.toggleClass('is-busy', this.busy && this.counts !== '');
  }
}
