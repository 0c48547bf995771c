import type { GraphWords } from '../../app/words/graph';
import type { Scene } from '../../scene/scene';
import type { Stage } from './canvas/stage';

/** By what name a screen reader knows the canvas: how much there is in the picture. */
export class CanvasName {
  private readonly el: HTMLElement;

  constructor(parent: HTMLElement, private readonly words: GraphWords, stage: Stage) {
    this.el = parent.createDiv({ cls: 'ospo-unseen', attr: { 'aria-hidden': 'true' } });
    stage.name(this.el, { role: words.canvasRole, keys: words.keys });
  }

  show({ nodes, edges }: Scene): void {
    this.el.setText(this.words.canvas(nodes.length, edges.length));
  }
}
