/** A small picture to be stamped: its middle pixel goes where it is put. */
export interface Sprite {
  /** Width and height, odd. */
  side: number;
  /** Red in the lowest byte, then green, blue and opacity. */
  pixels: Uint32Array;
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
    for (let at = 0; at < pixels.length; at++) pixels[at] = inks[coverage[at] ?? 0] ?? 0;
  }

  /** Lays a colour over what is there. */
  tone(coverage: Uint8ClampedArray, colour: number): void {
    const { pixels } = this;
    // Most of a picture is empty: four pixels are looked at together.
    const fours = new Uint32Array(coverage.buffer, coverage.byteOffset, coverage.length >> 2);
    const ink = colour & COLOUR;
    for (let four = 0; four < fours.length; four++) {
      if (fours[four] === 0) continue;
      for (let at = four * 4, end = at + 4; at < end; at++) this.lay(at, ink, coverage[at] ?? 0);
    }
    for (let at = fours.length * 4; at < pixels.length; at++) this.lay(at, ink, coverage[at] ?? 0);
  }

  /** Stamps a sprite with its middle on a pixel, `strength` from 0 to 256. */
  stamp({ side, pixels }: Sprite, x: number, y: number, strength: number): void {
    const half = side >> 1;
    const [left, top] = [x - half, y - half];
    const [first, last] = [Math.max(0, -left), Math.min(side, this.width - left)];
    for (let row = Math.max(0, -top), end = Math.min(side, this.height - top); row < end; row++) {
      const from = row * side;
      const to = (top + row) * this.width + left;
      for (let column = first; column < last; column++) {
        const pixel = pixels[from + column] ?? 0;
        if (strength === 256 && pixel >= OPAQUE) this.pixels[to + column] = pixel;
        else this.lay(to + column, pixel & COLOUR, ((pixel >>> 24) * strength) >> 8);
      }
    }
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

function mixed(ink: number, opacity: number, under: number, ground: number): number {
  const left = (ground * (255 - opacity)) / 255;
  const all = opacity + left;
  const part = opacity / all;
  const red = (ink & 255) * part + (under & 255) * (1 - part);
  const green = ((ink >> 8) & 255) * part + ((under >> 8) & 255) * (1 - part);
  const blue = ((ink >> 16) & 255) * part + ((under >> 16) & 255) * (1 - part);
  return (((all + 0.5) << 24) | ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5)) >>> 0;
}
