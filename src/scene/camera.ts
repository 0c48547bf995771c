/** Where the world stands on the screen: `screen = world × scale + (x, y)`, in CSS pixels. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SMALLEST = 0.02;
const LARGEST = 8;

export function toScreen({ x, y, scale }: Camera, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

export function toWorld({ x, y, scale }: Camera, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Nearer or farther by a factor, the world under the given screen point staying there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio, scale };
}

/** Shows the whole of `bounds` in the middle, with `margin` pixels around; never nearer than `nearest`. */
export function fitted({ left, top, right, bottom }: Bounds, { width, height }: Size, margin = 40, nearest = 1.6): Camera {
  const across = Math.max(1, width - 2 * margin) / Math.max(1, right - left);
  const down = Math.max(1, height - 2 * margin) / Math.max(1, bottom - top);
  const scale = Math.min(nearest, Math.max(SMALLEST, Math.min(across, down)));
  return { x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale, scale };
}

/** The part of the world that is on the screen, `margin` pixels more on each side. */
export function visibleBounds(camera: Camera, { width, height }: Size, margin = 0): Bounds {
  const { x: left, y: top } = toWorld(camera, { x: -margin, y: -margin });
  const { x: right, y: bottom } = toWorld(camera, { x: width + margin, y: height + margin });
  return { left, top, right, bottom };
}

/** Between two cameras, `part` from 0 to 1. Every point of the world moves across the screen in a straight line. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/** A node's radius on the screen, in pixels. Grows slower than the world, so that zooming in makes room between nodes. */
export function screenRadius(radius: number, scale: number): number {
  return Math.max(1.1, radius * Math.pow(scale, 0.7));
}
