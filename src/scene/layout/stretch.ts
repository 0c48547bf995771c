import type { Size } from '../camera';

/** Farther apart than this, what belongs together would no longer be seen to. */
const MOST_ACROSS = 2;
const MOST_DOWN = 3;

/**
 * How much a picture is drawn out, across and down, to have the shape of the room it is shown in. In half steps: a node more or less is not to
 * move all others.
 * @param tall the height of the room as a part of its width
 */
export function stretched({ width, height }: Size, tall: number): readonly [across: number, down: number] {
  if (width === 0 || height === 0) return [1, 1];
  return [halfSteps(height / (width * tall), MOST_ACROSS), halfSteps((width * tall) / height, MOST_DOWN)];
}

function halfSteps(factor: number, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(factor * 2) / 2));
}
