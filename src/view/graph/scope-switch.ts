import type { GraphWords } from '../../app/words/graph';
import { depthOf, MAX_DEPTH, type Lens } from '../../scene/lens';

export interface ScopeEvents {
  whole: () => void;
  local: () => void;
  depth: (links: number) => void;
}

let made = 0;

/** The whole vault, or the graph around a note to a depth. */
export class ScopeSwitch {
  private readonly whole: HTMLInputElement;
  private readonly local: HTMLInputElement;
  private readonly depthRow: HTMLElement;
  private readonly depth: HTMLInputElement;
  private readonly depthText: HTMLElement;

  constructor(parent: HTMLElement, words: GraphWords, events: ScopeEvents) {
    const group = parent.createEl('fieldset', { cls: 'ospo-graph-group' });
    group.createEl('legend', { cls: 'ospo-graph-unseen', text: words.scope });
    const segments = group.createDiv({ cls: 'ospo-graph-segments' });
    // Radio buttons of one name belong together, so each pane needs a name of its own.
    const name = `ospo-scope-${made++}`;
    this.whole = createSegment(segments, name, words.whole, events.whole);
    this.local = createSegment(segments, name, words.local, events.local);
    this.depthRow = group.createEl('label', { cls: 'ospo-graph-depth' });
    this.depthRow.createSpan({ text: words.depth });
    this.depth = this.depthRow.createEl('input', { type: 'range', attr: { min: '1', max: String(MAX_DEPTH), step: '1' } });
    this.depthText = this.depthRow.createSpan({ cls: 'ospo-graph-count' });
    this.depth.addEventListener('input', () => events.depth(Number(this.depth.value)));
  }

  show(lens: Lens): void {
    const local = lens.scope.kind === 'local';
    this.whole.checked = !local;
    this.local.checked = local;
    this.depthRow.hidden = !local;
    this.depth.value = String(depthOf(lens));
    this.depthText.setText(String(depthOf(lens)));
  }
}

function createSegment(parent: HTMLElement, name: string, text: string, choose: () => void): HTMLInputElement {
  const label = parent.createEl('label', { cls: 'ospo-graph-segment' });
  const radio = label.createEl('input', { type: 'radio', attr: { name } });
  label.createSpan({ text });
  radio.addEventListener('change', choose);
  return radio;
}
