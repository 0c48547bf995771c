import { countFront } from '../model/sorted';
/** Where the lines of a long list begin, in pixels from its top; one more for the end of the last. */
type LineTops = ArrayLike<number>;

/** The last line that begins at or above a height; 0 where there is none. */
export function lineAt(tops: LineTops, height: number): number {
  const above = countFront(Math.max(0, tops.length - 1), (index) => (tops[index] ?? 0) <= height);
  return Math.max(0, above - 1);
}

/** Scrolls no farther than it takes to have a line in sight. The first row brings the heading above it along. */
export function scrollToLine(el: HTMLElement, tops: LineTops, index: number): void {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  if (top < el.scrollTop) el.scrollTop = index <= 1 ? 0 : top;
  else if (bottom > el.scrollTop + el.clientHeight) el.scrollTop = bottom - el.clientHeight;
}
