import { screenRadius, toScreen, toWorld, type Bounds, type Camera, type Point } from '../../scene/camera';
import { lightAround, lightOn } from '../../scene/highlight';
import type { LensPlaces } from '../../scene/lens-places';
import type { Scene, SceneNode } from '../../scene/scene';
import type { SceneEdge } from '../../scene/scene-edge';
import { Anchor } from './anchor';
import { BoxFrame } from './box-frame';
import { CameraMan } from './camera-man';
import { Gestures } from './gestures';
import { HitTest, type Drawn } from './hit-test';
import { LastFrame } from './last-frame';
import type { LayoutRunner } from './layout-runner';
import { Lighting } from './lighting';
import { paint } from './paint';
import { looksOf, type Look } from './paint-nodes';
import { PaletteProbe, type Palette } from './palette';
import { pngOf } from './png';
import { Stage } from './stage';
import { TextWidths } from './text-widths';
import { WorkerLayout } from './worker-layout';

/** What the canvas tells whoever put it there. */
export interface CanvasEvents {
  /** A frame is about to be drawn: the last moment to show another scene. Never called while the canvas is hidden. */
  prepare(): void;
  resized(): void;
  /** A node was clicked, or a place beside all of them. */
  click(node: SceneNode | null, event: MouseEvent): void;
  doubleClick(node: SceneNode): void;
  /** The pointer rests on a node, or on none any more. */
  preview(node: SceneNode, event: MouseEvent): void;
  /** Asked for on a node, on a line, or on the ground. */
  menu(on: { node?: SceneNode; edge?: SceneEdge }, place: Point): void;
  /** Nodes were put into a box. */
  boxed(nodes: readonly SceneNode[]): void;
  /** A node was dragged and let go: it shall stay there. */
  placed(node: SceneNode): void;
  carry(node: SceneNode, event: DragEvent): void;
  /** The layout began to move, or came to rest. */
  busy(arranging: boolean): void;
  /** The layout has to be worked out on the page. */
  noWorker(reason: string): void;
  /** The camera was moved by a person. */
  moved(): void;
  /** The part of the canvas that nothing covers, in CSS pixels. */
  clear(): Bounds;
}

/** Of each frame, in milliseconds, for the layout; the rest is for drawing and the page. */
const SLICE = 9;

/** Draws a scene, lets hands move it, and says what a person wants of it. Knows nothing of notes and files. */
export class GraphCanvas {
  readonly stage: Stage;
  /** Stands over the pointed or focused node. */
  readonly anchor: Anchor;
  private readonly probe: PaletteProbe;
  private readonly gestures: Gestures;
  private readonly cameraMan = new CameraMan();
  private readonly layout: LayoutRunner;
  private readonly widths = new TextWidths();
  private palette: Palette;
  private scene: Scene | undefined;
  private looks: Look[] = [];
  private readonly hits = new HitTest();
  private readonly box: BoxFrame;
  private selected: ReadonlySet<number> = new Set();
  private found: ReadonlySet<number> | null = null;
  private pointed: number | null = null;
  private focusedNode: number | null = null;
  private readonly lighting = new Lighting();
  private readonly last = new LastFrame(() => createEl('canvas'));
  private dragging = false;
  private arranging = false;

  constructor(parent: HTMLElement, private readonly events: CanvasEvents) {
    this.probe = new PaletteProbe(parent);
    this.palette = this.probe.read();
    this.stage = new Stage(parent, { frame: (now) => this.frame(now), changed: () => this.events.resized() });
    this.anchor = new Anchor(parent);
    this.layout = new WorkerLayout(() => this.stage.now(), () => this.stage.request(), (reason) => this.events.noWorker(reason));
    this.box = new BoxFrame(parent);
    this.gestures = new Gestures(this.stage.canvas, {
      nodeAt: (place, touch) => this.nodeAt(place, touch ? 14 : 4),
      point: (node, event) => this.point(node, event),
      click: (node, event) => this.events.click(this.nodeOf(node) ?? null, event),
      doubleClick: (node) => this.withNode(node, (hit) => this.events.doubleClick(hit)),
      menu: (node, place) => this.events.menu({ node: this.nodeOf(node), edge: node === null ? this.edgeAt(place) : undefined }, place),
      pan: (dx, dy) => this.pan(dx, dy),
      zoom: (factor, at) => this.moved(() => this.cameraMan.zoom(factor, at)),
      drag: (node, place) => this.drag(node, place),
      box: (from, to, done) => this.drawBox(from, to, done),
      carry: (node, event) => this.withNode(node, (hit) => this.events.carry(hit, event)),
    });
  }

