import type { Force, SimulationNodeDatum } from 'd3';

/** Between the main body of the picture and what hangs on nothing, in world units. */
const DISTANCE = 40;

/**
 * Gathers loose nodes in a belt around all others. Left to the other forces, they would drift out of sight or be pressed into the middle.
 * Has the last word on how far out they are, so it must come after the other forces.
 * @param isLoose by index of node
 */
export function forceBelt<N extends SimulationNodeDatum>(isLoose: (index: number) => boolean, strength: number): Force<N, undefined> {
  let body: N[] = [];
  let loose: N[] = [];
  const force = (): void => {
    if (loose.length === 0) return;
    const radius = DISTANCE + reachOf(body);
    for (const node of loose) hold(node, radius, strength);
  };
  force.initialize = (all: N[]): void => {
    body = all.filter((_, i) => !isLoose(i));
    loose = all.filter((_, i) => isLoose(i));
  };
  return force;
}

/** How far the bulk of the nodes reaches; a few that stick out do not count. */
function reachOf(nodes: readonly SimulationNodeDatum[]): number {
  let farthest = 0;
  let sum = 0;
  for (const { x = 0, y = 0 } of nodes) {
    const square = x * x + y * y;
    farthest = Math.max(farthest, square);
    sum += square;
  }
  return Math.min(Math.sqrt(farthest), 1.6 * Math.sqrt(sum / Math.max(1, nodes.length)));
}

/** Leaves the node's movement around the belt as it is, and replaces that inwards and outwards. */
function hold(node: SimulationNodeDatum, radius: number, strength: number): void {
  const { x = 0, y = 0, vx = 0, vy = 0 } = node;
  const away = Math.hypot(x, y);
  if (away === 0) return;
  const [outX, outY] = [x / away, y / away];
  const wanted = (radius - away) * strength - (vx * outX + vy * outY);
  [node.vx, node.vy] = [vx + outX * wanted, vy + outY * wanted];
}
