import type { Camera, Size } from '../../../scene/camera';
import { WAITING, type Pause } from './crowd';
import type { Picture } from './picture';

/** A frame that takes longer than this, in milliseconds, is not painted anew for every step of a gesture. */
const COSTLY = 4;
/** While a gesture goes on, frames are painted anew after so long: what has come into view is to be seen. */
const LONGEST_REST = 250;
/** A gesture that has stopped for so long has paused. */
const PAUSE = 120;
/** Of each frame, in milliseconds, for painting what takes several; less while a gesture goes on, whose frames are to follow each other at once. */
const SLICE = 8;
const MOVING_SLICE = 2.5;

/** How a picture comes about. */
interface Painting {
  /** Begins to paint on a canvas that is as large as the picture's own. */
  begin: (context: CanvasRenderingContext2D) => Generator<Pause, void>;
  /** Whether it has to wait for what is drawn elsewhere: never to be awaited within a frame. */
  waits: boolean;
}

/**
 * Keeps the last frame of a picture that is slow to paint. While only the camera moves, that frame is moved and scaled instead, and painted
 * anew in between and at the end, a part with each frame: a gesture stays smooth at any size. So is the first frame of a scene. What is cheap
 * to paint is painted every time. What is drawn elsewhere is shown whole when it comes, and the last frame until then.
 */
export class LastFrame {
  private copy: HTMLCanvasElement | undefined;
  /** Not seen: what is painted in parts comes into being here. */
  private spare: HTMLCanvasElement | undefined;
  /** Whether the copy is of the picture last painted; until a gesture begins the canvas itself still shows it. */
  private taken = false;
  private picture: Picture | undefined;
  private work: Work | undefined;
  private cost = 0;
  private paintedAt = 0;
  private camera: Camera | undefined;
  private movedAt = 0;

  constructor(private readonly makeCanvas: () => HTMLCanvasElement) {}

  /** Whether a picture is being painted in parts here: nothing that is seen in it should change without need until it is done. */
  get busy(): boolean {
    return this.work !== undefined && !this.work.waits;
  }

  /** Nothing is to be seen for now. @returns that there is no more to paint */
  drop(): false {
    this.work = undefined;
    return false;
  }

  /**
   * @param now in milliseconds
   * @returns whether what is on the canvas now is only a copy or a part, so that there has to be another frame soon; not while nothing is to be done but
   *   to wait for what is drawn elsewhere
   */
  show(context: CanvasRenderingContext2D, picture: Picture, now: () => number, painting: Painting): boolean {
    const start = now();
    if (!this.camera || !isSameView(this.camera, picture.camera)) this.movedAt = start;
    this.camera = picture.camera;
    // What has changed on the way is shown at once, or it might never be. What is drawn elsewhere will be there soon, and is shown then.
    const isLost = this.work !== undefined && !(this.work.waits && painting.waits) && !isAlike(this.work.picture, picture);
    if (isLost) this.work = undefined;
    if (!this.work && this.mayRest(picture, start)) return this.move(context, picture);
    if (painting.waits || (!isLost && this.mayWait(picture))) this.work ??= this.begin(context.canvas, picture, painting);
    if (this.work) return this.goOn(this.work, context, picture, { now, painting });
    for (const steps = painting.begin(context); steps.next().done !== true;);
    this.taken = false;
    this.painted(picture, now(), now() - start);
    return false;
  }

  private mayRest(picture: Picture, now: number): boolean {
    return this.cost >= COSTLY && now - this.movedAt < PAUSE && now - this.paintedAt < LONGEST_REST && this.isMoved(picture);
  }

  /** Whether nobody is kept waiting if the picture takes some frames: what is seen meanwhile is the same from elsewhere, or was of another scene. */
  private mayWait(picture: Picture): boolean {
    const { picture: before } = this;
    return before?.scene !== picture.scene || (this.cost >= COSTLY && isAlike(before, picture));
  }

  private begin({ width, height }: HTMLCanvasElement, picture: Picture, { begin, waits }: Painting): Work | undefined {
    const canvas = fitTo(this.spare ?? this.makeCanvas(), width, height);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    const ratio = width / Math.max(1, picture.size.width);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.spare = canvas;
    return { picture, canvas, waits, steps: begin(context), cost: 0 };
  }

