import type { CrowdColours, CrowdScene, CrowdView, Standouts } from '../scene/crowd/crowd-scene';

/** What the worker that draws crowds is asked. What it was told last holds until it is told otherwise. */
export type CrowdRequest =
  | { kind: 'scene'; scene: CrowdScene }
  | { kind: 'colours'; colours: CrowdColours }
  /** x and y of each node, in world units. */
  | { kind: 'places'; positions: Float32Array }
  | { kind: 'paint'; frame: number; view: CrowdView };

/** What it answers to a picture it was asked for. The bitmap is the receiver's, to be closed. */
export interface CrowdAnswer {
  frame: number;
  bitmap: ImageBitmap;
  standouts: Standouts;
}
