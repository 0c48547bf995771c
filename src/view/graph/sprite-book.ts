import { TYPE_SHAPES } from '../../scene/appearance';
import { DOT, DOT_ALPHA, fillSigns, type Look } from './paint-nodes';
import type { Palette } from './palette';
import type { Sprite } from './pixel-sheet';
import { traceShape } from './shape-path';

/** In pixels of the canvas; what is larger is drawn as a shape every time. */
export const LARGEST_SPRITE = 20;
/** Radii are told apart no finer than this, in parts of a pixel. */
const FINENESS = 2;
const SIZES = LARGEST_SPRITE * FINENESS + 1;
/** Corners and outlines reach so far beyond the radius. */
const CORNERS = 1.45;
const RIM = 4;

type Sign = Pick<Look, 'type' | 'body'>;

/** The signs of nodes as small pictures, each drawn once by the browser. Kept for as long as looks, colours and sharpness are the same. */
export class SpriteBook {
  private looks: readonly Sign[] = [];
  private palette: Palette | undefined;
  private ratio = 1;
  private sprites: Array<Sprite | undefined> = [];
  private readonly colours = new Map<string, number>();
  private readonly context: CanvasRenderingContext2D | null;

  constructor(makeCanvas: () => HTMLCanvasElement) {
    const canvas = makeCanvas();
    canvas.width = canvas.height = 2 * Math.ceil(LARGEST_SPRITE * CORNERS + RIM) + 1;
    this.context = canvas.getContext('2d', { willReadFrequently: true });
  }

  /** @param ratio pixels of the canvas for each of CSS */
  open(looks: readonly Sign[], palette: Palette, ratio: number): void {
    if (looks === this.looks && palette === this.palette && ratio === this.ratio) return;
    this.sprites = [];
    [this.looks, this.palette, this.ratio] = [looks, palette, ratio];
  }

  /** The sign of the look with this index, of a radius in pixels of the canvas up to `LARGEST_SPRITE`. */
  of(look: number, radius: number): Sprite {
    const size = Math.round(radius * FINENESS);
    const place = look * SIZES + size;
    return (this.sprites[place] ??= this.draw(this.looks[look], size / FINENESS));
  }

  /** A colour of CSS as the browser reads it: red in the lowest byte. */
  colour(css: string): number {
    const known = this.colours.get(css);
    if (known !== undefined) return known;
    this.context?.clearRect(0, 0, 1, 1);
    this.fill(css, 1);
    const [red = 0, green = 0, blue = 0] = this.context?.getImageData(0, 0, 1, 1).data ?? [];
    const colour = red | (green << 8) | (blue << 16);
    this.colours.set(css, colour);
    return colour;
  }

  private fill(css: string, side: number): void {
    if (!this.context) return;
    this.context.fillStyle = css;
    this.context.fillRect(0, 0, side, side);
  }

  private draw(look: Sign | undefined, radius: number): Sprite {
    if (!look || !this.palette) return NOTHING;
    const colour = this.palette.types.get(look.type) ?? this.palette.text;
    return radius < DOT * this.ratio ? this.square(colour, DOT_ALPHA[look.body], Math.max(2, Math.round(radius * 2))) : this.shape(look, colour, radius);
  }

  private square(colour: string, alpha: number, side: number): Sprite {
    return { side, pixels: new Uint32Array(side * side).fill((this.colour(colour) | (Math.round(alpha * 255) << 24)) >>> 0) };
  }

  private shape({ type, body }: Sign, colour: string, radius: number): Sprite {
    const { context, ratio } = this;
    const half = Math.ceil(radius * CORNERS + RIM);
    const side = 2 * half + 1;
    if (!context) return NOTHING;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, side, side);
    // Outlines are set in pixels of CSS.
    context.setTransform(ratio, 0, 0, ratio, half + 0.5, half + 0.5);
    context.strokeStyle = colour;
    context.beginPath();
    traceShape(context, TYPE_SHAPES[type], 0, 0, radius / ratio);
    fillSigns(context, body, this.palette?.background ?? 'transparent');
    context.setTransform(1, 0, 0, 1, 0, 0);
    const { data } = context.getImageData(0, 0, side, side);
    return { side, pixels: new Uint32Array(data.buffer) };
  }
}

const NOTHING: Sprite = { side: 0, pixels: new Uint32Array(0) };
