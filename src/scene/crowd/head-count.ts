import type { EdgeTable } from '../edge-table';
import { sharpnessOf, type CrowdView } from './crowd-scene';
import { LineChoice, lineRoom } from './line-choice';
import { ScreenPlaces } from './screen-places';

/** Up to so many nodes in view, and lines of such a length together in pixels of CSS, the browser draws each by itself. */
export const FEW_NODES = 350;
const LITTLE_LINE = 30_000;

/** Says whether so much is in view that it is drawn as a crowd. */
export class HeadCount {
  private readonly places = new ScreenPlaces();
  private readonly choice = new LineChoice();

  isMany(positions: Float32Array, lines: EdgeTable, view: Pick<CrowdView, 'camera' | 'size' | 'width' | 'height' | 'mostLines'>): boolean {
    if (seesMany(positions, view)) return true;
    this.places.update(positions, view);
    this.choice.choose(lines, this.places, lineRoom(view));
    return this.choice.length > LITTLE_LINE * sharpnessOf(view);
  }
}

/** Asked with each frame of a gesture, so it goes no farther than it has to. */
function seesMany(positions: Float32Array, { camera: { x, y, scale }, size: { width, height } }: Pick<CrowdView, 'camera' | 'size'>): boolean {
  let seen = 0;
  for (let at = 0; at < positions.length && seen <= FEW_NODES; at += 2) {
    const across = (positions[at] ?? 0) * scale + x;
    const down = (positions[at + 1] ?? 0) * scale + y;
    if (across >= 0 && down >= 0 && across <= width && down <= height) seen += 1;
  }
  return seen > FEW_NODES;
}
