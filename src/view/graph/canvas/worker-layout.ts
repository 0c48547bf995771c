import source from 'virtual:worker/layout';
import type { Point } from '../../../scene/camera';
import type { Guide } from '../../../scene/layout/layout-plan';
import { PlaceBook } from '../../../scene/layout/place-book';
import { isAnyKnown, provisionalPlaces } from '../../../scene/layout/provisional-places';
import type { LensPlaces } from '../../../scene/lens-places';
import type { Scene } from '../../../scene/scene';
import type { LayoutAnswer, LayoutRequest } from '../../../worker/layout-messages';
import { WorkerLine } from '../../worker/worker-line';
import { SlicedLayout, type LayoutRunner } from './layout-runner';

/**
 * The layout in a worker, so that the page is never held. Started with the first scene. Where there is no worker to be had, or it dies, the
 * layout goes on in the page, from where it was.
 */
export class WorkerLayout implements LayoutRunner {
  positions: Float32Array = new Float32Array(0);
  guides: readonly Guide[] = [];
  placed = false;
  busy = false;
  private line: WorkerLine<LayoutRequest, LayoutAnswer> | undefined;
  private fallback: SlicedLayout | undefined;
  private readonly book = new PlaceBook();
  private run = 0;
  private scene: Scene | undefined;
  private tall: number | undefined;
  /** Come from the worker, not drawn yet. */
  private waiting: LayoutAnswer | undefined;
  /** The array last drawn, which goes back to the worker once another is. */
  private spent: Float32Array<ArrayBuffer> | undefined;
  private held: { node: number; place: Point } | undefined;
  private closed = false;

  /** @param wake asks for a frame, in which `work` takes what has come */
  constructor(private readonly now: () => number, private readonly wake: () => void, private readonly complain: (reason: string) => void) {}

  get kept(): LensPlaces {
    if (this.fallback) return this.fallback.kept;
    this.remember();
    return this.book.kept;
  }

  recall(kept: LensPlaces): void {
    this.fallback?.recall(kept);
    this.placed = false;
    this.book.recall(kept);
  }

  get isHeld(): boolean {
    return this.held !== undefined;
  }

  arrange(scene: Scene, anew: boolean, tall?: number): void {
    if (this.closed) return;
    this.tall = tall;
    if (this.fallback) return this.arrangeHere(this.fallback, scene, anew);
    this.remember();
    const task = this.book.task(scene, anew, tall);
    this.line ??= this.open();
    this.run += 1;
    this.waiting = this.held = this.spent = undefined;
    this.guides = this.turned(scene) ? [] : this.guides;
    this.placed = isAnyKnown(task);
    // What is known already is drawn with this very frame.
    if (this.placed) this.positions = provisionalPlaces(task, scene.adjacency, new Float32Array(scene.nodes.length * 2));
    this.busy = true;
    this.scene = scene;
    this.line.send({ kind: 'start', run: this.run, task });
  }

  work(milliseconds: number): boolean {
    if (this.fallback) return this.workHere(this.fallback, milliseconds);
    if (this.waiting) this.draw(this.waiting);
    return false;
  }

  pin(node: number, place: Point): void {
    this.fallback?.pin(node, place);
    this.held = { node, place };
    this.busy = true;
    this.line?.send({ kind: 'pin', run: this.run, node, place });
    this.moveHeld();
  }

  release(node: number, stay = false): void {
    this.fallback?.release(node, stay);
    this.held = undefined;
    this.book.pin(node, stay);
    this.busy = true;
    this.line?.send({ kind: 'release', run: this.run, node, stay });
  }

  isPinned(node: number): boolean {
    return (this.fallback ?? this.book).isPinned(node);
  }

  dispose(): void {
    this.closed = true;
    this.busy = false;
    this.line?.close();
    this.line = undefined;
    this.fallback?.dispose();
  }

  private open(): WorkerLine<LayoutRequest, LayoutAnswer> {
    return new WorkerLine(source, { answer: (answer) => this.receive(answer), failed: (reason) => this.fallBack(reason) });
  }

  private receive(answer: LayoutAnswer): void {
    if (this.closed || answer.run !== this.run) return;
    this.waiting = answer;
    this.wake();
  }

  /** Takes an answer for what is drawn, and lets the worker go on. */
  private draw({ positions, busy, guides }: LayoutAnswer): void {
    const spent = this.spent ?? new Float32Array(0);
    this.positions = this.spent = positions;
    if (guides) this.guides = guides;
    this.placed = true;
    this.busy = busy;
    this.waiting = undefined;
    this.moveHeld();
    this.line?.send({ kind: 'next', run: this.run, spent }, [spent.buffer]);
  }

  private turned({ plan }: Scene): boolean {
    return this.scene?.plan.kind !== plan.kind;
  }

  /** A dragged node is under the pointer at once, whenever the worker hears of it. */
  private moveHeld(): void {
    if (this.held && this.placed) this.positions.set([this.held.place.x, this.held.place.y], this.held.node * 2);
  }

  /** Only what the worker found: places that were drawn until it answered are not to be kept. */
  private remember(): void {
    if (this.spent) this.book.note(this.spent);
  }

  private fallBack(reason: string): void {
    if (this.closed) return;
    this.complain(reason);
    this.remember();
    this.line = undefined;
    this.fallback = new SlicedLayout(this.now);
    this.fallback.recall(this.book.kept);
    if (this.scene) this.arrangeHere(this.fallback, this.scene, false);
    this.wake();
  }

  private arrangeHere(fallback: SlicedLayout, scene: Scene, anew: boolean): void {
    fallback.arrange(scene, anew, this.tall);
    this.busy = true;
  }

  private workHere(fallback: SlicedLayout, milliseconds: number): boolean {
    this.busy = fallback.work(milliseconds);
    ({ positions: this.positions, guides: this.guides, placed: this.placed } = fallback);
    return this.busy;
  }
}
