import source from 'virtual:worker/crowd';
import { crowdSceneOf, type Standouts } from '../../../scene/crowd/crowd-scene';
import { FEW_NODES, HeadCount } from '../../../scene/crowd/head-count';
import type { Scene } from '../../../scene/scene';
import type { SceneEdge } from '../../../scene/scene-edge';
import type { CrowdAnswer, CrowdRequest } from '../../../worker/crowd-messages';
import { WorkerLine } from '../../worker/worker-line';
import { PageCrowd, viewOf, WAITING, type CanvasSize, type Crowd, type Pause } from './crowd';
import { CssColours } from './css-colours';
import type { NodeLook } from './paint-nodes';
import type { Palette } from './palette';
import type { Picture } from './picture';

export interface CrowdEvents {
  /** What was waited for is there: time for a frame. */
  arrived(): void;
  /** There is no worker: crowds are drawn on the page from now on. Told once. */
  failed(reason: string): void;
}

/**
 * The crowd drawn in a worker, so that the page is never held by it. The worker is told of scene, colours and places when they change, and of the
 * camera with each frame. One picture is under way at a time. Where there is no worker to be had, or it dies, the page draws by itself.
 */
export class WorkerCrowd implements Crowd {
  private line: WorkerLine<CrowdRequest, CrowdAnswer> | undefined;
  private fallback: PageCrowd | undefined;
  private readonly count = new HeadCount();
  private readonly colours: CssColours;
  /** What the worker knows. */
  private looks: readonly NodeLook[] | undefined;
  private palette: Palette | undefined;
  private positions: Float32Array | undefined;
  /** The number of the picture last asked for, and what came back if it has. */
  private frame = 0;
  private answer: CrowdAnswer | undefined;
  private counted: { picture: Picture; isMany: boolean } | undefined;
  private closed = false;

  constructor(private readonly makeCanvas: () => HTMLCanvasElement, private readonly events: CrowdEvents) {
    this.colours = new CssColours(makeCanvas);
  }

  /** Starts the worker for a scene that may need it. It is told of it in the frame in which it is drawn: the one that has just made it is long enough. */
  prepare({ nodes }: Scene): void {
    if (nodes.length > FEW_NODES && !this.fallback && !this.closed) this.line ??= this.open();
  }

  waits(picture: Picture, canvas: CanvasSize): boolean {
    return !this.fallback && !this.closed && this.isMany(picture, canvas);
  }

  /** Waits for the worker between its steps. A picture that is begun meanwhile ends this one. */
  *paintInSteps(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], ties: readonly SceneEdge[]): Generator<Pause, Standouts | null> {
    if (!this.waits(picture, context.canvas)) return this.fallback ? yield* this.fallback.paintInSteps(context, picture, looks, ties) : null;
    const frame = this.ask(context.canvas, picture, looks, ties);
    for (let answer = this.taken(frame); ; answer = this.taken(frame)) {
      if (answer) return putBitmap(context, answer);
      if (this.fallback) return yield* this.fallback.paintInSteps(context, picture, looks, ties);
      yield WAITING;
    }
  }

  /** Ends the worker. Harmless when called again. */
  dispose(): void {
    this.closed = true;
    this.line?.close();
    this.line = undefined;
    this.keep(undefined);
  }

  /** A frame asks twice. */
  private isMany(picture: Picture, canvas: CanvasSize): boolean {
    if (this.counted?.picture !== picture) {
      this.counted = { picture, isMany: this.count.isMany(picture.positions, picture.scene.lines, viewOf(picture, canvas, [])) };
    }
    return this.counted.isMany;
  }

  private ask(canvas: CanvasSize, picture: Picture, looks: readonly NodeLook[], ties: readonly SceneEdge[]): number {
    this.tellScene(picture.scene, looks);
    this.tellColours(picture.palette, looks);
    this.tellPlaces(picture.positions);
    this.keep(undefined);
    this.frame += 1;
    this.line?.send({ kind: 'paint', frame: this.frame, view: viewOf(picture, canvas, ties) });
    return this.frame;
  }

  private tellScene(scene: Scene, looks: readonly NodeLook[]): void {
    if (looks === this.looks) return;
    this.line ??= this.open();
    this.line.send({ kind: 'scene', scene: crowdSceneOf(scene, looks) });
    this.looks = looks;
    // Signs have other colours now, and nodes other numbers.
    this.palette = this.positions = undefined;
  }

  private tellColours(palette: Palette, looks: readonly NodeLook[]): void {
    if (palette === this.palette) return;
    this.line?.send({ kind: 'colours', colours: this.colours.of(palette, looks) });
    this.palette = palette;
  }

  private tellPlaces(positions: Float32Array): void {
    if (positions === this.positions) return;
    const copy = positions.slice();
    this.line?.send({ kind: 'places', positions: copy }, [copy.buffer]);
    this.positions = positions;
  }

  private taken(frame: number): CrowdAnswer | undefined {
    if (this.answer?.frame !== frame) return undefined;
    const { answer } = this;
    this.answer = undefined;
    return answer;
  }

  private open(): WorkerLine<CrowdRequest, CrowdAnswer> {
    return new WorkerLine(source, { answer: (answer) => this.receive(answer), failed: (reason) => this.fallBack(reason) });
  }

  private receive(answer: CrowdAnswer): void {
    // Asked for before something else was.
    if (this.closed || answer.frame !== this.frame) return answer.bitmap.close();
    this.keep(answer);
    this.events.arrived();
  }

  private keep(answer: CrowdAnswer | undefined): void {
    this.answer?.bitmap.close();
    this.answer = answer;
  }

  private fallBack(reason: string): void {
    if (this.closed) return;
    this.line = undefined;
    this.fallback = new PageCrowd(this.makeCanvas);
    this.events.failed(reason);
    this.events.arrived();
  }
}

function putBitmap(context: CanvasRenderingContext2D, { bitmap, standouts }: CrowdAnswer): Standouts {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  context.restore();
  bitmap.close();
  return standouts;
}
