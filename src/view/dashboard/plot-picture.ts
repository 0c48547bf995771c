import { nameUnseen } from '../name-by';

/** A picture is as wide as its place, within these bounds, so that its text is never scaled. */
const WIDTHS = { least: 280, most: 800, unknown: 640 };

/** What is drawn in a picture, for the width that it has. */
interface Plot {
  /** What a screen reader says of it. */
  text: string;
  height: number;
  draw: (picture: SVGElement, width: number) => void;
}

/** The picture of a plot. It is drawn again where its place has become wider or narrower: a tab may be hidden when it is filled. */
export class PlotPicture {
  private readonly svg: SVGElement;
  private width = 0;

  constructor(private readonly figure: HTMLElement, private readonly plot: Plot) {
    this.svg = figure.createSvg('svg', { cls: 'ospo-plot-picture', attr: { role: 'img' } });
    nameUnseen(this.svg, figure, plot.text);
    this.fit();
  }

  /** Draws it as wide as its place is now. */
  fit(): void {
    const width = Math.max(WIDTHS.least, Math.min(WIDTHS.most, this.figure.clientWidth || this.width || WIDTHS.unknown));
    if (width === this.width) return;
    this.width = width;
    this.svg.empty();
    this.svg.setAttrs({ viewBox: `0 0 ${width} ${this.plot.height}`, width });
    this.plot.draw(this.svg, width);
  }
}
