import type { Camera } from '../../scene/camera';
import type { Picture } from './picture';

/** A frame that takes longer than this, in milliseconds, is not painted anew for every step of a gesture. */
const COSTLY = 4;
/** While a gesture goes on, frames are painted anew after so long: what has come into view is to be seen. */
const LONGEST_REST = 250;
/** One that takes longer than this is a stutter: it waits until the gesture has paused, or gone on for long. */
const HEAVY = 40;
const LONGEST_HEAVY_REST = 1000;
/** A gesture that has stopped for so long has paused. */
const PAUSE = 120;

/**
 * Keeps the last frame of a picture that is slow to paint. While only the camera moves, that frame is moved and scaled instead, and painted
 * anew in between and at the end: a gesture stays smooth at any size. What is cheap to paint is painted every time.
 */
export class LastFrame {
  private copy: HTMLCanvasElement | undefined;
  /** Whether the copy is of the picture last painted; until a gesture begins the canvas itself still shows it. */
  private taken = false;
  private picture: Picture | undefined;
  private cost = 0;
  private paintedAt = 0;
  private camera: Camera | undefined;
  private movedAt = 0;

  constructor(private readonly makeCanvas: () => HTMLCanvasElement) {}

  /** @param now in milliseconds @returns whether what is on the canvas now is only a copy, so that it has to be painted soon */
  show(context: CanvasRenderingContext2D, picture: Picture, now: () => number, paint: () => void): boolean {
    const start = now();
    const { picture: before } = this;
    if (this.camera !== picture.camera) this.movedAt = start;
    this.camera = picture.camera;
    if (before && this.mayRest(start) && isMovedOnly(before, picture)) {
      if (!this.taken) this.take(context.canvas);
      if (this.copy) moveCopy(context, this.copy, before.camera, picture);
      return true;
    }
    paint();
    this.picture = picture;
    this.taken = false;
    this.paintedAt = now();
    this.cost = this.paintedAt - start;
    return false;
  }

  private mayRest(now: number): boolean {
    if (this.cost < COSTLY || now - this.movedAt >= PAUSE) return false;
    return now - this.paintedAt < (this.cost > HEAVY ? LONGEST_HEAVY_REST : LONGEST_REST);
  }

  private take(canvas: HTMLCanvasElement): void {
    const copy = this.copy ?? this.makeCanvas();
    if (copy.width !== canvas.width || copy.height !== canvas.height) [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d');
    context?.clearRect(0, 0, copy.width, copy.height);
    context?.drawImage(canvas, 0, 0);
    this.copy = copy;
    this.taken = true;
  }
}

/** Whether two pictures differ in the camera and in nothing else. */
function isMovedOnly(before: Picture, after: Picture): boolean {
  const { camera, ...rest } = before;
  const others: Partial<Picture> = rest;
  const next: Partial<Picture> = after;
  const isSame = (key: keyof Picture): boolean => key === 'camera' || others[key] === next[key];
  return KEYS.every(isSame) && (camera.x !== after.camera.x || camera.y !== after.camera.y || camera.scale !== after.camera.scale);
}

const KEYS = ['scene', 'positions', 'guides', 'size', 'clear', 'mostLines', 'moving', 'palette', 'light', 'fade', 'pointed', 'focused', 'found', 'selected'] as const satisfies readonly (keyof Picture)[];

function moveCopy(context: CanvasRenderingContext2D, copy: HTMLCanvasElement, from: Camera, { camera, size }: Picture): void {
  const ratio = copy.width / Math.max(1, size.width);
  const scale = camera.scale / from.scale;
  const [x, y] = [camera.x - from.x * scale, camera.y - from.y * scale];
  context.clearRect(0, 0, size.width, size.height);
  context.drawImage(copy, x, y, (copy.width / ratio) * scale, (copy.height / ratio) * scale);
}
