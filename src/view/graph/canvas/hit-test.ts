import { screenRadius, toWorld, type Camera, type Point } from '../../../scene/camera';
import { LARGEST_RADIUS } from '../../../scene/node-size';
import type { Scene } from '../../../scene/scene';
import { CORNER_REACH } from '../../../scene/sign-look';
import { SpatialGrid } from '../../../scene/spatial-grid';

/** The scene as it is drawn now. */
export interface Drawn {
  scene: Scene;
  /** x and y of each node, in world units. */
  positions: Float32Array;
  camera: Camera;
}

/** Edge of a cell of the grid, in world units. */
const CELL = 60;
/** As near as this to a line, in pixels, is on it. */
const ON_LINE = 6;

/** Finds what is drawn at a place on the canvas. Places are in CSS pixels. */
export class HitTest {
  private grid: SpatialGrid | undefined;

  /** Call when nodes have moved. */
  forget(): void {
    this.grid = undefined;
  }

  /** The node at a place, or within `slack` pixels of it. */
  node({ scene, positions, camera }: Drawn, place: Point, slack: number): number | null {
    this.grid ??= new SpatialGrid(positions, CELL);
    const radiusOf = (node: number): number => (screenRadius(scene.nodes[node]?.radius ?? 0, camera.scale) * CORNER_REACH) / camera.scale;
    const reach = (screenRadius(LARGEST_RADIUS, camera.scale) * CORNER_REACH + slack) / camera.scale;
    return this.grid.hit(toWorld(camera, place), { reach, slack: slack / camera.scale, radiusOf });
  }

  /** The edge whose line passes a place most nearly. Looks at every edge: for clicks, not for moves. */
  edge({ scene, positions, camera }: Drawn, place: Point): number | null {
    const at = toWorld(camera, place);
    let best: number | null = null;
    let least = ON_LINE / camera.scale;
    scene.edges.forEach(({ source, target }, edge) => {
      const away = distanceToLine(at, pointAt(positions, source), pointAt(positions, target));
      if (away > least) return;
      least = away;
      best = edge;
    });
    return best;
  }

  /** The nodes whose middle is in a box. */
  inBox({ positions, camera }: Drawn, from: Point, to: Point): number[] {
    const [a, b] = [toWorld(camera, from), toWorld(camera, to)];
    const within: number[] = [];
    for (let node = 0; node * 2 < positions.length; node++) {
      const { x, y } = pointAt(positions, node);
      if ((x - a.x) * (x - b.x) <= 0 && (y - a.y) * (y - b.y) <= 0) within.push(node);
    }
    return within;
  }
}

function pointAt(positions: Float32Array, node: number): Point {
  return { x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 };
}

function distanceToLine(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}
