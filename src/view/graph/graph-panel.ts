import type { NamedLens } from '../../scene/built-in-lenses';
import type { Scene } from '../../scene/scene';
import { Announcer } from '../announcer';
import { CanvasName } from './canvas-name';
import { GraphCanvas } from './canvas/graph-canvas';
import { lensEvents } from './controls/control-events';
import { Controls } from './controls/controls';
import { Finder } from './finder';
import { Folds } from './folds';
import type { GraphHost, ShownPicture } from './graph-host';
import { readState, type GraphState } from './graph-state';
import { HelpSheet } from './help-sheet';
import { Keyboard } from './keyboard';
import { LensDesk, type LensLook } from './lens-desk';
import { lensKey, lightsUpElse, reachesElse } from './lens-key';
import { LensTurns } from './lens-turns';
import { Message } from './message';
import { NodeDeeds } from './node-deeds';
import { NodeList } from './node-list';
import { canvasEvents, keyboardEvents, listEvents, toolbarEvents, type PanelActs } from './panel-events';
import { PanelHands } from './panel-hands';
import { PlaceKeeper } from './place-keeper';
import { SceneFeed, type PictureChange } from './scene-feed';
import { Selection } from './selection';
import { Toolbar } from './toolbar';

/** The whole graph pane: canvas, controls, list and words, over one lens. */
export class GraphPanel {
  readonly deeds: NodeDeeds;
  private readonly el: HTMLElement;
  private readonly canvas: GraphCanvas;
  private readonly controls: Controls;
  private readonly toolbar: Toolbar;
  private readonly list: NodeList;
  private readonly message: Message;
  private readonly keyboard: Keyboard;
  private readonly announcer: Announcer;
  private readonly help: HelpSheet;
  private readonly name: CanvasName;
  private readonly selection = new Selection();
  private readonly hands: PanelHands;
  private readonly desk: LensDesk;
  private readonly acts: PanelActs;
  private readonly folds: Folds;
  private readonly feed: SceneFeed;
  readonly finder: Finder;
  private readonly places: PlaceKeeper;
  private readonly turns: LensTurns;
  private scene: Scene | undefined;

  constructor(parent: HTMLElement, private readonly host: GraphHost) {
    const { words } = host;
    this.el = parent.createDiv({ cls: 'ospo-graph' });
    this.feed = new SceneFeed(host, () => this.canvas.stage.now());
    this.places = new PlaceKeeper(host.places, { canvas: () => this.canvas, scene: () => this.scene, lens: () => this.desk.lens });
    this.desk = new LensDesk((lens) => this.places.pins(lens), (before) => this.lookChanged(before));
    this.turns = new LensTurns(host, this.desk, () => this.scene?.nodes[this.canvas.focused ?? -1]?.id);
    this.deeds = new NodeDeeds(this.desk, this.selection, () => this.showSelection());
    this.hands = new PanelHands({
      host, desk: this.desk, deeds: this.deeds, selection: this.selection,
      scene: () => this.scene,
      focus: (node) => this.keyboard.focus(node),
      say: (sentence) => this.say(sentence),
    });
    this.finder = new Finder({
      desk: this.desk, host, canvas: () => this.canvas, keyboard: () => this.keyboard, list: () => this.list,
      scene: () => this.scene,
      changed: () => this.showControls(), spoil: () => this.lookAnew(),
    });
    this.acts = this.createActs();
    this.controls = this.createControls();
    this.canvas = new GraphCanvas(this.el, canvasEvents(this.acts));
    this.message = new Message(this.el, words, () => this.turns.showAll());
    this.toolbar = new Toolbar(this.el, host, toolbarEvents(this.acts));
    this.list = new NodeList(this.el, words, listEvents(this.acts));
    this.folds = new Folds({ size: () => this.canvas.stage.size, controls: this.controls, list: this.list });
    this.name = new CanvasName(this.el, words, this.canvas.stage);
    this.announcer = new Announcer(this.el);
    this.keyboard = new Keyboard(this.canvas, keyboardEvents(this.acts));
    this.help = new HelpSheet(this.el, words, () => this.canvas.stage.canvas.focus());
    this.showState();
  }

  /** What to keep of this pane: plain data, for `restore`. */
  get kept(): GraphState {
    const { lens, name } = this.desk.look;
    return { ...this.folds.state, lens, lensName: name, camera: this.canvas.camera };
  }

