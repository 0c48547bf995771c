import type { Force, SimulationNodeDatum } from 'd3';

/** Between the main body of the picture and what hangs on nothing, in world units. */
const DISTANCE = 40;

/**
 * Gathers loose nodes in a belt around all others. Left to the other forces, they would drift out of sight or be pressed into the middle.
 * @param isLoose by index of node
 */
export function forceBelt<N extends SimulationNodeDatum>(isLoose: (index: number) => boolean, strength: number): Force<N, undefined> {
  let body: N[] = [];
  let loose: N[] = [];
  const force = (alpha: number): void => {
    const radius = DISTANCE + body.reduce((far, { x = 0, y = 0 }) => Math.max(far, Math.sqrt(x * x + y * y)), 0);
    for (const node of loose) {
      const { x = 0, y = 0, vx = 0, vy = 0 } = node;
      const pull = ((radius - Math.hypot(x, y)) * strength * alpha) / Math.max(1, Math.hypot(x, y));
      [node.vx, node.vy] = [vx + x * pull, vy + y * pull];
    }
  };
  force.initialize = (all: N[]): void => {
    body = all.filter((_, i) => !isLoose(i));
    loose = all.filter((_, i) => isLoose(i));
  };
  return force;
}
