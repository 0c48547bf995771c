import type { GraphWords } from '../../../app/words/graph';
import { ITEM_MARKS, STATE_BODIES } from '../../../scene/appearance';
import type { ItemMark } from '../../../scene/node-facts';
import type { Scene, SceneNode } from '../../../scene/scene';
import { createSign, createStateSign, type Sign } from './sign-swatch';

const SIGNS: Readonly<Record<Sign, (node: SceneNode) => boolean>> = {
  progress: ({ progress }) => progress !== undefined,
  lacks: ({ lacks }) => lacks,
  gap: ({ gap }) => gap,
  more: ({ more }) => more > 0,
};

const KINDS = ['progress', 'lacks', 'gap', 'more'] as const satisfies readonly Sign[];

interface Row {
  row: HTMLElement;
  count: HTMLElement;
  counts: (node: SceneNode) => boolean;
}

/** What the signs at nodes mean, and how many nodes have each: only those signs that are in the picture. */
export class SignLegend {
  private readonly el: HTMLElement;
  private readonly rows: readonly Row[];

  constructor(parent: HTMLElement, private readonly words: GraphWords) {
    this.el = parent.createDiv({ cls: 'ospo-graph-group', attr: { role: 'group', 'aria-label': words.signs } });
    this.el.createDiv({ cls: 'ospo-graph-heading', text: words.signs, attr: { 'aria-hidden': 'true' } });
    const list = this.el.createEl('ul');
    const states = ITEM_MARKS.map((mark: ItemMark, i) => createRow(list, words.states[i] ?? mark, {
      draw: (row) => createStateSign(row, STATE_BODIES[mark], mark === 'notApplicable'),
      counts: ({ state }) => state === mark,
    }));
    const signs = KINDS.map((sign) => createRow(list, words.sign(sign), { draw: (row) => createSign(row, sign), counts: SIGNS[sign] }));
    this.rows = [...states, ...signs];
  }

  show({ nodes }: Scene): void {
    for (const { row, count, counts } of this.rows) {
      const all = nodes.reduce((sum, node) => sum + Number(counts(node)), 0);
      row.hidden = all === 0;
      count.setText(this.words.count(all));
    }
    this.el.hidden = this.rows.every(({ row }) => row.hidden);
  }
}

function createRow(list: HTMLElement, text: string, { draw, counts }: { draw: (row: HTMLElement) => void; counts: Row['counts'] }): Row {
  const row = list.createEl('li', { cls: 'ospo-graph-sign' });
  draw(row);
  row.createSpan({ cls: 'ospo-graph-type-name', text });
  return { row, counts, count: row.createSpan({ cls: 'ospo-graph-count' }) };
}
