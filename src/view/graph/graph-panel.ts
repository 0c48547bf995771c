import type { AtlasGraph, NodeType } from '../../model/graph';
import type { Bounds } from '../../scene/camera';
import { around, DEFAULT_LENS, withLayer, withType, type Lens } from '../../scene/lens';
import { sceneOf, type Scene } from '../../scene/scene';
import { findNodes } from '../../scene/search';
import { nodeAfter } from '../../scene/walk';
import { Announcer } from './announcer';
import { Controls } from './controls';
import { GraphCanvas } from './graph-canvas';
import type { GraphHost } from './graph-host';
import { DEFAULT_STATE, readState, type GraphState } from './graph-state';
import { Keyboard, ZOOM_STEP } from './keyboard';
import { Message } from './message';
import { NodeList } from './node-list';
import { Toolbar } from './toolbar';

/** Narrower than this, in pixels, the panel lies over the picture instead of beside it. */
const WIDE = 640;

/** Each pane's elements need names of their own. */
let made = 0;

/** What there is to draw while the vault is still being read. */
const NOTHING: AtlasGraph = { nodes: new Map(), edges: () => [], outgoing: () => [], incoming: () => [] };

/** The whole graph pane: canvas, controls, list and words, over one lens. */
export class GraphPanel {
  private readonly el: HTMLElement;
  private readonly canvas: GraphCanvas;
  private readonly controls: Controls;
  private readonly toolbar: Toolbar;
  private readonly list: NodeList;
  private readonly message: Message;
  private readonly keyboard: Keyboard;
  private readonly name: HTMLElement;
  private state: GraphState = DEFAULT_STATE;
  private scene: Scene | undefined;
  private found: ReadonlySet<number> | null = null;
  private stale = true;
  private anew = true;

  constructor(parent: HTMLElement, private readonly host: GraphHost) {
    const { words, intents } = host;
    this.el = parent.createDiv({ cls: 'ospo-graph' });
    this.controls = new Controls(this.el, host, {
      search: { change: (query) => this.search(query), next: (steps) => this.nextFound(steps) },
      scope: { whole: () => this.look({ ...this.state.lens, scope: { kind: 'whole' } }), local: () => this.lookAround(this.startOfLocal()), depth: (depth) => this.deepen(depth) },
      types: (types, shown) => this.look(types.reduce((lens, type) => withType(lens, type, shown), this.state.lens)),
      layer: (layer, shown) => this.look(withLayer(this.state.lens, layer, shown)),
      toggle: (panelOpen) => this.change({ panelOpen }),
    });
    this.canvas = new GraphCanvas(this.el, {
      prepare: () => this.refresh(),
      resized: () => this.showState(),
      open: (node, event) => intents.open(node, event),
      around: ({ id }) => this.lookAround(id),
      preview: (node, event) => intents.preview(node, event, this.canvas.anchor.el),
      menu: (node, place) => intents.menu(node, this.inWindow(place), this.canvas.anchor.el),
      busy: (arranging) => this.message.arranging(arranging),
      noWorker: (reason) => console.warn(words.noWorker(reason)),
      moved: () => this.keep({ camera: this.canvas.camera }),
      clear: () => this.clearSpace(),
    });
    this.message = new Message(this.el, words, () => this.look({ ...this.state.lens, hiddenTypes: [], hiddenLayers: DEFAULT_LENS.hiddenLayers }));
    this.toolbar = new Toolbar(this.el, host, {
      zoomIn: () => this.canvas.zoomBy(ZOOM_STEP),
      zoomOut: () => this.canvas.zoomBy(1 / ZOOM_STEP),
      fit: () => this.canvas.fit(),
      settle: () => this.settle(),
      list: () => this.change({ listOpen: !this.state.listOpen }),
    });
    this.list = new NodeList(this.el, words, { open: (node, event) => intents.open(node, event), focus: (node) => this.canvas.focus(node), hint: (node) => this.canvas.hint(node) });
    this.name = this.el.createDiv({ cls: 'ospo-graph-unseen', attr: { id: `ospo-graph-name-${made++}`, 'aria-hidden': 'true' } });
    const announcer = new Announcer(this.el);
    this.keyboard = new Keyboard(this.canvas, {
      scene: () => this.scene,
      open: (node, event) => intents.open(node, event),
      around: ({ id }) => this.lookAround(id),
      menu: (node, index) => intents.menu(node, this.inWindow(this.canvas.screenPlace(index)), this.canvas.anchor.el),
      search: () => this.focusSearch(),
      focused: (node) => announcer.say(node ? words.node(node) : ''),
    });
    this.nameCanvas();
    this.showState();
  }

  /** What to keep of this pane: plain data, for `restore`. */
  get kept(): GraphState {
    return { ...this.state, camera: this.canvas.camera };
  }

  /** Takes up what was kept, or the parts of it that are given. */
  restore(value: unknown): void {
    const before = this.state.lens;
    this.state = readState(typeof value === 'object' ? { ...this.kept, ...value } : undefined);
    this.canvas.takeCamera(this.state.camera);
    this.showState();
    this.lookChanged(before);
  }

