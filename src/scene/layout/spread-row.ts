/**
 * Places along a line, as near to the wished ones as can be while none overlaps the next. The order is kept: the mean of what is got by
 * pushing from the left and from the right, which both leave enough room.
 * @param halves for each place, half of the room it needs
 */
export function spread(wishes: readonly number[], halves: readonly number[]): number[] {
  const count = wishes.length;
  const fromLeft = new Float64Array(count);
  const fromRight = new Float64Array(count);
  const room = (i: number): number => (halves[i] ?? 0) + (halves[i + 1] ?? 0);
  for (let i = 0; i < count; i++) {
    fromLeft[i] = i === 0 ? (wishes[i] ?? 0) : Math.max(wishes[i] ?? 0, (fromLeft[i - 1] ?? 0) + room(i - 1));
  }
  for (let i = count - 1; i >= 0; i--) {
    fromRight[i] = i === count - 1 ? (wishes[i] ?? 0) : Math.min(wishes[i] ?? 0, (fromRight[i + 1] ?? 0) - room(i));
  }
  return wishes.map((_, i) => ((fromLeft[i] ?? 0) + (fromRight[i] ?? 0)) / 2);
}
