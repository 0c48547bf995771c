import type { SimulationNodeDatum } from 'd3';

/** Where each node will be after the tick, in flat arrays: forces that go through pairs of nodes read and move a place many times. In world units. */
export class PlacesAhead {
  readonly xs: Float64Array;
  readonly ys: Float64Array;

  constructor(private readonly nodes: readonly SimulationNodeDatum[]) {
    [this.xs, this.ys] = [new Float64Array(nodes.length), new Float64Array(nodes.length)];
  }

  /** Takes the places from where the nodes are, and how fast they move. */
  foresee(): void {
    this.nodes.forEach(({ x = 0, y = 0, vx = 0, vy = 0 }, i) => {
      this.xs[i] = x + vx;
      this.ys[i] = y + vy;
    });
  }

  /** Gives each node the speed with which it comes to its place. */
  headFor(): void {
    this.nodes.forEach((node, i) => {
      node.vx = (this.xs[i] ?? 0) - (node.x ?? 0);
      node.vy = (this.ys[i] ?? 0) - (node.y ?? 0);
    });
  }
}