  /** The graph has changed: the picture follows with the next frame in which it can be seen. */
  graphChanged(): void {
    this.stale = true;
    this.canvas.stage.request();
  }

  /** Another note is open: a local graph goes along. */
  activeChanged(): void {
    const { lens } = this.state;
    const active = this.host.activeNode();
    if (lens.scope.kind === 'local' && active !== null && active !== lens.scope.centre) this.lookAround(active);
  }

  lookAround(centre: string | null): void {
    this.look(around(this.state.lens, centre));
  }

  look(lens: Lens): void {
    const before = this.state.lens;
    this.keep({ lens });
    this.lookChanged(before);
  }

  hideType(type: NodeType): void {
    this.look(withType(this.state.lens, type, false));
  }

  focusSearch(): void {
    this.controls.focusSearch();
  }

  /** Reads the theme's colours anew. */
  restyle(): void {
    this.canvas.restyle();
  }

  /** Call after the pane was carried to another window. */
  enterWindow(): void {
    this.canvas.enterWindow();
  }

  /** Stops all work and takes everything away. Harmless when called again. */
  dispose(): void {
    this.canvas.dispose();
    this.el.remove();
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const { lens } = this.state;
    const { graph, words } = this.host;
    const loading = this.host.loading();
    const scene = (this.scene = sceneOf(loading ? NOTHING : graph, lens, { progress: (node) => this.host.progress(node) }));
    this.found = findNodes(scene, lens.query);
    this.canvas.show(scene, this.anew);
    this.canvas.find(this.found);
    this.anew = scene.nodes.length === 0;
    this.controls.show(lens, scene, this.found?.size ?? null);
    this.list.show(scene, this.found);
    this.message.show(scene, loading);
    this.name.setText(words.canvas(scene.nodes.length, scene.edges.length));
  }

  private lookChanged({ scope: before }: Lens): void {
    const { scope } = this.state.lens;
    const moved = scope.kind !== before.kind || (scope.kind === 'local' && before.kind === 'local' && scope.centre !== before.centre);
    this.anew ||= moved;
    this.graphChanged();
  }

  private search(query: string): void {
    this.keep({ lens: { ...this.state.lens, query } });
    if (!this.scene) return;
    this.found = findNodes(this.scene, query);
    this.canvas.focus(null);
    this.canvas.find(this.found);
    this.list.show(this.scene, this.found);
    this.controls.show(this.state.lens, this.scene, this.found?.size ?? null);
  }

  private nextFound(steps: 1 | -1): void {
    if (!this.scene || !this.found) return;
    const { found } = this;
    const order = this.scene.order.filter((node) => found.has(node));
    this.keyboard.focus(nodeAfter({ order }, this.canvas.focused, steps));
  }

  private deepen(depth: number): void {
    const { lens } = this.state;
    if (lens.scope.kind === 'local') this.look(around(lens, lens.scope.centre, depth));
  }

  private startOfLocal(): string | null {
    const focused = this.canvas.focused;
    return (focused === null ? undefined : this.scene?.nodes[focused]?.id) ?? this.host.activeNode();
  }

  private settle(): void {
    this.anew = true;
    this.graphChanged();
  }

  /** By another element, not by a label: the app shows labels under the pointer. */
  private nameCanvas(): void {
    const { canvas } = this.canvas.stage;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-labelledby', this.name.id);
    canvas.setAttribute('aria-roledescription', this.host.words.canvasRole);
    canvas.setAttribute('aria-description', this.host.words.keys);
  }

  private change(part: Partial<GraphState>): void {
    this.keep(part);
    this.showState();
  }

  private keep(part: Partial<GraphState>): void {
    this.state = { ...this.state, ...part };
    this.host.intents.remember();
  }

  private showState(): void {
    const { listOpen } = this.state;
    this.controls.toggle(this.isPanelOpen);
    this.list.toggle(listOpen);
    this.toolbar.show(listOpen);
    this.el.toggleClass('has-list', listOpen);
    this.canvas.stage.request();
  }

  private get isPanelOpen(): boolean {
    return this.state.panelOpen ?? this.canvas.stage.size.width >= WIDE;
  }

  /** What of the canvas neither the panel nor the list covers. */
  private clearSpace(): Bounds {
    const { width, height } = this.canvas.stage.size;
    const { el } = this.controls;
    const bottom = height - 20;
    if (width < WIDE) return { left: 0, top: Math.min(el.offsetTop + el.offsetHeight, bottom), right: width, bottom };
    const left = this.isPanelOpen ? el.offsetLeft + el.offsetWidth : 0;
    return { left, top: 0, right: this.state.listOpen ? this.list.el.offsetLeft : width, bottom };
  }

  private inWindow({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { left, top } = this.canvas.stage.canvas.getBoundingClientRect();
    return { x: left + x, y: top + y };
  }
}