  /** Shows a scene. Nodes that were there before stay in place, unless `anew`. */
  show(scene: Scene, anew = false): void {
    const inNew = (node: number | null): number | null => scene.index.get((node === null ? undefined : this.scene?.nodes[node]?.id) ?? '') ?? null;
    [this.pointed, this.focusedNode] = [inNew(this.pointed), inNew(this.focusedNode)];
    // What comes into an empty canvas may find the camera where it was left the last time.
    if (anew && this.scene && this.scene.nodes.length > 0) this.cameraMan.following = true;
    this.scene = scene;
    this.looks = looksOf(scene);
    this.found = null;
    this.selected = new Set();
    this.hits.forget();
    this.lighting.reset();
    this.layout.arrange(scene, anew);
    this.relight();
  }

  /** Holds these nodes where they stand, by id, and lets all others go. */
  hold(pins: ReadonlySet<string>): void {
    this.scene?.nodes.forEach(({ id }, node) => {
      if (pins.has(id) === this.layout.isPinned(node)) return;
      if (pins.has(id)) this.layout.pin(node, this.placeOf(node));
      this.layout.release(node, pins.has(id));
    });
    this.stage.request();
  }

  /** Takes up places and pins from the last time, for the next scene. */
  recall(kept: LensPlaces): void {
    this.layout.recall(kept);
    this.cameraMan.following = true;
  }

  /** Rings around what is picked out. */
  select(nodes: ReadonlySet<number>): void {
    this.selected = nodes;
    this.stage.request();
  }

  get focused(): number | null {
    return this.focusedNode;
  }

  get positions(): Float32Array {
    return this.layout.positions;
  }

  /** Where every node stands, and which are held. */
  get places(): LensPlaces {
    return this.layout.kept;
  }

  /** The picture with nothing lit and nothing faded, on the theme's ground. Null where the browser cannot make one. */
  toPng(): Promise<Blob | null> {
    const { scene, palette } = this;
    if (!scene) return Promise.resolve(null);
    return pngOf({ scene, positions: this.positions, guides: this.layout.guides, palette }, this.looks);
  }

  /** The camera where a person left it, or null while it keeps the whole in view. */
  get camera(): Camera | null {
    return this.cameraMan.following ? null : this.cameraMan.camera;
  }

  takeCamera(camera: Camera | null): void {
    if (camera) this.cameraMan.take(camera);
    else this.cameraMan.following = true;
    this.stage.request();
  }

  /** Puts the keyboard's node, and brings it into view. */
  focus(node: number | null): void {
    this.focusedNode = node;
    if (node !== null) this.cameraMan.reach(this.placeOf(node), inset(this.events.clear(), 60), this.glideStart());
    this.relight();
  }

  /** Shows a node as if the pointer were on it. */
  hint(node: number | null): void {
    this.pointed = node;
    this.relight();
  }

  /** Lights up what was found; null for no search. */
  find(found: ReadonlySet<number> | null): void {
    this.found = found;
    this.relight();
  }

  fit(): void {
    this.moved(() => this.cameraMan.follow(this.layout.positions, this.clearSpace(), this.glideStart()));
  }

  /** Towards the focused node, else the middle. */
  zoomBy(factor: number): void {
    const { left, top, right, bottom } = this.events.clear();
    const at = this.focusedNode === null ? { x: (left + right) / 2, y: (top + bottom) / 2 } : this.screenPlace(this.focusedNode);
    this.moved(() => this.cameraMan.zoomTowards(factor, at, this.glideStart()));
  }

  pan(dx: number, dy: number): void {
    this.moved(() => this.cameraMan.pan(dx, dy));
  }

  /** Reads the theme's colours anew. */
  restyle(): void {
    this.palette = this.probe.read();
    this.widths.forget();
    this.stage.request();
  }

  /** Call after the canvas was carried to another window. */
  enterWindow(): void {
    this.stage.enter();
    this.restyle();
  }

  /** Where a node stands on the canvas, in CSS pixels. */
  screenPlace(node: number): Point {
    return toScreen(this.cameraMan.camera, this.placeOf(node));
  }

  /** Harmless when called again. */
  dispose(): void {
    this.gestures.dispose();
    this.layout.dispose();
    this.stage.leave();
  }

