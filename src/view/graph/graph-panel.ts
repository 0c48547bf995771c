import type { AtlasGraph } from '../../model/graph';
import type { NamedLens } from '../../scene/built-in-lenses';
import type { Bounds } from '../../scene/camera';
import { around, DEFAULT_LENS, type Lens } from '../../scene/lens';
import type { Scene } from '../../scene/scene';
import { SceneWork } from '../../scene/scene-work';
import { findNodes } from '../../scene/search';
import { nodeAfter } from '../../scene/walk';
import { Announcer } from './announcer';
import { lensEvents } from './control-events';
import { clearSpace, ROOMY } from './clear-space';
import { Controls } from './controls';
import { GraphCanvas } from './graph-canvas';
import type { GraphHost, ShownPicture } from './graph-host';
import { DEFAULT_STATE, readState, type GraphState } from './graph-state';
import { HelpSheet } from './help-sheet';
import { Keyboard } from './keyboard';
import { LensDesk, type Look } from './lens-desk';
import { lensKey } from './lens-key';
import { Message } from './message';
import { NodeDeeds } from './node-deeds';
import { NodeList } from './node-list';
import { canvasEvents, keyboardEvents, listEvents, toolbarEvents, type PanelActs } from './panel-events';
import { PanelHands } from './panel-hands';
import { Selection } from './selection';
import { TieList } from './tie-list';
import { Toolbar } from './toolbar';

/** Each pane's elements need names of their own. */
let made = 0;

/** Of each frame, in milliseconds, for working out what there is to draw. */
const SLICE = 10;

/** What there is to draw while the vault is still being read. */
const NOTHING: AtlasGraph = { nodes: new Map(), edges: () => [], outgoing: () => [], incoming: () => [] };

/** The whole graph pane: canvas, controls, list and words, over one lens. */
export class GraphPanel {
  readonly deeds: NodeDeeds;
  private readonly el: HTMLElement;
  private readonly canvas: GraphCanvas;
  private readonly controls: Controls;
  private readonly toolbar: Toolbar;
  private readonly list: NodeList;
  private readonly ties: TieList;
  private readonly message: Message;
  private readonly keyboard: Keyboard;
  private readonly announcer: Announcer;
  private readonly help: HelpSheet;
  private readonly name: HTMLElement;
  private readonly selection = new Selection();
  private readonly hands: PanelHands;
  private readonly desk: LensDesk;
  private readonly acts: PanelActs;
  private state: Omit<GraphState, 'lens' | 'lensName'> = DEFAULT_STATE;
  private scene: Scene | undefined;
  private found: ReadonlySet<number> | null = null;
  private readonly work = new SceneWork();
  private stale = true;
  private anew = true;

  constructor(parent: HTMLElement, private readonly host: GraphHost) {
    const { words, intents } = host;
    this.el = parent.createDiv({ cls: 'ospo-graph' });
    this.desk = new LensDesk((lens) => [...host.places.read(lensKey(lens)).pins], (before) => this.lookChanged(before));
    this.deeds = new NodeDeeds(this.desk, this.selection, () => this.showSelection());
    this.hands = new PanelHands({
      host, desk: this.desk, deeds: this.deeds, selection: this.selection,
      scene: () => this.scene,
      focus: (node) => this.keyboard.focus(node),
      say: (sentence) => this.say(sentence),
    });
    this.acts = this.createActs();
    this.controls = this.createControls();
    this.canvas = new GraphCanvas(this.el, canvasEvents(this.acts));
    this.message = new Message(this.el, words, () => this.showAll());
    this.toolbar = new Toolbar(this.el, host, toolbarEvents(this.acts));
    this.list = new NodeList(this.el, words, listEvents(this.acts));
    this.ties = new TieList(this.list.el, words, (tie) => intents.openTie(tie));
    this.name = this.el.createDiv({ cls: 'ospo-graph-unseen', attr: { id: `ospo-graph-name-${made++}`, 'aria-hidden': 'true' } });
    this.announcer = new Announcer(this.el);
    this.keyboard = new Keyboard(this.canvas, keyboardEvents(this.acts));
    this.help = new HelpSheet(this.el, words, () => this.canvas.stage.canvas.focus());
    this.canvas.stage.name(this.name.id, { role: words.canvasRole, keys: words.keys });
    this.showState();
  }

