/** Texts by code unit, so that every host and language sorts alike. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * How many entries at the front of a sorted list have something: where the first one stands that has not, and where a new one belongs. Logarithmic.
 * @param has true of entries up to a place, and false of all behind it; asked by their index
 */
export function countFront(length: number, has: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
