import type { Point } from '../scene/camera';
import type { LayoutTask } from '../scene/layout/layout-input';
import type { Guide } from '../scene/layout/layout-plan';

/** What the layout's worker is asked. `run` tells one scene's layout from the next: what comes late is for a scene that is gone. */
export type LayoutRequest =
  | { kind: 'start'; run: number; task: LayoutTask }
  /** The last answer has been drawn: go on. `spent` is the one before it, to be used again. */
  | { kind: 'next'; run: number; spent: Float32Array<ArrayBuffer> }
  | { kind: 'pin'; run: number; node: number; place: Point }
  | { kind: 'release'; run: number; node: number; stay: boolean };

/** What it answers: places to draw. The array is the receiver's from then on. */
export interface LayoutAnswer {
  run: number;
  positions: Float32Array<ArrayBuffer>;
  /** Whether the places will still change. */
  busy: boolean;
  /** Only when they have changed. */
  guides?: readonly Guide[];
}