  /** What to keep of this pane: plain data, for `restore`. */
  get kept(): GraphState {
    const { lens, name } = this.desk.look;
    return { ...this.state, lens, lensName: name, camera: this.canvas.camera };
  }

  /** Takes up what was kept, or the parts of it that are given. */
  restore(value: unknown): void {
    const { lens, lensName, ...state } = readState(typeof value === 'object' ? { ...this.kept, ...value } : undefined);
    this.state = state;
    this.desk.restart(lens, lensName);
    if (!this.scene) this.recall(this.desk.look);
    this.canvas.takeCamera(state.camera);
    this.showState();
  }

  get look(): Look {
    return this.desk.look;
  }

  /** What is to be seen now, for whoever writes it to a file; undefined before there is anything. */
  get picture(): ShownPicture | undefined {
    return this.scene && { scene: this.scene, positions: this.canvas.positions };
  }

  /** The picture as a PNG, with nothing lit and nothing faded. */
  toPng(): Promise<Blob | null> {
    return this.canvas.toPng();
  }

  /** The graph has changed: the picture follows with the next frame in which it can be seen. */
  graphChanged(): void {
    this.stale = true;
    this.work.restart();
    this.canvas.stage.request();
  }

  /** Another note is open: a local graph goes along. */
  activeChanged(): void {
    const { lens } = this.desk;
    const active = this.host.activeNode();
    if (lens.scope.kind === 'local' && active !== null && active !== lens.scope.centre) this.lookAround(active);
  }

  lookAround(centre: string | null): void {
    this.desk.change(around(this.desk.lens, centre));
  }

  /** Takes up a lens whole; one without a name is not kept under any. */
  useLens(named: NamedLens): void {
    this.desk.take(named);
  }

  /** The lens at hand is kept under this name now; null for none. */
  nameLens(name: string | null): void {
    this.desk.rename(name);
  }

  say(sentence: string): void {
    this.announcer.say(sentence);
  }

  readonly focusSearch = (): void => this.controls.focusSearch();

  restyle(): void {
    this.canvas.restyle();
  }

  /** Call after the pane was carried to another window. */
  enterWindow(): void {
    this.canvas.enterWindow();
  }

  /** Stops all work and takes everything away. Harmless when called again. */
  dispose(): void {
    this.keepPlaces(this.desk.look);
    this.canvas.dispose();
    this.el.remove();
  }

  private createActs(): PanelActs {
    const { host, hands, deeds, desk, selection } = this;
    return {
      host, hands, deeds, desk, selection,
      canvas: () => this.canvas,
      scene: () => this.scene,
      refresh: () => this.refresh(),
      showState: () => this.showState(),
      keep: (part) => this.keep(part),
      toggleList: () => this.change({ listOpen: !this.state.listOpen }),
      settle: () => this.settle(),
      lookAround: (id) => this.lookAround(id),
      search: () => this.focusSearch(),
      help: () => this.help.open(),
      say: (sentence) => this.say(sentence),
      arranging: (busy) => this.message.arranging(busy || this.stale),
      clear: () => this.clearSpace(),
    };
  }

  private createControls(): Controls {
    const { desk, host } = this;
    return new Controls(this.el, host, {
      search: { change: (query) => this.search(query), next: (steps) => this.nextFound(steps) },
      ...lensEvents({ host, desk, deeds: this.deeds, centred: (lens) => this.centred(lens) }),
      toggle: (panelOpen) => this.change({ panelOpen }),
    });
  }

  private showAll(): void {
    this.desk.change({ ...this.desk.lens, hiddenTypes: [], hiddenLayers: DEFAULT_LENS.hiddenLayers, hiddenNodes: [], collapsed: [], relations: null });
  }

