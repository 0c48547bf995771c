import type { NodeType } from '../../model/graph';
import type { Layer, Lens } from '../../scene/lens';
import type { Scene } from '../../scene/scene';
import type { GraphHost } from './graph-host';
import { LayerSwitches } from './layer-switches';
import { ScopeSwitch, type ScopeEvents } from './scope-switch';
import { SearchBox, type SearchEvents } from './search-box';
import { TypeFilter } from './type-filter';

export interface ControlEvents {
  search: SearchEvents;
  scope: ScopeEvents;
  types(types: readonly NodeType[], shown: boolean): void;
  layer(layer: Layer, shown: boolean): void;
  toggle(open: boolean): void;
}

/** The panel over the canvas: search, scope, legend, switches. Folds away to its button. */
export class Controls {
  readonly el: HTMLElement;
  private readonly body: HTMLElement;
  private readonly fold: HTMLButtonElement;
  private readonly search: SearchBox;
  private readonly scope: ScopeSwitch;
  private readonly types: TypeFilter;
  private readonly layers: LayerSwitches;

  constructor(parent: HTMLElement, { words, setIcon }: Pick<GraphHost, 'words' | 'setIcon'>, events: ControlEvents) {
    this.el = parent.createDiv({ cls: 'ospo-graph-controls' });
    const head = this.el.createDiv({ cls: 'ospo-graph-head' });
    const searchPlace = head.createDiv({ cls: 'ospo-graph-search-place' });
    this.fold = head.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': words.panel } });
    setIcon(this.fold, 'sliders-horizontal');
    this.body = this.el.createDiv({ cls: 'ospo-graph-body' });
    this.search = new SearchBox(searchPlace, words, events.search);
    this.scope = new ScopeSwitch(this.body, words, events.scope);
    this.types = new TypeFilter(this.body, words, (types, shown) => events.types(types, shown));
    this.layers = new LayerSwitches(this.body, words, (layer, shown) => events.layer(layer, shown));
    this.fold.addEventListener('click', () => events.toggle(this.body.hidden === true));
  }

  show(lens: Lens, { counts }: Pick<Scene, 'counts'>, found: number | null): void {
    this.search.show(lens.query, found);
    this.scope.show(lens);
    this.types.show(counts, lens.hiddenTypes);
    this.layers.show(lens.hiddenLayers);
  }

  toggle(open: boolean): void {
    this.body.hidden = !open;
    this.fold.setAttribute('aria-expanded', String(open));
  }

  focusSearch(): void {
    this.search.focus();
  }
}
