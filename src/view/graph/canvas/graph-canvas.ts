import { screenRadius, toScreen, type Camera, type Point } from '../../../scene/camera';
import type { LensPlaces } from '../../../scene/lens-places';
import type { Scene } from '../../../scene/scene';
import { CanvasPainter } from '../paint/canvas-painter';
import { Anchor } from './anchor';
import { Attention } from './attention';
import { BoxFrame } from './box-frame';
import { CameraMan } from './camera-man';
import type { CanvasEvents } from './canvas-events';
import { gestureEvents } from './canvas-hands';
import { ClearSpace } from './clear-space';
import { Gestures } from './gestures';
import { HitTest, type Drawn } from './hit-test';
import type { LayoutRunner } from './layout-runner';
import { Patience } from './patience';
import { Stage } from './stage';
import { WorkerLayout } from './worker-layout';

/** Of each frame, in milliseconds, for the layout; the rest is for drawing and the page. */
const SLICE = 9;
/** What takes longer than this, in milliseconds, leaves no time to draw in the same frame. */
const LONG = 14;
/** Around the whole picture, in pixels. */
const MARGIN = 36;

/** Draws a scene, lets hands move it, and says what a person wants of it. Knows nothing of notes and files. */
export class GraphCanvas {
  readonly stage: Stage;
  /** Stands over the pointed or focused node. */
  readonly anchor: Anchor;
  private readonly painter: CanvasPainter;
  private readonly gestures: Gestures;
  private readonly cameraMan = new CameraMan();
  private readonly layout: LayoutRunner;
  private scene: Scene | undefined;
  private readonly hits = new HitTest();
  private readonly attention = new Attention();
  private readonly space = new ClearSpace(() => this.events.clear());
  private readonly patience = new Patience();
  private arranging = false;
  private tall: number | undefined;

  constructor(parent: HTMLElement, private readonly events: CanvasEvents) {
    this.painter = new CanvasPainter(parent, { arrived: () => this.stage.request(), failed: (reason) => this.events.noPainter(reason) });
    this.stage = new Stage(parent, { frame: (now) => this.frame(now), changed: () => this.events.resized(), recoloured: () => this.restyle(), hidden: () => this.events.hidden() });
    this.anchor = new Anchor(parent);
    this.layout = new WorkerLayout(() => this.stage.now(), () => this.stage.request(), (reason) => this.events.noWorker(reason));
    this.gestures = new Gestures(this.stage.canvas, gestureEvents({
      stage: this.stage, anchor: this.anchor, box: new BoxFrame(parent), hits: this.hits, layout: this.layout, cameraMan: this.cameraMan, attention: this.attention, events,
      drawn: () => this.drawn,
      relight: () => this.relight(),
      moveAnchor: (node) => this.moveAnchor(node),
      moved: (move) => this.moved(move),
    }));
  }

  /** Shows a scene. Nodes that were there before stay in place, unless `anew`. */
  show(scene: Scene, anew = false): void {
    this.attention.carryOver(this.scene, scene);
    // What comes into an empty canvas may find the camera where it was left the last time.
    if (anew && this.scene && this.scene.nodes.length > 0) this.cameraMan.following = true;
    // Of the room as it was when the picture was arranged: a note that changes after a panel was opened is not to move all others.
    if (anew || this.scene?.plan.kind !== scene.plan.kind) this.tall = this.space.tallIn(this.stage.size);
    this.scene = scene;
    this.hits.forget();
    this.layout.arrange(scene, anew, this.tall);
    this.painter.prepare(scene);
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
    this.attention.selected = nodes;
    this.stage.request();
  }

  get focused(): number | null {
    return this.attention.focused;
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
    const { scene } = this;
    return scene ? this.painter.toPng({ scene, positions: this.positions, guides: this.layout.guides }) : Promise.resolve(null);
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
    this.attention.focused = node;
    if (node !== null) this.cameraMan.reach(this.placeOf(node), this.space.inset(60), this.glideStart());
    this.relight();
  }

  /** Shows a node as if the pointer were on it. */
  hint(node: number | null): void {
    this.attention.pointed = node;
    this.relight();
  }

  /** Lights up what was found; null for no search. */
  find(found: ReadonlySet<number> | null): void {
    this.attention.found = found;
    this.relight();
  }

  fit(): void {
    this.moved(() => this.cameraMan.follow(this.layout.positions, this.space.inset(MARGIN), this.glideStart()));
  }

  /** Towards the focused node, else the middle. */
  zoomBy(factor: number): void {
    const { left, top, right, bottom } = this.space.bounds;
    const { focused } = this.attention;
    const at = focused === null ? { x: (left + right) / 2, y: (top + bottom) / 2 } : this.screenPlace(focused);
    this.moved(() => this.cameraMan.zoomTowards(factor, at, this.glideStart()));
  }

  pan(dx: number, dy: number): void {
    this.moved(() => this.cameraMan.pan(dx, dy));
  }

  /** Reads the theme's colours anew. */
  restyle(): void {
    this.painter.restyle();
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
    this.painter.dispose();
    this.stage.leave();
  }

  private frame(now: number): void {
    const start = this.stage.now();
    this.events.prepare();
    // Another scene has taken the time of this frame: it is drawn with the next.
    if (this.stage.now() - start > LONG) return this.stage.request();
    const moving = this.arranging || this.layout.busy;
    if (this.layout.busy) this.hits.forget();
    // A picture that is half painted is painted to its end before its nodes go on.
    const more = this.painter.busy || this.layout.work(SLICE);
    const arranging = this.layout.busy;
    this.arranging = arranging;
    if (moving && !arranging) this.rest();
    // Who asked for less motion sees the picture once it has come to rest.
    const still = this.stage.reducedMotion;
    const shown = this.layout.placed && (!arranging || !still || this.layout.isHeld);
    const waiting = arranging && !shown;
    this.events.busy(arranging, this.patience.isOut(waiting, now));
    const gliding = shown && this.cameraMan.advance(now, this.layout.positions, () => this.space.inset(MARGIN));
    const fading = shown && this.attention.lighting.advance(now, still);
    const copied = shown ? this.draw() : this.painter.drop();
    if (more || gliding || fading || copied || waiting) this.stage.request();
  }

  private rest(): void {
    this.cameraMan.findPicture(this.layout.positions, this.space.bounds);
    this.events.rested();
  }

  /** @returns whether only the last frame was moved, so that another has to follow */
  private draw(): boolean {
    const { scene, layout, attention } = this;
    const { context, size } = this.stage;
    if (!context || !scene) return false;
    const { positions, guides, busy } = layout;
    const view = { scene, positions, guides, camera: this.cameraMan.camera, size, clear: this.space.bounds, moving: this.arranging, changing: busy };
    const copied = this.painter.paint(context, view, attention, () => this.stage.now());
    this.moveAnchor(attention.chosen);
    return copied;
  }

  private relight(): void {
    this.attention.relight(this.scene);
    this.stage.request();
  }

  /** Undefined while there is nothing to be seen. */
  private get drawn(): Drawn | undefined {
    const { scene } = this;
    return scene && this.layout.placed ? { scene, positions: this.layout.positions, camera: this.cameraMan.camera } : undefined;
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

  private glideStart(): number | null {
    return this.stage.reducedMotion ? null : this.stage.now();
  }
}
