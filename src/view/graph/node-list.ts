import type { GraphWords } from '../../app/words/graph';
import type { Scene, SceneNode } from '../../scene/scene';
import { nameBy } from '../name-by';
import type { WindowPlace } from './graph-host';
import { createSwatch } from './paint/shape-path';
import { Roving } from './roving';

export interface ListEvents {
  open(node: SceneNode, event: MouseEvent): void;
  /** A row has the keyboard. */
  focus(node: number): void;
  /** The pointer is on a row; null once it is on none. */
  hint(node: number | null): void;
  menu(node: SceneNode, place: WindowPlace): void;
  /** A row is carried away, as text to be dropped somewhere. */
  carry(node: SceneNode, event: DragEvent): void;
}

const PAGE = 200;

/** The graph as a list, in the order in which the canvas reads it out, or of a search: for screen readers, and for whoever likes lists. One tab stop. */
export class NodeList {
  readonly el: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;
  private readonly rest: HTMLButtonElement;
  private scene: Scene | undefined;
  private nodes: readonly number[] = [];
  private drawn = 0;
  private readonly roving: Roving;

  constructor(parent: HTMLElement, private readonly words: GraphWords, private readonly events: ListEvents) {
    this.el = parent.createEl('section', { cls: 'ospo-graph-list' });
    this.heading = this.el.createEl('p', { cls: 'ospo-graph-list-heading' });
    nameBy(this.el, this.heading);
    this.list = this.el.createEl('ul');
    this.roving = new Roving(this.list);
    this.rest = this.el.createEl('button', { cls: 'ospo-graph-list-more' });
    this.rest.addEventListener('click', () => this.drawMore());
    this.el.addEventListener('pointerleave', () => this.events.hint(null));
    this.toggle(false);
  }

  /** Shows the nodes of a scene, or of those only what was found, in its order. */
  show(scene: Scene, found: ReadonlySet<number> | null): void {
    this.scene = scene;
    this.nodes = found ? [...found] : scene.order;
    this.heading.setText(found ? this.words.foundList(found.size) : this.words.listOf(this.nodes.length));
    this.list.empty();
    this.drawn = 0;
    if (!this.el.hidden) this.drawMore();
  }

  /** A hidden list costs nothing: its rows are made when it is seen. */
  toggle(open: boolean): void {
    this.el.hidden = !open;
    if (open && this.drawn === 0) this.drawMore();
  }

  private drawMore(): void {
    const next = this.nodes.slice(this.drawn, this.drawn + PAGE);
    for (const node of next) this.drawRow(node);
    this.drawn += next.length;
    this.roving.renew();
    const left = this.nodes.length - this.drawn;
    this.rest.hidden = left === 0;
    this.rest.setText(this.words.more(Math.min(PAGE, left)));
  }

  private drawRow(index: number): void {
    const node = this.scene?.nodes[index];
    if (!node) return;
    const button = this.list.createEl('li').createEl('button', { cls: 'ospo-graph-row', attr: { draggable: 'true' } });
    createSwatch(button, node.type);
    const title = button.createSpan({ cls: 'ospo-graph-row-title', text: node.title, attr: { dir: 'auto' } });
    // What the sign and the number say to the eye; together with the title the sentence that the canvas is read out by.
    title.createSpan({ cls: 'ospo-unseen', text: this.words.node(node).slice(node.title.length) });
    button.createSpan({ cls: 'ospo-graph-row-count', text: String(node.degree), attr: { 'aria-hidden': 'true' } });
    button.addEventListener('click', (event) => this.events.open(node, event));
    button.addEventListener('auxclick', (event) => event.button === 1 && this.events.open(node, event));
    button.addEventListener('dragstart', (event) => this.events.carry(node, event));
    button.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const { left, bottom } = button.getBoundingClientRect();
      this.events.menu(node, event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
    });
    button.addEventListener('focus', () => this.events.focus(index));
    button.addEventListener('pointerenter', () => this.events.hint(index));
  }
}