  /** Brings the picture in step, in as many frames as that takes; until then the one before stays. */
  private refresh(): void {
    if (!this.stale) return;
    const { host } = this;
    const isLoading = host.loading() !== null;
    const { stage } = this.canvas;
    const end = stage.now() + SLICE;
    const scene = this.work.go(isLoading ? NOTHING : host.graph, this.desk.lens, isLoading ? {} : host.facts(), () => stage.now() >= end);
    if (!scene) return stage.request();
    this.stale = false;
    this.show(scene);
  }

  private show(scene: Scene): void {
    const { lens, pins } = this.desk.look;
    const { words } = this.host;
    this.scene = scene;
    this.found = findNodes(scene, lens.query);
    this.canvas.show(scene, this.anew);
    this.canvas.hold(new Set(pins));
    this.canvas.select(this.selection.indexesIn(scene));
    this.canvas.find(this.found);
    this.anew = scene.nodes.length === 0;
    this.showControls();
    this.list.show(scene, this.found);
    this.ties.show(lens.scope.kind === 'path' ? scene : null);
    this.message.show(scene, this.host.loading());
    this.name.setText(words.canvas(scene.nodes.length, scene.edges.length));
  }

  private lookChanged(before: Look): void {
    const { lens } = this.desk;
    this.host.intents.remember();
    this.showState();
    if (lens.query !== before.lens.query && JSON.stringify({ ...lens, query: before.lens.query }) === JSON.stringify(before.lens)) return;
    if (lensKey(lens) !== lensKey(before.lens)) this.recall(before);
    this.graphChanged();
  }

  /** Keeps the places of the lens before, and takes up those of the lens that a person came to. */
  private recall(before: Look): void {
    this.keepPlaces(before);
    const kept = this.host.places.read(lensKey(this.desk.lens));
    this.canvas.recall(kept);
    this.anew = kept.places.size === 0;
  }

  private keepPlaces({ lens }: Look): void {
    if (this.scene && this.scene.nodes.length > 0) this.host.places.write(lensKey(lens), this.canvas.places);
  }

  private search(query: string): void {
    this.desk.find(query);
    if (!this.scene) return;
    this.found = findNodes(this.scene, query);
    this.canvas.focus(null);
    this.canvas.find(this.found);
    this.list.show(this.scene, this.found);
    this.showControls();
  }

  private nextFound(steps: 1 | -1): void {
    if (!this.scene || !this.found) return;
    const { found } = this;
    const order = this.scene.order.filter((node) => found.has(node));
    this.keyboard.focus(nodeAfter({ order }, this.canvas.focused, steps));
  }

  /** A lens around a note begins around the one that a person is at. */
  private centred(lens: Lens): Lens {
    if (lens.scope.kind !== 'local') return lens;
    const focused = this.canvas.focused;
    return around(lens, (focused === null ? undefined : this.scene?.nodes[focused]?.id) ?? this.host.activeNode());
  }

  private settle(): void {
    this.anew = true;
    this.graphChanged();
  }

  private showSelection(): void {
    if (this.scene) this.canvas.select(this.selection.indexesIn(this.scene));
    this.say(this.host.words.picked(this.selection.size));
  }

  private change(part: Partial<GraphState>): void {
    this.keep(part);
    this.showState();
  }

  private keep(part: Partial<GraphState>): void {
    this.state = { ...this.state, ...part };
    this.host.intents.remember();
  }

  private showControls(): void {
    const { scene, desk, host } = this;
    if (scene) this.controls.show({ look: desk.look, scene, saved: host.lenses(), found: this.found?.size ?? null });
  }

  private showState(): void {
    const { listOpen } = this.state;
    this.controls.toggle(this.isPanelOpen);
    this.list.toggle(listOpen);
    this.toolbar.show({ listOpen, canUndo: this.desk.canUndo, canRedo: this.desk.canRedo });
    this.el.toggleClass('has-list', listOpen);
    this.canvas.stage.request();
  }

  private get isPanelOpen(): boolean {
    return this.state.panelOpen ?? this.canvas.stage.size.width >= ROOMY;
  }

  private clearSpace(): Bounds {
    const { controls, list, canvas: { stage: { size } } } = this;
    return clearSpace(size, { controls: controls.el, panelOpen: this.isPanelOpen, list: this.state.listOpen ? list.el : null });
  }
}
