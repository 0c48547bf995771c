import type { EdgeTable } from '../edge-table';
import { sharpnessOf, type CrowdView } from './crowd-scene';
import type { ScreenPlaces } from './screen-places';

/** Lines that begin and end outside say little of what is seen, and are the longest to draw. */
export const MOST_PASSING = 600;

/** For each line that may be drawn, so many pixels of length: long lines leave room for fewer, short ones for twice as many. */
const PIXELS_PER_LINE = 120;

/** What there is room for on a canvas of that size. */
export function lineRoom(view: Pick<CrowdView, 'width' | 'height' | 'size' | 'mostLines'>): LineRoom {
  const { width, height, mostLines } = view;
  return { width, height, lines: mostLines * 2, pixels: mostLines * PIXELS_PER_LINE * sharpnessOf(view) };
}

/** What there is room for in a frame. */
interface LineRoom {
  width: number;
  height: number;
  lines: number;
  /** The length of all of them, in pixels: what drawing costs goes by it. */
  pixels: number;
}

/** The lines of a frame, the most telling first, until there is room for no more. */
export class LineChoice {
  /** Places in the table; the first `count` hold. */
  places = new Int32Array(0);
  count = 0;
  /** The length of them all, in pixels. */
  length = 0;

  choose({ sources, targets }: EdgeTable, { x, y, within }: ScreenPlaces, { width, height, lines, pixels }: LineRoom): void {
    if (this.places.length < lines) this.places = new Int32Array(lines);
    const longest = Math.max(width, height);
    let [passing, left, count] = [0, pixels, 0];
    for (let place = 0; place < sources.length && count < lines && left > 0; place++) {
      const source = sources[place] ?? 0;
      const target = targets[place] ?? 0;
      const x1 = x[source] ?? 0;
      const y1 = y[source] ?? 0;
      const x2 = x[target] ?? 0;
      const y2 = y[target] ?? 0;
      // Wholly to one side of the screen.
      if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height)) continue;
      if (within[source] === 0 && within[target] === 0 && ++passing > MOST_PASSING) continue;
      left -= Math.min(longest, Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
      this.places[count] = place;
      count += 1;
    }
    this.count = count;
    this.length = pixels - left;
  }
}
