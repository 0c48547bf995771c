/** Two ends, of values or of pixels. */
type Ends = readonly [number, number];

/** Where a value stands in a picture, in pixels. */
export type Scale = (value: number) => number;

/** Lays values straight onto pixels. Where all values are the same, they stand in the middle. */
export function straightScale([least, most]: Ends, [start, end]: Ends): Scale {
  if (least === most) return () => (start + end) / 2;
  return (value) => start + ((value - least) / (most - least)) * (end - start);
}

/** A mark on an axis. */
interface Tick {
  /** In pixels. */
  at: number;
  text: string;
}

/** Pixels from the axis to the end of a tick's mark. */
const MARK = 6;
/** Pixels from the axis to its words. */
const WORDS = 9;

/** Room below a plot for its axis with the words, in pixels. */
export const AXIS_HEIGHT = 24;

/** Draws an axis from left to right, with what its ticks say below it. @param top where it lies in the picture, in pixels */
export function drawAxis(picture: SVGElement, ticks: readonly Tick[], [start, end]: Ends, top: number): void {
  const axis = picture.createSvg('g', { cls: 'ospo-plot-axis', attr: { transform: `translate(0 ${top})` } });
  axis.createSvg('line', { attr: { x1: start, x2: end, y1: 0, y2: 0 } });
  for (const { at, text } of ticks) {
    axis.createSvg('line', { attr: { x1: at, x2: at, y1: 0, y2: MARK } });
    axis.createSvg('text', { attr: { x: at, y: WORDS, dy: '0.71em' } }).setText(text);
  }
}
