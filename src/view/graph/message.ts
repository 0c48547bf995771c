import type { GraphWords } from '../../app/words/graph';
import type { LoadProgress } from '../../app/session';
import type { Scene } from '../../scene/scene';

/** The sentences over the canvas: why there is nothing to see, how far the vault is read, how much is shown. */
export class Message {
  private readonly centre: HTMLElement;
  private readonly sentence: HTMLElement;
  private readonly again: HTMLButtonElement;
  private readonly caption: HTMLElement;
  private absence = '';
  private counts = '';
  private arrangingSentence = '';
  private busy = false;
  private unseen = false;

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
    this.absence = loading ? words.reading(loading.done, loading.total) : scene.absence ? words.absences[scene.absence] : '';
    this.again.hidden = loading !== null || (scene.absence !== 'all-hidden' && scene.absence !== 'none-found');
    this.counts = this.absence ? '' : words.caption(scene.nodes.length, scene.total, scene.edges.length);
    this.arrangingSentence = words.arranging(scene.nodes.length);
    this.write();
  }

  /** Whether the layout is still on its way, and so long that it has to be said why there is nothing to see. */
  arranging(busy: boolean, unseen: boolean): void {
    if (busy === this.busy && unseen === this.unseen) return;
    [this.busy, this.unseen] = [busy, unseen];
    this.write();
  }

  private write(): void {
    const isUnseen = this.unseen && this.absence === '' && this.counts !== '';
    const sentence = isUnseen ? this.arrangingSentence : this.absence;
    this.centre.hidden = sentence === '';
    this.centre.toggleClass('is-arranging', isUnseen);
    if (this.sentence.textContent !== sentence) this.sentence.setText(sentence);
    this.caption.setText(this.counts);
    this.caption.toggleClass('is-busy', this.busy && this.counts !== '');
  }
}
