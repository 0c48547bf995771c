import type { Force, SimulationNodeDatum } from 'd3';
import type { Ends } from '../adjacency';

export interface LinkedBody extends SimulationNodeDatum {
  radius: number;
  /** How many links it has. */
  ties: number;
}

export interface LogLinksOptions {
  strength: number;
  /** In world units. A gap shorter than this pulls about as strongly as it is long; a longer one hardly stronger. */
  reach: number;
}

/** Pixels of the world between the rims of two linked nodes from which the pull begins. */
const REST = 16;

/**
 * Links that pull with the logarithm of their length (after Noack's LinLog): a long link pulls hardly more than a short one, so groups
 * of nodes draw together and the links between groups stretch. d3's springs, which pull with the length, make one even ball of both.
 * Leaves are held short, and of two nodes the one with fewer links comes to the other.
 */
export function forceLogLinks<N extends LinkedBody>(edges: readonly Ends[], { strength, reach }: LogLinksOptions): Force<N, undefined> {
  let nodes: readonly N[] = [];
  const force = (alpha: number): void => {
    for (const { source, target } of edges) {
      const [a, b] = [nodes[source], nodes[target]];
      if (a && b) pull(a, b, alpha * strength, reach);
    }
  };
  force.initialize = (all: N[]): void => {
    nodes = all;
  };
  return force;
}

function pull(a: LinkedBody, b: LinkedBody, strength: number, reach: number): void {
  const dx = ahead(b.x, b.vx) - ahead(a.x, a.vx);
  const dy = ahead(b.y, b.vy) - ahead(a.y, a.vy);
  const length = Math.sqrt(dx * dx + dy * dy);
  const gap = length - REST - a.radius - b.radius;
  if (gap <= 0) return;
  const least = Math.min(a.ties, b.ties);
  const part = (strength * Math.log1p(gap / reach) * (1 + 3 / least)) / (Math.sqrt(least) * length);
  const bias = a.ties / (a.ties + b.ties);
  a.vx = (a.vx ?? 0) + dx * part * (1 - bias);
  a.vy = (a.vy ?? 0) + dy * part * (1 - bias);
  b.vx = (b.vx ?? 0) - dx * part * bias;
  b.vy = (b.vy ?? 0) - dy * part * bias;
}

function ahead(place = 0, velocity = 0): number {
  return place + velocity;
}
