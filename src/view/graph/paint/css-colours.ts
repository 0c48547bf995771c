import type { CrowdColours, Sign } from '../../../scene/crowd/crowd-scene';
import { colourOf, type Palette } from './palette';

/** Colours of CSS as numbers, which only the browser can work out: red in the lowest byte, then green and blue. */
export class CssColours {
  private readonly known = new Map<string, number>();
  private context: CanvasRenderingContext2D | null | undefined;

  constructor(private readonly makeCanvas: () => HTMLCanvasElement) {}

  /** A theme's colours, as a crowd of such signs needs them. */
  of(palette: Palette, signs: readonly Sign[]): CrowdColours {
    const { background, line, relation, lit } = palette;
    return {
      signs: signs.map((sign) => this.number(colourOf(palette, sign))),
      background: this.number(background), line: this.number(line), relation: this.number(relation), lit: this.number(lit),
    };
  }

  private number(css: string): number {
    const known = this.known.get(css);
    if (known !== undefined) return known;
    const [red = 0, green = 0, blue = 0] = this.painted(css);
    const colour = red | (green << 8) | (blue << 16);
    this.known.set(css, colour);
    return colour;
  }

  private painted(css: string): Iterable<number> {
    this.context ??= this.smallest();
    if (!this.context) return [];
    this.context.clearRect(0, 0, 1, 1);
    this.context.fillStyle = css;
    this.context.fillRect(0, 0, 1, 1);
    return this.context.getImageData(0, 0, 1, 1).data;
  }

  private smallest(): CanvasRenderingContext2D | null {
    const canvas = this.makeCanvas();
    canvas.width = canvas.height = 1;
    return canvas.getContext('2d', { willReadFrequently: true });
  }
}
