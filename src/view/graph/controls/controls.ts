import type { NodeType } from '../../../model/graph';
import type { NamedLens } from '../../../scene/built-in-lenses';
import type { ColourRule, Layer } from '../../../scene/lens';
import type { Scene } from '../../../scene/scene';
import type { GraphHost } from '../graph-host';
import type { LensLook } from '../lens-desk';
import { TieList } from '../tie-list';
import { ColourRules } from './colour-rules';
import { HiddenNodes } from './hidden-nodes';
import { LayerSwitches } from './layer-switches';
import { LensPicker, type LensPickerEvents } from './lens-picker';
import { RelationFilter } from './relation-filter';
import { ScopeOptions, type ScopeContext } from './scope-options';
import { SearchBox, type SearchEvents } from './search-box';
import { SignLegend } from './sign-legend';
import { TypeFilter } from './type-filter';
import { ViewChoices, type ViewChange } from './view-choices';

export interface ControlEvents {
  search: SearchEvents;
  lens: LensPickerEvents;
  scope: ScopeContext['change'];
  types(types: readonly NodeType[], shown: boolean): void;
  layer(layer: Layer, shown: boolean): void;
  view(part: ViewChange): void;
  colours(rules: readonly ColourRule[]): void;
  relations(shown: readonly string[] | null): void;
  mentions(shown: boolean): void;
  findMentions(): void;
  showHidden(): void;
  toggle(open: boolean): void;
}

interface ControlsState {
  look: LensLook;
  scene: Scene;
  saved: readonly NamedLens[];
  /** How many were found; null for no search. */
  found: number | null;
}

/** The panel over the canvas: search, lens, legend, switches. Folds away to its button. */
export class Controls {
  readonly el: HTMLElement;
  private readonly body: HTMLElement;
  private readonly fold: HTMLButtonElement;
  private readonly search: SearchBox;
  private readonly lens: LensPicker;
  private readonly scope: ScopeOptions;
  private readonly ties: TieList;
  private readonly types: TypeFilter;
  private readonly signs: SignLegend;
  private readonly layers: LayerSwitches;
  private readonly relations: RelationFilter;
  private readonly colours: ColourRules;
  private readonly view: ViewChoices;
  private readonly hidden: HiddenNodes;

  constructor(parent: HTMLElement, host: GraphHost, events: ControlEvents) {
    const { words } = host;
    this.el = parent.createDiv({ cls: 'ospo-graph-controls' });
    const head = this.el.createDiv({ cls: 'ospo-graph-head' });
    const searchPlace = head.createDiv({ cls: 'ospo-graph-search-place' });
    this.fold = head.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': words.panel } });
    host.setIcon(this.fold, 'sliders-horizontal');
    this.body = this.el.createDiv({ cls: 'ospo-graph-body' });
    this.search = new SearchBox(searchPlace, words, events.search);
    this.lens = new LensPicker(this.body, host, events.lens);
    this.scope = new ScopeOptions(this.body, { words, graph: host.graph, subjects: () => host.subjects(), change: (scope) => events.scope(scope) });
    this.ties = new TieList(this.body, words, (tie) => host.intents.openTie(tie));
    this.types = new TypeFilter(this.body, words, (types, shown) => events.types(types, shown));
    this.signs = new SignLegend(this.body, words);
    this.layers = new LayerSwitches(this.body, words, (layer, shown) => events.layer(layer, shown));
    this.relations = new RelationFilter(this.body, words, {
      relations: (shown) => events.relations(shown),
      mentions: (shown) => events.mentions(shown),
      find: () => events.findMentions(),
    });
    this.colours = new ColourRules(this.body, host, (rules) => events.colours(rules));
    this.view = new ViewChoices(this.body, words, (part) => events.view(part));
    this.hidden = new HiddenNodes(this.body, words, () => events.showHidden());
    this.fold.addEventListener('click', () => events.toggle(this.body.hidden === true));
  }

  show({ look, scene, saved, found }: ControlsState): void {
    this.search.show(look.lens, found);
    this.lens.show(look, saved);
    this.scope.show(look.lens);
    this.ties.show(look.lens.scope.kind === 'path' ? scene : null);
    this.types.show(scene.counts, look.lens.hiddenTypes, scene.nodes.some(({ rule }) => rule !== undefined));
    this.signs.show(scene);
    this.layers.show(look.lens.hiddenLayers);
    this.colours.show(look.lens);
    this.view.show(look.lens);
    this.hidden.show(look.lens);
    this.relations.show(scene.relations, look.lens);
  }

  toggle(open: boolean): void {
    this.body.hidden = !open;
    this.fold.setAttribute('aria-expanded', String(open));
  }

  focusSearch(): void {
    this.search.focus();
  }
}
