import type { Point } from '../../../scene/camera';

/** What hands do on the canvas. Places are in CSS pixels from its corner. */
export interface GestureEvents {
  /** The node at a place, or null. */
  nodeAt(place: Point, touch: boolean): number | null;
  point(node: number | null, event: PointerEvent): void;
  click(node: number | null, event: MouseEvent): void;
  doubleClick(node: number | null): void;
  menu(node: number | null, place: Point): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  /** `place` is null when the node is let go. */
  drag(node: number, place: Point | null): void;
  /** A box is drawn from one corner to the other; `done` once it is let go. */
  box(from: Point, to: Point, done: boolean): void;
  /** A node is being carried out of the picture, as text to be dropped somewhere. */
  carry(node: number, event: DragEvent): void;
}

/** Farther than this, in pixels, a press becomes a drag. */
const STILL = 5;
const LONG_PRESS = 500;
/** A second press within this time and as near as this to the first makes a double click. In milliseconds and pixels. */
const DOUBLE = { time: 350, reach: 8 };

interface Press {
  node: number | null;
  /** Whether it draws a box around nodes instead of moving the picture. */
  boxes: boolean;
  start: Point;
  last: Point;
  moved: boolean;
  event: PointerEvent;
}

/** Turns pointers and wheel on the canvas into gestures: mouse, pen, one finger and two. */
export class Gestures {
  private readonly presses = new Map<number, Press>();
  private readonly end = new AbortController();
  private longPress: number | undefined;
  /** Whether a long press has been answered since the last finger came. */
  private answered = false;
  private click: { node: number; place: Point; time: number } | undefined;

  constructor(private readonly canvas: HTMLCanvasElement, private readonly events: GestureEvents) {
    const { signal } = this.end;
    canvas.addEventListener('pointerdown', (event) => this.down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.up(event), { signal });
    canvas.addEventListener('pointercancel', (event) => this.cancel(event), { signal });
    canvas.addEventListener('pointerleave', (event) => this.events.point(null, event), { signal });
    canvas.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    canvas.addEventListener('contextmenu', (event) => this.contextMenu(event), { signal });
    canvas.addEventListener('dragstart', (event) => this.dragStart(event), { signal });
    // Lifted after a long press, a finger would click beside the menu that it has just opened, and close it.
    canvas.addEventListener('touchend', (event) => this.answered && event.preventDefault(), { signal, passive: false });
    // A middle click would start the browser's own scrolling.
    canvas.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal });
  }

  dispose(): void {
    this.end.abort();
    this.stopLongPress();
  }

  private get window(): Window {
    return this.canvas.ownerDocument.defaultView ?? window;
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button > 1) return;
    const place = this.placeOf(event);
    const node = this.events.nodeAt(place, event.pointerType === 'touch');
    this.presses.set(event.pointerId, { node, boxes: node === null && event.shiftKey, start: place, last: place, moved: false, event });
    this.stopLongPress();
    this.answered = false;
    // With Alt a node leaves the picture: the browser then carries it, and tells of no more moves here.
    this.canvas.draggable = node !== null && event.altKey;
    if (this.canvas.draggable) return;
    this.canvas.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch' && this.presses.size === 1) this.startLongPress(event.pointerId);
    if (this.presses.size === 2) this.letGo();
  }

  private move(event: PointerEvent): void {
    const press = this.presses.get(event.pointerId);
    const place = this.placeOf(event);
    if (!press) {
      this.events.point(this.events.nodeAt(place, false), event);
      return;
    }
    if (!press.moved && distance(place, press.start) < STILL) return;
    this.stopLongPress();
    press.moved = true;
    const before = press.last;
    press.last = place;
    if (this.presses.size === 2) this.pinch(press, before);
    else if (press.boxes) this.events.box(press.start, place, false);
    else if (press.node !== null) this.events.drag(press.node, place);
    else this.events.pan(place.x - before.x, place.y - before.y);
  }

  private up(event: PointerEvent): void {
    const press = this.presses.get(event.pointerId);
    if (press?.boxes === true && press.moved) this.events.box(press.start, this.placeOf(event), true);
    this.cancel(event);
    if (!press || press.moved || this.presses.size > 0) return;
    this.pressed(press.node, event);
  }

  private cancel(event: PointerEvent): void {
    const press = this.presses.get(event.pointerId);
    this.stopLongPress();
    this.presses.delete(event.pointerId);
    if (press?.moved === true && press.node !== null) this.events.drag(press.node, null);
    // The finger that stays goes on from where it is, without the node it may have begun on.
    for (const other of this.presses.values()) other.moved = true;
  }

  /** A click is told at once, and a second one as a double click beside it: nothing waits. */
  private pressed(node: number | null, event: PointerEvent): void {
    const place = this.placeOf(event);
    const { click } = this;
    this.click = undefined;
    const second = click !== undefined && event.timeStamp - click.time < DOUBLE.time && distance(place, click.place) < DOUBLE.reach;
    if (second) this.events.doubleClick(click.node);
    else this.events.click(node, event);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!second && plain && node !== null) this.click = { node, place, time: event.timeStamp };
  }

  private dragStart(event: DragEvent): void {
    const press = [...this.presses.values()].find(({ node }) => node !== null);
    this.presses.clear();
    if (press?.node === undefined || press.node === null) event.preventDefault();
    else this.events.carry(press.node, event);
  }

  private pinch(press: Press, before: Point): void {
    const other = [...this.presses.values()].find((each) => each !== press);
    if (!other) return;
    const factor = distance(press.last, other.last) / Math.max(1, distance(before, other.last));
    this.events.zoom(factor, middle(press.last, other.last));
    this.events.pan((press.last.x - before.x) / 2, (press.last.y - before.y) / 2);
  }

  /** A second finger turns a drag into a pinch. */
  private letGo(): void {
    for (const press of this.presses.values()) {
      if (press.moved && press.node !== null) this.events.drag(press.node, null);
      press.node = null;
      press.boxes = false;
      press.moved = true;
    }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 25 : event.deltaMode === 2 ? 500 : 1;
    // A pinch on a trackpad comes as a wheel with Ctrl, in much smaller numbers.
    const factor = Math.pow(2, -event.deltaY * unit * 0.002 * (event.ctrlKey ? 5 : 1));
    this.events.zoom(factor, this.placeOf(event));
  }

  private contextMenu(event: MouseEvent): void {
    event.preventDefault();
    // A long press has been answered already; some browsers send this after it as well.
    if ('pointerType' in event && event.pointerType === 'touch') return;
    this.click = undefined;
    const place = this.placeOf(event);
    this.events.menu(this.events.nodeAt(place, false), place);
  }

  private startLongPress(pointer: number): void {
    this.longPress = this.window.setTimeout(() => {
      const press = this.presses.get(pointer);
      this.presses.delete(pointer);
      this.answered = true;
      if (press) this.events.menu(press.node, press.start);
    }, LONG_PRESS);
  }

  private stopLongPress(): void {
    this.window.clearTimeout(this.longPress);
    this.longPress = undefined;
  }

  private placeOf(event: MouseEvent): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
