/** The part of a pixel that a line leaves to the pixels next to it is told in so many steps. */
const STEPS = 65_536;

/**
 * Anti-aliased lines, drawn by our own hand into bytes of coverage (after Wu 1991: two pixels for each step along the line). A browser without
 * a graphics card takes ten times as long for a line, since it fills an outline. Coverage adds up and stops at full. Places are in pixels.
 */
export class LineRaster {
  readonly coverage: Uint8ClampedArray;
  /** What one stroke adds to a pixel that it covers wholly, 0 to 255. */
  private ink = 255;
  /** A broad line is as many strokes side by side, so far from one another. */
  private strokes = 1;
  private apart = 0;

  constructor(readonly width: number, readonly height: number) {
    this.coverage = new Uint8ClampedArray(width * height);
  }

  clear(): void {
    this.coverage.fill(0);
  }

  /** @param alpha how opaque the next lines are, 0 to 1 @param breadth in pixels */
  take(alpha: number, breadth: number): void {
    this.strokes = Math.max(1, Math.ceil(breadth - 0.25));
    this.apart = breadth / this.strokes;
    this.ink = Math.min(255, Math.max(1, Math.round(alpha * this.apart * 255)));
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    if (this.strokes === 1) return this.stroke(x1, y1, x2, y2);
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const aside = { x: ((y1 - y2) / length) * this.apart, y: ((x2 - x1) / length) * this.apart };
    for (let stroke = 0; stroke < this.strokes; stroke++) {
      const away = stroke - (this.strokes - 1) / 2;
      this.stroke(x1 + aside.x * away, y1 + aside.y * away, x2 + aside.x * away, y2 + aside.y * away);
    }
  }

  /** The same in dashes as long as the gaps between them. */
  dashes(x1: number, y1: number, x2: number, y2: number): void {
    const count = Math.min(MOST_DASHES, Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / (2 * DASH))));
    const [dx, dy] = [(x2 - x1) / count, (y2 - y1) / count];
    for (let dash = 0; dash < count; dash++) this.line(x1 + dx * dash, y1 + dy * dash, x1 + dx * (dash + 0.5), y1 + dy * (dash + 0.5));
  }

  private stroke(x1: number, y1: number, x2: number, y2: number): void {
    const dx = x2 - x1;
    const dy = y2 - y1;
    // A step writes the next row or column too, so the last ones are left to it.
    const across = partWithin(x1, dx, this.width - 2);
    const down = partWithin(y1, dy, this.height - 2);
    const from = Math.max(0, across.from, down.from);
    const to = Math.min(1, across.to, down.to);
    if (from < to) this.walk(x1 + dx * from, y1 + dy * from, dx * (to - from), dy * (to - from));
  }

  private walk(x: number, y: number, dx: number, dy: number): void {
    const { coverage, ink, width } = this;
    const isSteep = Math.abs(dy) > Math.abs(dx);
    const count = Math.max(1, Math.round(Math.abs(isSteep ? dy : dx)));
    const across = isSteep ? 1 : width;
    const along = isSteep ? width : 1;
    const stride = (isSteep ? dy : dx) < 0 ? -along : along;
    // Where the line runs, in parts of a pixel, seen from the middle of the pixel.
    let place = Math.round((isSteep ? x : y) * STEPS) - STEPS / 2;
    const slope = Math.round(((isSteep ? dx : dy) / count) * STEPS);
    let row = Math.floor(isSteep ? y : x) * along;
    for (let step = 0; step < count; step++) {
      const at = row + (place >> 16) * across;
      const beyond = (ink * ((place >> 8) & 255)) >> 8;
      coverage[at] = (coverage[at] ?? 0) + ink - beyond;
      coverage[at + across] = (coverage[at + across] ?? 0) + beyond;
      place += slope;
      row += stride;
    }
  }
}

/** The part of a line, in parts of its length, that lies between 1 and `most` along one axis (Liang and Barsky 1984). Where there is none, it ends before it begins. */
function partWithin(start: number, length: number, most: number): { from: number; to: number } {
  if (length === 0) return start >= 1 && start <= most ? { from: 0, to: 1 } : { from: 1, to: 0 };
  const a = (1 - start) / length;
  const b = (most - start) / length;
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

const DASH = 4;
/** Of a line that is far longer than the screen. */
const MOST_DASHES = 400;
