import { OUTLINES, TYPE_SHAPES } from '../appearance';
import { HOLLOW_DASH, OUTLINE, RIM, TINT } from '../sign-look';
import type { Sign } from './crowd-scene';
import { PixelSheet, spriteOf, type Sprite } from './pixel-sheet';

/** Corners and outlines reach so far beyond the radius, in parts of it and in pixels. */
const CORNERS = 1.45;
const MARGIN = 4;

/** What a sign is drawn with: red in the lowest byte. */
interface SignInk {
  colour: number;
  background: number;
  /** Pixels of the canvas for each of CSS, in which outlines are set. */
  ratio: number;
}

/** Draws a sign as the browser would, by how far each pixel is from its outline. @param radius in pixels of the canvas */
export function rasterSign({ type, body }: Sign, radius: number, { colour, background, ratio }: SignInk): Sprite {
  const half = Math.ceil(radius * CORNERS + MARGIN);
  const side = 2 * half + 1;
  const outline = OUTLINES[TYPE_SHAPES[type]];
  const corners = outline?.map(([x, y]) => [x * radius, y * radius] as const);
  const depths = depthsOf(side, (x, y) => (corners ? fromCorners(corners, x, y) : fromCircle(radius, x, y)));
  const sheet = new PixelSheet(side, side, new Uint32Array(side * side));
  const lay = (ink: number, opacity: number, coverage: (depth: Depth) => number): void =>
    sheet.tone(Uint8ClampedArray.from(depths, (depth) => 255 * opacity * Math.min(1, Math.max(0, coverage(depth)))), ink);
  const inside = ({ beyond }: Depth): number => 0.5 - beyond;
  const stroke = (width: number) => ({ beyond }: Depth): number => 0.5 + (width * ratio) / 2 - Math.abs(beyond);
  if (body === 'solid') lay(background, 1, stroke(RIM * 2 + OUTLINE));
  lay(body === 'solid' ? colour : background, 1, inside);
  lay(colour, TINT[body], inside);
  const line = stroke(OUTLINE);
  lay(colour, 1, body === 'hollow' ? (depth) => Math.min(line(depth), dash(depth.along / ratio) * ratio) : line);
  return spriteOf(side, sheet.pixels);
}

/** Where a pixel is beside an outline. */
interface Depth {
  /** How far it is outside; less than 0 inside. */
  beyond: number;
  /** Where along the outline it is nearest. */
  along: number;
}

function depthsOf(side: number, depthAt: (x: number, y: number) => Depth): Depth[] {
  const half = side >> 1;
  return Array.from({ length: side * side }, (_, at) => depthAt((at % side) - half, Math.floor(at / side) - half));
}

function fromCircle(radius: number, x: number, y: number): Depth {
  return { beyond: Math.hypot(x, y) - radius, along: (Math.atan2(y, x) + Math.PI) * radius };
}

function fromCorners(corners: readonly (readonly [number, number])[], x: number, y: number): Depth {
  let [nearest, along, walked, inside] = [Infinity, 0, 0, false];
  let [fromX, fromY] = corners.at(-1) ?? [0, 0];
  for (const [toX, toY] of corners) {
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = Math.hypot(dx, dy) || 1;
    const part = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (length * length)));
    const away = Math.hypot(x - fromX - dx * part, y - fromY - dy * part);
    if (away < nearest) [nearest, along] = [away, walked + part * length];
    // A ray to the right crosses an edge of the outline an odd number of times from within.
    if (fromY > y !== toY > y && x < fromX + (dx * (y - fromY)) / dy) inside = !inside;
    walked += length;
    [fromX, fromY] = [toX, toY];
  }
  return { beyond: inside ? -nearest : nearest, along };
}

/** How much of a pixel is covered at a place along a dashed line, both in pixels of CSS: 1 and more in a dash. */
function dash(along: number): number {
  const [length, gap] = HOLLOW_DASH;
  const place = along % (length + gap);
  return 0.5 + Math.min(place, length - place);
}
