import type { Force, SimulationNodeDatum } from 'd3';
import type { Point } from '../camera';

/** Between the main body of the picture and what hangs on nothing, in world units. */
const DISTANCE = 40;

/** What is left in a tick of a movement around the belt: all that are loose would gather where the picture is lightest. */
const AROUND = 0.3;

/** How hard a node that strays from the others is drawn back to them. */
const DRAW = 0.25;

/** The main body of a picture. */
interface Body {
  middle: Point;
  /** How far it reaches from its middle. */
  reach: number;
}

/**
 * Gathers loose nodes in a belt around all others. Left to the other forces, loose nodes would drift out of sight or be pressed into the middle. What hangs on
 * the others by few ties is drawn back where it strays: else a handful of notes far out would make the whole picture small.
 * Must come after the other forces, so that the belt is as far out as it is said to be.
 * @param isLoose by index of node
 */
export function forceBelt<N extends SimulationNodeDatum>(isLoose: (index: number) => boolean, strength: number): Force<N, undefined> {
  let tied: N[] = [];
  let loose: N[] = [];
  const force = (alpha: number): void => {
    const body = bodyOf(tied);
    for (const node of tied) drawIn(node, body, alpha);
    for (const node of loose) hold(node, body, strength);
  };
  force.initialize = (all: N[]): void => {
    tied = all.filter((_, i) => !isLoose(i));
    loose = all.filter((_, i) => isLoose(i));
  };
  return force;
}

/** Where the bulk of the nodes is; a few that stick out do not count for its reach. */
function bodyOf(nodes: readonly SimulationNodeDatum[]): Body {
  const count = Math.max(1, nodes.length);
  const middle = { x: 0, y: 0 };
  for (const { x = 0, y = 0 } of nodes) {
    middle.x += x / count;
    middle.y += y / count;
  }
  let farthest = 0;
  let sum = 0;
  for (const { x = 0, y = 0 } of nodes) {
    const square = (x - middle.x) ** 2 + (y - middle.y) ** 2;
    farthest = Math.max(farthest, square);
    sum += square;
  }
  return { middle, reach: Math.min(Math.sqrt(farthest), 1.8 * Math.sqrt(sum / count)) };
}

/** Pulls a node the harder, the farther it is beyond the reach of the body; one within is left alone. */
function drawIn(node: SimulationNodeDatum, { middle, reach }: Body, alpha: number): void {
  const { x = 0, y = 0, vx = 0, vy = 0 } = node;
  const square = (x - middle.x) ** 2 + (y - middle.y) ** 2;
  if (square <= reach ** 2) return;
  const pull = (1 - reach / Math.sqrt(square)) * DRAW * alpha;
  [node.vx, node.vy] = [vx - (x - middle.x) * pull, vy - (y - middle.y) * pull];
}

/** Slows the node's movement around the belt, and replaces that inwards and outwards. */
function hold(node: SimulationNodeDatum, { middle, reach }: Body, strength: number): void {
  const { x = 0, y = 0, vx = 0, vy = 0 } = node;
  const away = Math.hypot(x - middle.x, y - middle.y);
  if (away === 0) return;
  const [outX, outY] = [(x - middle.x) / away, (y - middle.y) / away];
  const around = (vy * outX - vx * outY) * AROUND;
  const out = (DISTANCE + reach - away) * strength;
  [node.vx, node.vy] = [outX * out - outY * around, outY * out + outX * around];
}
