import { between, boundsOf, fitted, panned, reaching, toScreen, zoomed, type Bounds, type Camera, type Point } from '../../../scene/camera';

const GLIDE = 260;

/**
 * Holds the camera: follows the whole picture until a person takes it, and glides to where it is sent.
 * Time comes in with every call, so that nothing runs by itself.
 */
export class CameraMan {
  camera: Camera = { x: 0, y: 0, scale: 1 };
  /** True until a person has moved the camera: it keeps the whole picture in view. */
  following = true;
  private glide: { from: Camera; to: Camera; start: number } | undefined;

  pan(dx: number, dy: number): void {
    this.take(panned(this.camera, dx, dy));
  }

  zoom(factor: number, at: Point): void {
    this.take(zoomed(this.camera, factor, at));
  }

  /** Puts the camera where a person left it before. */
  take(camera: Camera): void {
    this.following = false;
    this.glide = undefined;
    this.camera = camera;
  }

  /** Back to the whole picture, which it then follows. */
  follow(positions: Float32Array, screen: Bounds, start: number | null): void {
    this.following = true;
    this.go(fitted(boundsOf(positions), screen), start);
  }

  /** Follows the whole picture again when nothing of it can be seen from where the camera was left. */
  findPicture(positions: Float32Array, screen: Bounds): void {
    const { left, top, right, bottom } = boundsOf(positions);
    const from = toScreen(this.camera, { x: left, y: top });
    const to = toScreen(this.camera, { x: right, y: bottom });
    this.following ||= to.x < screen.left || to.y < screen.top || from.x > screen.right || from.y > screen.bottom;
  }

  /** Brings a place into view without changing the scale. */
  reach(place: Point, screen: Bounds, start: number | null): void {
    const to = reaching(this.camera, place, screen);
    if (to.x === this.camera.x && to.y === this.camera.y) return;
    this.following = false;
    this.go(to, start);
  }

  /** Glides nearer or farther; `start` null jumps. */
  zoomTowards(factor: number, at: Point, start: number | null): void {
    this.following = false;
    this.go(zoomed(this.glide?.to ?? this.camera, factor, at), start);
  }

  /** Moves on. @returns whether it is still on its way */
  advance(now: number, positions: Float32Array, screen: () => Bounds): boolean {
    if (this.glide) {
      const part = Math.min(1, Math.max(0, (now - this.glide.start) / GLIDE));
      this.camera = between(this.glide.from, this.glide.to, 1 - Math.pow(1 - part, 3));
      if (part === 1) this.glide = undefined;
      return this.glide !== undefined;
    }
    if (this.following) this.camera = fitted(boundsOf(positions), screen());
    return false;
  }

  private go(to: Camera, start: number | null): void {
    this.glide = start === null ? undefined : { from: this.camera, to, start };
    if (start === null) this.camera = to;
  }
}