  private goOn(work: Work, context: CanvasRenderingContext2D, picture: Picture, { now, painting }: { now: () => number; painting: Painting }): boolean {
    const start = now();
    const end = start + (this.isMoved(picture) && start - this.movedAt < PAUSE ? MOVING_SLICE : SLICE);
    let step: IteratorResult<Pause, void>;
    do step = work.steps.next();
    while (step.done !== true && step.value !== WAITING && now() < end);
    work.cost += now() - start;
    if (step.done !== true) return this.standIn(context, picture) || step.value !== WAITING;
    [this.copy, this.spare, this.work, this.taken] = [work.canvas, this.copy, undefined, true];
    // What was waited for is not to be asked for with each step of a gesture.
    this.painted(work.picture, now(), work.waits ? Math.max(COSTLY, work.cost) : work.cost);
    if (isAlike(work.picture, picture)) return this.putNew(context, picture, work);
    this.move(context, picture);
    // The next is asked for at once: something is on its way, and each frame is to show it farther on.
    if (painting.waits) this.work = this.begin(context.canvas, picture, painting);
    this.work?.steps.next();
    return true;
  }

  private putNew(context: CanvasRenderingContext2D, picture: Picture, { canvas, picture: { camera } }: Work): boolean {
    if (!isSameView(camera, picture.camera)) return this.move(context, picture);
    putCopy(context, canvas);
    return false;
  }

  /** Shows the last frame until there is another. @returns whether it has moved, so that more is to come */
  private standIn(context: CanvasRenderingContext2D, picture: Picture): boolean {
    const { picture: before } = this;
    if (!before || (isSameView(before.camera, picture.camera) && isSameSize(before.size, picture.size))) return false;
    return this.move(context, picture);
  }

  private painted(picture: Picture, now: number, cost: number): void {
    [this.picture, this.paintedAt, this.cost] = [picture, now, cost];
  }

  private isMoved(picture: Picture): boolean {
    const { picture: before } = this;
    return before !== undefined && isAlike(before, picture) && !isSameView(before.camera, picture.camera);
  }

  private move(context: CanvasRenderingContext2D, picture: Picture): true {
    if (!this.taken) this.take(context.canvas);
    // Of another scene, whose camera says nothing of it, it stays as it was.
    if (this.copy && this.picture) moveCopy(context, this.copy, this.picture, this.picture.scene === picture.scene ? picture : { ...this.picture, size: picture.size });
    return true;
  }

  private take(canvas: HTMLCanvasElement): void {
    this.copy = fitTo(this.copy ?? this.makeCanvas(), canvas.width, canvas.height);
    const context = this.copy.getContext('2d');
    if (context) putCopy(context, canvas);
    this.taken = true;
  }
}

interface Work {
  picture: Picture;
  canvas: HTMLCanvasElement;
  waits: boolean;
  steps: Generator<Pause, void>;
  /** In milliseconds, so far. */
  cost: number;
}

function fitTo(canvas: HTMLCanvasElement, width: number, height: number): HTMLCanvasElement {
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  return canvas;
}

/** Whether two pictures differ in the camera at most. */
function isAlike(before: Picture, after: Picture): boolean {
  return KEYS.every((key) => before[key] === after[key]);
}

function isSameView(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale;
}

function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

const KEYS = ['scene', 'positions', 'guides', 'size', 'clear', 'mostLines', 'moving', 'palette', 'light', 'fade', 'pointed', 'focused', 'found', 'selected'] as const satisfies readonly (keyof Picture)[];

/** How a picture lies on its canvas. */
type Frame = Pick<Picture, 'camera' | 'size'>;

/** @param from how the copy stands @param to how it is to be seen */
function moveCopy(context: CanvasRenderingContext2D, copy: HTMLCanvasElement, from: Frame, to: Frame): void {
  const ratio = copy.width / Math.max(1, from.size.width);
  const scale = to.camera.scale / from.camera.scale;
  const [x, y] = [to.camera.x - from.camera.x * scale, to.camera.y - from.camera.y * scale];
  context.clearRect(0, 0, to.size.width, to.size.height);
  context.drawImage(copy, x, y, (copy.width / ratio) * scale, (copy.height / ratio) * scale);
}

/** Pixel for pixel: whatever a canvas is scaled by, nothing may be blurred that has come to rest. */
function putCopy(context: CanvasRenderingContext2D, copy: HTMLCanvasElement): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, copy.width, copy.height);
  context.drawImage(copy, 0, 0);
  context.restore();
}
