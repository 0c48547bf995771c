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

const SMALLEST = 0.004;
const LARGEST = 8;

/** Where a place of the world is seen on the screen. */
export function toScreen({ x, y, scale }: Camera, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

/** Which place of the world is seen at a place on the screen. */
export function toWorld({ x, y, scale }: Camera, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

/** The camera, moved by so many pixels. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Nearer or farther by a factor, the world under the given screen point staying there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio, scale };
}

/** Shows the whole of the world's `bounds` in the middle of a part of the screen; never nearer than `nearest`. */
export function fitted(bounds: Bounds, screen: Bounds, nearest = 1.6): Camera {
  const across = Math.max(1, screen.right - screen.left) / Math.max(1, bounds.right - bounds.left);
  const down = Math.max(1, screen.bottom - screen.top) / Math.max(1, bounds.bottom - bounds.top);
  const scale = Math.min(nearest, Math.max(SMALLEST, Math.min(across, down)));
  const [middle, centre] = [middleOf(screen), middleOf(bounds)];
  return { x: middle.x - centre.x * scale, y: middle.y - centre.y * scale, scale };
}

/** Brings a place of the world into a part of the screen, moving no farther than needed. */
export function reaching(camera: Camera, place: Point, screen: Bounds): Camera {
  const { x, y } = toScreen(camera, place);
  const dx = Math.max(screen.left - x, 0) + Math.min(screen.right - x, 0);
  const dy = Math.max(screen.top - y, 0) + Math.min(screen.bottom - y, 0);
  return panned(camera, dx, dy);
}

/** The smallest bounds around all positions, `x` and `y` in turn. */
export function boundsOf(positions: Float32Array): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < positions.length; i += 2) {
    const [x, y] = [positions[i] ?? 0, positions[i + 1] ?? 0];
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  return positions.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : bounds;
}

function middleOf({ left, top, right, bottom }: Bounds): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Between two cameras, `part` from 0 to 1. Every point of the world moves across the screen in a straight line. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/** Of the scale last asked for: a frame asks for one scale, many thousand times. */
let known = { scale: 1, growth: 1 };

/** A node's radius on the screen, in pixels. Grows slower than the world, so that zooming in makes room between nodes. */
export function screenRadius(radius: number, scale: number): number {
  if (scale !== known.scale) known = { scale, growth: Math.pow(scale, 0.7) };
  return Math.max(1.1, radius * known.growth);
}
