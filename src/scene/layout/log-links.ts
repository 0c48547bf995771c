import type { Force, SimulationNodeDatum } from 'd3';
import type { Ends } from '../adjacency';
import { PlacesAhead } from './places-ahead';

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
  let ahead = new PlacesAhead([]);
  let links = new LinkTable([], []);

  const force = (alpha: number): void => {
    ahead.foresee();
    links.pull(ahead, alpha * strength, reach);
    ahead.headFor();
  };

  force.initialize = (all: N[]): void => {
    ahead = new PlacesAhead(all);
    links = new LinkTable(edges, all);
  };
  return force;
}

/** What does not change of each link while a layout runs. */
class LinkTable {
  /** Source and target of each. */
  private readonly ends: Int32Array;
  /** How long each is before it pulls. */
  private readonly rests: Float64Array;
  /** How hard each pulls, beside the others. */
  private readonly weights: Float64Array;
  /** Which part of the way the target comes. */
  private readonly shares: Float64Array;

  constructor(edges: readonly Ends[], nodes: readonly LinkedBody[]) {
    this.ends = new Int32Array(edges.length * 2);
    [this.rests, this.weights, this.shares] = [new Float64Array(edges.length), new Float64Array(edges.length), new Float64Array(edges.length)];
    edges.forEach(({ source, target }, i) => {
      const [a, b] = [nodes[source], nodes[target]];
      if (!a || !b) return;
      this.ends[i * 2] = source;
      this.ends[i * 2 + 1] = target;
      const least = Math.min(a.ties, b.ties);
      this.rests[i] = REST + a.radius + b.radius;
      this.weights[i] = (1 + 3 / least) / Math.sqrt(least);
      this.shares[i] = a.ties / (a.ties + b.ties);
    });
  }

  /** Moves the ends of all links that are longer than they like to be, one link after the other. */
  pull({ xs, ys }: PlacesAhead, strength: number, reach: number): void {
    const { ends, rests, weights, shares } = this;
    for (let link = 0; link < rests.length; link += 1) {
      const a = ends[link * 2] ?? 0;
      const b = ends[link * 2 + 1] ?? 0;
      const dx = (xs[b] ?? 0) - (xs[a] ?? 0);
      const dy = (ys[b] ?? 0) - (ys[a] ?? 0);
      const length = Math.sqrt(dx * dx + dy * dy);
      const gap = length - (rests[link] ?? 0);
      if (gap <= 0) continue;
      const part = (strength * Math.log(1 + gap / reach) * (weights[link] ?? 0)) / length;
      const share = part * (shares[link] ?? 0);
      xs[a] = (xs[a] ?? 0) + dx * (part - share);
      ys[a] = (ys[a] ?? 0) + dy * (part - share);
      xs[b] = (xs[b] ?? 0) - dx * share;
      ys[b] = (ys[b] ?? 0) - dy * share;
    }
  }
}
