/** A small picture to be stamped: its middle pixel goes where it is put. */
export interface Sprite {
  /** Width and height. */
  side: number;
  /** Red in the lowest byte, then green, blue and opacity. */
  pixels: Uint32Array;
  /** For each row four columns: where something begins, where nothing shows through any more, where it does again, and where the row ends. */
  spans: Uint8Array;
}

/** The colour of a number without its opacity. */
const COLOUR = 0xff_ff_ff;
/** Of pixels from this on nothing beneath is seen. */
const OPAQUE = 0xff_00_00_00;

/** Pixels that are mixed here instead of by the browser: no call for each of ten thousand things. Red in the lowest byte, opacity in the highest. */
export class PixelSheet {
  constructor(readonly width: number, readonly height: number, readonly pixels: Uint32Array) {}

  /** Begins anew with one colour on nothing, as thick as each byte of the coverage says. */
  begin(coverage: Uint8ClampedArray, colour: number): void {
    const { pixels } = this;
    const inks = Uint32Array.from({ length: 256 }, (_, opacity) => (opacity === 0 ? 0 : ((opacity << 24) | (colour & COLOUR)) >>> 0));
    pixels.fill(0);
    const fours = inFours(coverage);
    for (let four = 0, at = 0; four < fours.length; four++, at += 4) {
      const bytes = fours[four] ?? 0;
      if (bytes === 0) continue;
      pixels[at] = inks[bytes & 255] ?? 0;
      pixels[at + 1] = inks[(bytes >>> 8) & 255] ?? 0;
      pixels[at + 2] = inks[(bytes >>> 16) & 255] ?? 0;
      pixels[at + 3] = inks[bytes >>> 24] ?? 0;
    }
    for (let at = fours.length * 4; at < pixels.length; at++) pixels[at] = inks[coverage[at] ?? 0] ?? 0;
  }

  /** Lays a colour over what is there. */
  tone(coverage: Uint8ClampedArray, colour: number): void {
    const { pixels } = this;
    const fours = inFours(coverage);
    const ink = colour & COLOUR;
    for (let four = 0; four < fours.length; four++) {
      if (fours[four] === 0) continue;
      for (let at = four * 4, end = at + 4; at < end; at++) this.lay(at, ink, coverage[at] ?? 0);
    }
    for (let at = fours.length * 4; at < pixels.length; at++) this.lay(at, ink, coverage[at] ?? 0);
  }

  /** Stamps a sprite with its middle on a pixel, `strength` from 0 to 256. */
  stamp({ side, pixels, spans }: Sprite, x: number, y: number, strength: number): void {
    const left = x - (side >> 1);
    const top = y - (side >> 1);
    const least = Math.max(0, -left);
    const most = Math.min(side, this.width - left);
    for (let row = Math.max(0, -top), end = Math.min(side, this.height - top); row < end; row++) {
      const from = row * side;
      const to = (top + row) * this.width + left;
      const last = Math.min(most, spans[row * 4 + 3] ?? 0);
      // What is faded shows what lies beneath everywhere.
      const solidFrom = strength === 256 ? Math.min(last, spans[row * 4 + 1] ?? 0) : last;
      const solidTo = strength === 256 ? Math.min(last, spans[row * 4 + 2] ?? 0) : last;
      let column = Math.max(least, spans[row * 4] ?? 0);
      for (; column < solidFrom; column++) this.layPart(to + column, pixels[from + column] ?? 0, strength);
      for (; column < solidTo; column++) this.pixels[to + column] = pixels[from + column] ?? 0;
      for (; column < last; column++) this.layPart(to + column, pixels[from + column] ?? 0, strength);
    }
  }

  private layPart(at: number, pixel: number, strength: number): void {
    this.lay(at, pixel & COLOUR, ((pixel >>> 24) * strength) >> 8);
  }

  /** A colour over what is there (Porter and Duff's “over”, colours not multiplied by their opacity). */
  private lay(at: number, ink: number, opacity: number): void {
    if (opacity === 0) return;
    const under = this.pixels[at] ?? 0;
    const ground = under >>> 24;
    if (opacity >= 254 || ground === 0) this.pixels[at] = ((opacity << 24) | ink) >>> 0;
    else this.pixels[at] = mixed(ink, opacity, under, ground);
  }
}

/** @param pixels row by row, as many as `side` in each, at most 255 */
export function spriteOf(side: number, pixels: Uint32Array): Sprite {
  const spans = new Uint8Array(side * 4);
  for (let row = 0; row < side; row++) spans.set(spansOf(pixels.subarray(row * side, (row + 1) * side)), row * 4);
  return { side, pixels, spans };
}

function spansOf(row: Uint32Array): [number, number, number, number] {
  const first = row.findIndex((pixel) => pixel >>> 24 > 0);
  if (first < 0) return [0, 0, 0, 0];
  let last = row.length;
  while ((row[last - 1] ?? 0) >>> 24 === 0) last -= 1;
  const solid = row.findIndex((pixel) => pixel >= OPAQUE);
  if (solid < 0) return [first, last, last, last];
  const through = row.findIndex((pixel, column) => column > solid && pixel < OPAQUE);
  return [first, solid, through < 0 ? last : through, last];
}

/** Most of a picture is empty: four bytes are looked at together. What is left over of them is not in it. */
function inFours(bytes: Uint8ClampedArray): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

function mixed(ink: number, opacity: number, under: number, ground: number): number {
  const left = (ground * (255 - opacity)) / 255;
  const all = opacity + left;
  const part = opacity / all;
  const red = (ink & 255) * part + (under & 255) * (1 - part);
  const green = ((ink >> 8) & 255) * part + ((under >> 8) & 255) * (1 - part);
  const blue = ((ink >> 16) & 255) * part + ((under >> 16) & 255) * (1 - part);
  return (((all + 0.5) << 24) | ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5)) >>> 0;
}
