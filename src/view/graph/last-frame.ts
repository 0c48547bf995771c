import type { Camera } from '../../scene/camera';
import type { Picture } from './picture';

/** A frame that takes longer than this, in milliseconds, is not painted anew for every step of a gesture. */
const COSTLY = 9;
/** Whether so many lines are dear depends on where they run. */
const CROWD = 1500;
/** Between two frames painted anew, so many times as long as one takes is left to the page. */
const REST = 4;
/** One that takes longer than this is not painted anew before the gesture has paused, or gone on for long. */
const HEAVY = 40;
const PAUSE = 120;
const LONGEST_REST = 1000;

/**
 * Keeps the last frame of a picture that is slow to paint. While only the camera moves, that frame is moved and scaled instead, and painted
 * anew in between: a gesture stays smooth at any size. What is cheap to paint is painted every time.
 */
export class LastFrame {
  private copy: HTMLCanvasElement | undefined;
  private picture: Picture | undefined;
  private cost = 0;
  private paintedAt = 0;
  private camera: Camera | undefined;
  private movedAt = 0;

  constructor(private readonly makeCanvas: () => HTMLCanvasElement) {}

  /** @param now in milliseconds @returns whether what is on the canvas now is only a copy, so that it has to be painted soon */
  show(context: CanvasRenderingContext2D, picture: Picture, now: () => number, paint: () => void): boolean {
    const start = now();
    const { copy, picture: before } = this;
    if (this.camera !== picture.camera) this.movedAt = start;
    this.camera = picture.camera;
    if (copy && before && this.mayRest(start) && isMovedOnly(before, picture)) {
      moveCopy(context, copy, before.camera, picture);
      return true;
    }
    paint();
    this.picture = picture;
    // Strokes are only noted down at first: what they cost is known once the canvas has been copied.
    if (now() - start > COSTLY || picture.scene.edges.length > CROWD) this.take(context.canvas);
    else this.copy = undefined;
    this.paintedAt = now();
    this.cost = this.paintedAt - start;
    if (this.cost < COSTLY) this.copy = undefined;
    return false;
  }

  private mayRest(now: number): boolean {
    const since = now - this.paintedAt;
    return this.cost > HEAVY ? since < LONGEST_REST && now - this.movedAt < PAUSE : since < this.cost * REST;
  }

  private take(canvas: HTMLCanvasElement): void {
    const copy = this.copy ?? this.makeCanvas();
    if (copy.width !== canvas.width || copy.height !== canvas.height) [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d');
    context?.clearRect(0, 0, copy.width, copy.height);
    context?.drawImage(canvas, 0, 0);
    this.copy = copy;
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

const KEYS = ['scene', 'positions', 'guides', 'size', 'clear', 'mostLines', 'palette', 'light', 'fade', 'pointed', 'focused', 'found', 'selected'] as const satisfies readonly (keyof Picture)[];

function moveCopy(context: CanvasRenderingContext2D, copy: HTMLCanvasElement, from: Camera, { camera, size }: Picture): void {
  const ratio = copy.width / Math.max(1, size.width);
  const scale = camera.scale / from.scale;
  const [x, y] = [camera.x - from.x * scale, camera.y - from.y * scale];
  context.clearRect(0, 0, size.width, size.height);
  context.drawImage(copy, x, y, (copy.width / ratio) * scale, (copy.height / ratio) * scale);
}
