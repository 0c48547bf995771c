import type { GraphWords } from '../../../app/words/graph';
import { LAYERS, type Layer } from '../../../scene/lens';
import { createBodySwatch } from '../paint/shape-path';

/** Switches for what a graph may hold beside the types. */
export class LayerSwitches {
  private readonly boxes = new Map<Layer, HTMLInputElement>();

  constructor(parent: HTMLElement, words: GraphWords, change: (layer: Layer, shown: boolean) => void) {
    const group = parent.createEl('fieldset', { cls: 'ospo-graph-group' });
    group.createEl('legend', { text: words.layers });
    for (const layer of LAYERS) {
      const row = group.createEl('label', { cls: 'ospo-graph-type' });
      const box = row.createEl('input', { type: 'checkbox' });
      createBodySwatch(row, layer);
      row.createSpan({ cls: 'ospo-graph-type-name', text: words.layer(layer) });
      box.addEventListener('change', () => change(layer, box.checked));
      this.boxes.set(layer, box);
    }
  }

  show(hidden: readonly Layer[]): void {
    for (const [layer, box] of this.boxes) box.checked = !hidden.includes(layer);
  }
}
