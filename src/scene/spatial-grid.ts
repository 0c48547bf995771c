import { addTo } from '../model/lists';
import type { Bounds, Point } from './camera';

/** How near to a point a place must lie to hit it. */
interface Nearness {
  /** How far from the middle of a point to look at all: no less than the largest radius, and the slack. */
  reach: number;
  /** How far outside its edge a point still counts as hit. */
  slack: number;
  /** The points' own radius. */
  radiusOf: (point: number) => number;
}

/** Points sorted into square cells: finds what is under the pointer without asking every node. */
export class SpatialGrid {
  private readonly cells = new Map<number, number[]>();

  /**
   * @param positions x and y of each point
   * @param size edge of a cell; queries are quick up to about this reach
   */
  constructor(private readonly positions: Float32Array, private readonly size: number) {
    for (let point = 0; point * 2 < positions.length; point++) addTo(this.cells, keyOf(this.rank(this.x(point)), this.rank(this.y(point))), point);
  }

  /** The point whose edge is nearest to a place; null where none is near enough. */
  hit({ x, y }: Point, { reach, slack, radiusOf }: Nearness): number | null {
    let best: number | null = null;
    let least = slack;
    this.visit({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (point) => {
      const gap = Math.hypot(this.x(point) - x, this.y(point) - y) - radiusOf(point);
      if (gap > least) return;
      least = gap;
      best = point;
    });
    return best;
  }

  private visit({ left, top, right, bottom }: Bounds, each: (point: number) => void): void {
    for (let row = this.rank(top); row <= this.rank(bottom); row++) {
      for (let column = this.rank(left); column <= this.rank(right); column++) {
        this.cells.get(keyOf(column, row))?.forEach(each);
      }
    }
  }

  private rank(value: number): number {
    return Math.floor(value / this.size);
  }

  private x(point: number): number {
    return this.positions[point * 2] ?? 0;
  }

  private y(point: number): number {
    return this.positions[point * 2 + 1] ?? 0;
  }
}

/** Two cells may share a key when a million cells apart; a point too far away is sorted out by its distance. */
function keyOf(column: number, row: number): number {
  return column * 1_048_576 + row;
}
