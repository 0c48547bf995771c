import type { Bounds, Point } from '../../scene/camera';
import type { Scene } from '../../scene/scene';
import type { CanvasEvents } from './canvas/canvas-events';
import type { GraphCanvas } from './canvas/graph-canvas';
import type { GraphHost, WindowPlace } from './graph-host';
import { ZOOM_STEP, type KeyboardEvents } from './keyboard';
import type { LensDesk } from './lens-desk';
import type { NodeDeeds } from './node-deeds';
import type { ListEvents } from './node-list';
import type { PanelHands } from './panel-hands';
import type { PlaceKeeper } from './place-keeper';
import type { Selection } from './selection';
import { tieOf } from './tie-list';
import type { ToolbarEvents } from './toolbar';

/** What the parts of a pane ask of the whole. */
export interface PanelActs {
  host: GraphHost;
  hands: PanelHands;
  deeds: NodeDeeds;
  desk: LensDesk;
  selection: Selection;
  places: PlaceKeeper;
  canvas(): GraphCanvas;
  scene(): Scene | undefined;
  /** Brings the picture in step with the graph. */
  refresh(): void;
  showState(): void;
  toggleList(): void;
  /** Finds all places anew. */
  settle(): void;
  lookAround(id: string): void;
  search(): void;
  help(): void;
  say(sentence: string): void;
  arranging(busy: boolean, unseen: boolean): void;
  /** The part of the canvas that nothing covers. */
  clear(): Bounds;
}

/** What hands on the canvas come to. */
export function canvasEvents(acts: PanelActs): CanvasEvents {
  const { host: { intents, words }, hands, deeds, desk } = acts;
  return {
    prepare: () => acts.refresh(),
    resized: () => acts.showState(),
    click: (node, event) => hands.click(node, event),
    doubleClick: ({ id }) => {
      intents.stay();
      acts.lookAround(id);
    },
    preview: (node, event) => intents.preview(node, event, acts.canvas().anchor.el),
    menu: ({ node, edge }, place) => {
      const scene = acts.scene();
      const tie = edge && scene && tieOf(scene, edge);
      if (node) intents.menu(hands.targets(node), inWindow(acts, place));
      else if (tie) intents.tieMenu(tie, inWindow(acts, place));
      else intents.exportMenu(inWindow(acts, place));
    },
    boxed: (nodes) => deeds.select(nodes, true),
    placed: ({ id }) => desk.pin([id], true),
    carry: (node, event) => hands.carry(node, event),
    busy: (arranging, unseen) => acts.arranging(arranging, unseen),
    noWorker: (reason) => console.warn(words.noWorker(reason)),
    noPainter: (reason) => console.warn(words.noPainter(reason)),
    moved: () => intents.remember(),
    clear: () => acts.clear(),
    rested: () => acts.places.rested(),
    hidden: () => acts.places.keep(),
  };
}

/** What keys on the canvas come to. */
export function keyboardEvents(acts: PanelActs): KeyboardEvents {
  const { host: { intents, words }, hands, deeds, selection } = acts;
  return {
    scene: () => acts.scene(),
    open: (node, event) => intents.open(node, event),
    around: ({ id }) => acts.lookAround(id),
    menu: (node, index) => intents.menu(hands.targets(node), inWindow(acts, acts.canvas().screenPlace(index))),
    search: () => acts.search(),
    help: () => acts.help(),
    undo: () => hands.undo(),
    redo: () => hands.redo(),
    deed: (deed, node) => hands.do(deed, node),
    answer: (node, state) => intents.answer(node, state),
    selectAll: () => deeds.select(acts.scene()?.nodes ?? []),
    showHidden: () => deeds.showHidden(),
    escape: () => selection.size > 0 && (deeds.clear(), true),
    focused: (node) => acts.say(node ? words.node(node) : ''),
  };
}

/** What the tools come to. */
export function toolbarEvents(acts: PanelActs): ToolbarEvents {
  const { host: { intents }, hands } = acts;
  return {
    zoomIn: () => acts.canvas().zoomBy(ZOOM_STEP),
    zoomOut: () => acts.canvas().zoomBy(1 / ZOOM_STEP),
    fit: () => acts.canvas().fit(),
    settle: () => acts.settle(),
    undo: () => hands.undo(),
    redo: () => hands.redo(),
    list: () => acts.toggleList(),
    exportMenu: (place) => intents.exportMenu(place),
    help: () => acts.help(),
  };
}

/** What the list of nodes comes to. */
export function listEvents(acts: PanelActs): ListEvents {
  const { host: { intents }, hands } = acts;
  return {
    open: (node, event) => intents.open(node, event),
    focus: (node) => acts.canvas().focus(node),
    hint: (node) => acts.canvas().hint(node),
    menu: (node, place) => intents.menu(hands.targets(node), place),
    carry: (node, event) => hands.carry(node, event),
  };
}

function inWindow(acts: PanelActs, { x, y }: Point): WindowPlace {
  const { left, top } = acts.canvas().stage.canvas.getBoundingClientRect();
  return { x: left + x, y: top + y };
}
