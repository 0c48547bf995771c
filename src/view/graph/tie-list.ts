import type { GraphWords } from '../../app/words/graph';
import type { Scene } from '../../scene/scene';
import type { SceneEdge } from '../../scene/scene-edge';
import type { GraphTie } from './graph-host';
import { Roving } from './roving';

/** What a scene's line joins, in the direction in which its words are read. */
export function tieOf({ nodes }: Scene, edge: SceneEdge): GraphTie | undefined {
  const [source, target] = [nodes[edge.source], nodes[edge.target]];
  return source && target && { edge, source, target };
}

/** What a line says, as a sentence. */
function tieSentence({ edge, source, target }: GraphTie, words: GraphWords): string {
  return words.tie(source.title, edge.label ?? words.relation(edge.relations[0] ?? 'links'), target.title);
}

/** The sentences that make the paths between two notes, each leading to where it is written. */
export class TieList {
  private readonly el: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;
  private readonly roving: Roving;
  private shown: Scene | null = null;

  constructor(parent: HTMLElement, private readonly words: GraphWords, private readonly open: (tie: GraphTie) => void) {
    this.el = parent.createEl('section', { cls: 'ospo-graph-ties', attr: { 'aria-label': words.tiesOf } });
    this.heading = this.el.createEl('p', { cls: 'ospo-graph-list-heading' });
    this.list = this.el.createEl('ul');
    this.roving = new Roving(this.list);
    this.el.hidden = true;
  }

  /** Shows the lines of a scene of paths; null where the scene shows something else. */
  show(scene: Scene | null): void {
    if (scene === this.shown) return;
    this.shown = scene;
    this.el.hidden = scene === null || scene.edges.length === 0;
    this.list.empty();
    if (!scene) return;
    this.heading.setText(this.words.ties(scene.edges.length));
    for (const edge of scene.edges) {
      const tie = tieOf(scene, edge);
      if (!tie) continue;
      const row = this.list.createEl('li').createEl('button', { cls: 'ospo-graph-row', text: tieSentence(tie, this.words), attr: { dir: 'auto' } });
      row.addEventListener('click', () => this.open(tie));
    }
    this.roving.renew();
  }
}
