import type { Camera } from '../../scene/camera';
import { finished } from '../../scene/steps';
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

/** Begins to paint on a canvas that is as large as the picture's own. */
export type BeginPainting = (context: CanvasRenderingContext2D) => Generator<void, void>;

/**
 * Keeps the last frame of a picture that is slow to paint. While only the camera moves, that frame is moved and scaled instead, and painted
 * anew in between and at the end, a part with each frame: a gesture stays smooth at any size. So is the first frame of a scene. What is cheap
 * to paint is painted every time.
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

  /** Whether a picture is being painted in parts: nothing that is seen in it should change without need until it is done. */
  get busy(): boolean {
    return this.work !== undefined;
  }

  /** Nothing is to be seen for now. @returns that there is no more to paint */
  drop(): false {
    this.work = undefined;
    return false;
  }

  /** @param now in milliseconds @returns whether what is on the canvas now is only a copy or a part, so that there has to be another frame soon */
  show(context: CanvasRenderingContext2D, picture: Picture, now: () => number, begin: BeginPainting): boolean {
    const start = now();
    if (!this.camera || !isSameView(this.camera, picture.camera)) this.movedAt = start;
    this.camera = picture.camera;
    // What has changed on the way is shown at once, or it might never be.
    const isLost = this.work !== undefined && !isAlike(this.work.picture, picture);
    if (isLost) this.work = undefined;
    if (!this.work && this.mayRest(picture, start)) return this.move(context, picture);
    if (!isLost) this.work ??= this.mayWait(picture) ? this.begin(context.canvas, picture, begin) : undefined;
    if (this.work) return this.goOn(this.work, context, picture, now);
    finished(begin(context));
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

  private begin({ width, height }: HTMLCanvasElement, picture: Picture, begin: BeginPainting): Work | undefined {
    const canvas = fitTo(this.spare ?? this.makeCanvas(), width, height);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    const ratio = width / Math.max(1, picture.size.width);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.spare = canvas;
    return { picture, canvas, steps: begin(context), cost: 0 };
  }

  private goOn(work: Work, context: CanvasRenderingContext2D, picture: Picture, now: () => number): boolean {
    const start = now();
    const isStill = isSameView(work.picture.camera, picture.camera);
    const end = start + (this.isMoved(picture) && start - this.movedAt < PAUSE ? MOVING_SLICE : SLICE);
    let done = false;
    do done = work.steps.next().done === true;
    while (!done && now() < end);
    work.cost += now() - start;
    if (!done) return this.isMoved(picture) ? this.move(context, picture) : true;
    [this.copy, this.spare, this.work, this.taken] = [work.canvas, this.copy, undefined, true];
    this.painted(work.picture, now(), work.cost);
    if (!isStill) return this.move(context, picture);
    putCopy(context, work.canvas);
    return false;
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
    if (this.copy && this.picture) moveCopy(context, this.copy, this.picture.camera, picture);
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
  steps: Generator<void, void>;
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

const KEYS = ['scene', 'positions', 'guides', 'size', 'clear', 'mostLines', 'moving', 'palette', 'light', 'fade', 'pointed', 'focused', 'found', 'selected'] as const satisfies readonly (keyof Picture)[];

function moveCopy(context: CanvasRenderingContext2D, copy: HTMLCanvasElement, from: Camera, { camera, size }: Picture): void {
  const ratio = copy.width / Math.max(1, size.width);
  const scale = camera.scale / from.scale;
  const [x, y] = [camera.x - from.x * scale, camera.y - from.y * scale];
  context.clearRect(0, 0, size.width, size.height);
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
