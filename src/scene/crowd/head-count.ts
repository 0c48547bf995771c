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
    this.places.update(positions, view);
    if (this.places.seen > FEW_NODES) return true;
    this.choice.choose(lines, this.places, lineRoom(view));
    return this.choice.length > LITTLE_LINE * sharpnessOf(view);
  }
}
