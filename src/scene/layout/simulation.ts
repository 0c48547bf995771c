import { forceSimulation, forceX, forceY, type Simulation } from 'd3';
import { forceBarnesHut } from './barnes-hut';
import { forceBelt } from './belt';
import { looseNodes } from './components';
import { meanHops } from './hops';
import type { LayoutInput } from './layout-input';
import { forceLogLinks, type LinkedBody } from './log-links';
import { forceRoom } from './room';

/**
 * How strong the forces are. Whoever changes one has to hold stress and edge ratio against those of d3's own forces: `npm run bench -- graph` prints both,
 * of graphs that were made up and of a vault's own.
 * `ease` is 1 for small graphs, which get room for names, and 0 for large ones. `spread` is how wide the world is: lengths grow with it, so a pull
 * grows with it too, and a push, which falls with the distance, with its square.
 */
const FORCES = {
  /** Harder among many nodes, which are cooled sooner, and where all are few hops apart: who hangs on the same hubs is to stand by them. */
  links: (many: boolean, ease: number, hops: number, spread: number): number => ((many ? 600 : 180 - 120 * ease) / hops) * spread,
  /** The gap between two linked nodes up to which the pull grows about as the gap does, in world units; beyond it grows by its logarithm. */
  reach: (spread: number): number => 80 * spread,
  /** A node pushes the more, the more ties it has, up to so many. */
  push: (ties: number, ease: number, spread: number): number => (40 * ease - 80 - 7 * Math.min(ties, 60)) * (1 + ease) * spread ** 2,
  /** Cells of the tree that look smaller than this push as one node. d3 takes 0.9; by both measures a picture is as good with 1.2. */
  theta: 1.2,
  /** Towards the middle; softer where nodes are few enough for names, and among many, whose picture is large anyway. What has no ties is drawn by the belt instead. */
  middle: (many: boolean, ease: number): number => (many ? 0.072 : 0.11 - 0.085 * ease),
  belt: 0.2,
  /** Room around a node, in world units beyond its radius, how hard it is kept, and from what warmth; with more nodes than that nobody sees that two touch. */
  room: { around: (ease: number): number => 5 + 9 * ease, strength: 0.7, below: 0.36, mostNodes: 20_000 },
  /** How much of its speed a node loses in a tick: d3's own. */
  friction: 0.4,
} as const;

/** The warmth at which a layout is done: below it nodes move by less than anyone sees. */
export const COLD = 0.05;

/** The forces of a picture, ready to be ticked; the bodies are the nodes of the input, in its order. */
export function simulate(bodies: LinkedBody[], { edges, adjacency }: LayoutInput, random: () => number): Simulation<LinkedBody, undefined> {
  const loose = looseNodes(adjacency);
  const isLoose = (node: number): boolean => loose[node] === 1;
  const [ease, many, hops] = [easeFor(bodies.length), isMany(bodies.length), meanHops(adjacency)];
  const spread = spreadFor(hops, ease);
  const towardsMiddle = (_: LinkedBody, node: number): number => (isLoose(node) ? 0 : FORCES.middle(many, ease));
  const simulation = forceSimulation<LinkedBody>(bodies)
    .stop()
    .randomSource(random)
    .alphaDecay(decayFor(many))
    .velocityDecay(FORCES.friction)
    .force('links', forceLogLinks<LinkedBody>(edges, { strength: FORCES.links(many, ease, hops, spread), reach: FORCES.reach(spread) }))
    .force('push', forceBarnesHut<LinkedBody>({ strength: ({ ties }) => FORCES.push(ties, ease, spread), theta: FORCES.theta, every: ticksBetween(bodies.length) }))
    .force('x', forceX<LinkedBody>(0).strength(towardsMiddle))
    .force('y', forceY<LinkedBody>(0).strength(towardsMiddle));
  if (bodies.length <= FORCES.room.mostNodes) {
    const { around, strength, below } = FORCES.room;
    simulation.force('room', forceRoom<LinkedBody>({ reachOf: ({ radius }) => radius + around(ease), strength, below }));
  }
  return simulation.force('belt', forceBelt<LinkedBody>(isLoose, FORCES.belt));
}

/** 1 for a graph so small that every node shall have room for its name, down to 0 for one that must be packed to be seen whole. */
function easeFor(count: number): number {
  return Math.max(0, Math.min(1, 1 - (count - 100) / 900));
}

/**
 * How wide the world of a graph is: 1 where nodes are 5.7 hops apart on the mean, and wider where all hang on a few hubs, around which there
 * would be no room for them. Small graphs have room anyway.
 */
function spreadFor(hops: number, ease: number): number {
  const spread = Math.max(0.8, Math.min(1.6, Math.sqrt(5.7 / hops)));
  return ease + (1 - ease) * spread;
}

/** More nodes than this are pulled harder and stop early: a big graph, well begun, is as good after a third of d3's 300 ticks. */
function isMany(count: number): boolean {
  return count > 4000;
}

/** How much of its warmth a simulation loses in a tick, so that it is cold after 90 or 120. */
function decayFor(many: boolean): number {
  return 1 - Math.pow(COLD, 1 / (many ? 90 : 120));
}

/** After how many ticks pushes are found anew: see `BarnesHutOptions`. */
function ticksBetween(count: number): number {
  return count <= 300 ? 1 : count <= 20_000 ? 3 : 5;
}