  private frame(now: number): void {
    this.events.prepare();
    if (this.layout.busy) this.hits.forget();
    const more = this.layout.work(SLICE);
    const arranging = this.layout.busy;
    if (this.arranging && !arranging) this.cameraMan.findPicture(this.layout.positions, this.events.clear());
    this.arranging = arranging;
    this.events.busy(arranging);
    // Who asked for less motion sees the picture once it has come to rest.
    const still = this.stage.reducedMotion;
    const shown = this.layout.placed && (!arranging || !still || this.dragging);
    const gliding = shown && this.cameraMan.advance(now, this.layout.positions, () => this.clearSpace());
    const fading = shown && this.lighting.advance(now, still);
    const copied = shown && this.draw();
    if (more || gliding || fading || copied) this.stage.request();
  }

  /** @returns whether only the last frame was moved, so that another has to follow */
  private draw(): boolean {
    const { scene, palette, found, selected, pointed, focusedNode: focused } = this;
    const { context, size } = this.stage;
    if (!context || !scene) return false;
    const { camera } = this.cameraMan;
    const { positions, guides } = this.layout;
    const { light, fade } = this.lighting;
    const picture = { scene, positions, guides, camera, size, palette, light, fade, pointed, focused, found, selected };
    const copied = this.last.show(context, picture, () => this.stage.now(), () => paint(context, picture, this.looks, this.widths));
    this.moveAnchor(pointed ?? this.focusedNode);
    return copied;
  }

  private point(node: number | null, event: PointerEvent): void {
    if (node === this.pointed) return;
    this.anchor.leave();
    this.pointed = node;
    this.stage.canvas.toggleClass('is-on-node', node !== null);
    this.relight();
    if (node === null) return;
    this.moveAnchor(node);
    this.withNode(node, (hit) => this.events.preview(hit, event));
    this.anchor.enter();
  }

  private drag(node: number, place: Point | null): void {
    // What was dragged stays where it was put, until it is told otherwise.
    if (place) this.layout.pin(node, toWorld(this.cameraMan.camera, place));
    else this.layout.release(node, true);
    this.dragging = place !== null;
    this.cameraMan.following = false;
    if (!place) this.withNode(node, (hit) => this.events.placed(hit));
    this.stage.request();
  }

  private drawBox(from: Point, to: Point, done: boolean): void {
    this.box.show(done ? null : { from, to });
    const { drawn } = this;
    if (drawn && done) this.events.boxed(this.hits.inBox(drawn, from, to).flatMap((node) => drawn.scene.nodes[node] ?? []));
  }

  private relight(): void {
    const { scene } = this;
    const chosen = this.pointed ?? this.focusedNode;
    const lit = chosen !== null ? scene && lightAround(scene, chosen) : this.found && scene && lightOn(scene, this.found);
    this.lighting.aim(lit ?? null);
    this.stage.request();
  }

  /** Undefined while there is nothing to be seen. */
  private get drawn(): Drawn | undefined {
    const { scene } = this;
    return scene && this.layout.placed ? { scene, positions: this.layout.positions, camera: this.cameraMan.camera } : undefined;
  }

  private nodeAt(place: Point, slack: number): number | null {
    return this.drawn ? this.hits.node(this.drawn, place, slack) : null;
  }

  private edgeAt(place: Point): SceneEdge | undefined {
    const edge = this.drawn ? this.hits.edge(this.drawn, place) : null;
    return edge === null ? undefined : this.scene?.edges[edge];
  }

  private placeOf(node: number): Point {
    const { positions } = this.layout;
    return { x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 };
  }

  private moveAnchor(node: number | null): void {
    const radius = this.scene?.nodes[node ?? -1]?.radius ?? 0;
    this.anchor.place(node === null ? null : this.screenPlace(node), screenRadius(radius, this.cameraMan.camera.scale));
  }

  private moved(move: () => void): void {
    move();
    this.events.moved();
    this.stage.request();
  }

  private nodeOf(node: number | null): SceneNode | undefined {
    return node === null ? undefined : this.scene?.nodes[node];
  }

  private withNode(node: number | null, use: (node: SceneNode) => void): void {
    const hit = this.nodeOf(node);
    if (hit) use(hit);
  }

  private clearSpace(): Bounds {
    return inset(this.events.clear(), 36);
  }

  private glideStart(): number | null {
    return this.stage.reducedMotion ? null : this.stage.now();
  }
}

function inset({ left, top, right, bottom }: Bounds, margin: number): Bounds {
  const across = Math.min(margin, (right - left) / 4);
  const down = Math.min(margin, (bottom - top) / 4);
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}