  /** Takes up what was kept, or the parts of it that are given. */
  restore(value: unknown): void {
    const { lens, lensName, camera, ...folds } = readState(typeof value === 'object' ? { ...this.kept, ...value } : undefined);
    this.folds.state = folds;
    this.desk.restart(lens, lensName);
    if (!this.scene) this.places.recall();
    this.canvas.takeCamera(camera);
    this.showState();
  }

  get look(): LensLook {
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

  /**
   * The graph has changed: the picture follows with the next frame in which it can be seen, or once changes cease that leave no time for it.
   * @param change what of the graph changed, where nothing else did that is drawn
   */
  graphChanged(change?: PictureChange): void {
    this.feed.graphChanged(change);
    this.canvas.stage.request();
  }

  /** Another note is open: a local graph goes along. */
  readonly activeChanged = (): void => this.turns.follow();

  readonly lookAround = (centre: string | null): void => this.turns.lookAround(centre);

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

  /** Puts the focus where the arrow keys go from node to node. */
  focusPicture(): void {
    this.canvas.stage.canvas.focus({ preventScroll: true });
  }

  readonly restyle = (): void => this.canvas.restyle();

  /** Call after the pane was carried to another window. */
  enterWindow(): void {
    this.canvas.enterWindow();
  }

  /** Stops all work and takes everything away. Harmless when called again. */
  dispose(): void {
    this.places.keep();
    this.canvas.dispose();
    this.el.remove();
  }

  private createActs(): PanelActs {
    const { host, hands, deeds, desk, selection, places } = this;
    return {
      host, hands, deeds, desk, selection, places,
      canvas: () => this.canvas,
      scene: () => this.scene,
      refresh: () => this.refresh(),
      showState: () => this.showState(),
      toggleList: () => this.fold(() => this.folds.toggleList()),
      settle: () => this.settle(),
      lookAround: (id) => this.lookAround(id),
      search: () => this.focusSearch(),
      help: () => this.help.open(),
      say: (sentence) => this.say(sentence),
      arranging: (busy, unseen) => this.message.arranging(busy || this.feed.stale, unseen),
      clear: () => this.folds.clear(),
    };
  }

  private createControls(): Controls {
    const { desk, host } = this;
    return new Controls(this.el, host, {
      search: this.finder,
      ...lensEvents({ host, desk, deeds: this.deeds, centred: (lens) => this.turns.centred(lens) }),
      toggle: (open) => this.fold(() => this.folds.togglePanel(open)),
    });
  }

  /** Brings the picture in step, in as many frames as that takes; until then the one before stays. */
  private refresh(): void {
    if (!this.feed.stale) return;
    const { stage } = this.canvas;
    const scene = this.feed.go(this.desk.lens);
    if (scene) this.show(scene);
    else stage.request(this.feed.wait);
  }

  private show(scene: Scene): void {
    const { lens, pins } = this.desk.look;
    this.scene = scene;
    this.canvas.show(scene, this.places.begin(scene));
    this.canvas.hold(new Set(pins));
    this.canvas.select(this.selection.indexesIn(scene));
    this.finder.show(scene, lens.query);
    this.showControls();
    this.message.show(scene, this.host.loading());
    this.name.show(scene);
  }

  private lookChanged(before: LensLook): void {
    const { lens } = this.desk;
    this.host.intents.remember();
    this.showState();
    if (lightsUpElse(before.lens, lens)) return;
    if (lensKey(lens) !== lensKey(before.lens)) {
      this.places.keep(before.lens);
      this.places.recall();
    } else if (reachesElse(before.lens, lens)) this.places.anew = true;
    this.lookAnew();
  }

  private settle(): void {
    this.places.anew = true;
    this.lookAnew();
  }

  /** A person asked for another picture. */
  private lookAnew(): void {
    this.feed.spoil();
    this.canvas.stage.request();
  }

  private showSelection(): void {
    if (this.scene) this.canvas.select(this.selection.indexesIn(this.scene));
    this.say(this.host.words.picked(this.selection.size));
  }

  private fold(change: () => void): void {
    change();
    this.host.intents.remember();
    this.showState();
  }

  private showControls(): void {
    const { scene, desk, host } = this;
    if (scene) this.controls.show({ look: desk.look, scene, saved: host.lenses(), found: this.finder.found?.size ?? null });
  }

  private showState(): void {
    const { listOpen } = this.folds.state;
    this.folds.show();
    this.toolbar.show({ listOpen, canUndo: this.desk.canUndo, canRedo: this.desk.canRedo });
    this.el.toggleClass('has-list', listOpen);
    this.canvas.stage.request();
  }
}
