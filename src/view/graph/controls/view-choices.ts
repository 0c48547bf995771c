import type { GraphWords } from '../../../app/words/graph';
import { GROUPINGS, LAYOUT_KINDS, MEASURES, type Grouping, type LayoutKind, type Lens, type Measure } from '../../../scene/lens';
import { Choice } from './choice';

export type ViewChange = Partial<Pick<Lens, 'layout' | 'sizeBy' | 'groupBy'>>;

/** How nodes are arranged, and what makes one large. */
export class ViewChoices {
  private readonly layout: Choice;
  private readonly groupBy: Choice;
  private readonly sizeBy: Choice;

  constructor(parent: HTMLElement, private readonly words: GraphWords, change: (part: ViewChange) => void) {
    const group = parent.createEl('fieldset', { cls: 'ospo-graph-group' });
    group.createEl('legend', { text: words.drawing });
    this.layout = new Choice(group, words.layout, (value) => change({ layout: wordIn(LAYOUT_KINDS, value) }));
    this.groupBy = new Choice(group, words.groupBy, (value) => change({ groupBy: wordIn(GROUPINGS, value) }));
    this.sizeBy = new Choice(group, words.sizeBy, (value) => change({ sizeBy: wordIn(MEASURES, value) }));
  }

  show({ layout, groupBy, sizeBy }: Lens): void {
    const { words } = this;
    this.layout.show(LAYOUT_KINDS.map((value: LayoutKind) => ({ value, text: words.layoutKind(value) })), layout);
    this.groupBy.show(GROUPINGS.map((value: Grouping) => ({ value, text: words.grouping(value) })), groupBy);
    this.sizeBy.show(MEASURES.map((value: Measure) => ({ value, text: words.measure(value) })), sizeBy);
    this.groupBy.el.hidden = layout !== 'grouped' && layout !== 'timeline';
  }
}

function wordIn<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((word) => word === value);
}
