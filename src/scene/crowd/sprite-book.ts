import { DOT, DOT_ALPHA } from '../sign-look';
import type { CrowdColours, Sign } from './crowd-scene';
import { spriteOf, type Sprite } from './pixel-sheet';
import { rasterSign } from './sign-raster';

/** In pixels of the canvas; what is larger is drawn as a shape every time. */
export const LARGEST_SPRITE = 20;
/** Radii are told apart no finer than this, in parts of a pixel. */
const FINENESS = 2;
const SIZES = LARGEST_SPRITE * FINENESS + 1;

/** The signs of nodes as small pictures, each drawn once. Kept for as long as signs, colours and sharpness are the same. */
export class SpriteBook {
  private signs: readonly Sign[] = [];
  private colours: CrowdColours | undefined;
  private ratio = 1;
  private sprites: Array<Sprite | undefined> = [];

  /** @param ratio pixels of the canvas for each of CSS */
  open(signs: readonly Sign[], colours: CrowdColours, ratio: number): void {
    if (signs === this.signs && colours === this.colours && ratio === this.ratio) return;
    this.sprites = [];
    [this.signs, this.colours, this.ratio] = [signs, colours, ratio];
  }

  /** The sign with this index, of a radius in pixels of the canvas up to `LARGEST_SPRITE`. */
  of(sign: number, radius: number): Sprite {
    const size = Math.round(radius * FINENESS);
    const place = sign * SIZES + size;
    return (this.sprites[place] ??= this.draw(sign, size / FINENESS));
  }

  private draw(index: number, radius: number): Sprite {
    const { colours, ratio } = this;
    const sign = this.signs[index];
    if (!sign || !colours) return NOTHING;
    const colour = colours.signs[index] ?? 0;
    if (radius < DOT * ratio) return square(colour, DOT_ALPHA[sign.body], Math.max(2, Math.round(radius * 2)));
    return rasterSign(sign, radius, { colour, background: colours.background, ratio });
  }
}

function square(colour: number, alpha: number, side: number): Sprite {
  return spriteOf(side, new Uint32Array(side * side).fill((colour | (Math.round(alpha * 255) << 24)) >>> 0));
}

const NOTHING = spriteOf(0, new Uint32Array(0));
