import type { Point } from '../camera';
import { ForceLayout } from './force-layout';
import { groupedPlaces } from './grouped-places';
import { layeredPlaces } from './layered-places';
import { layoutInput, type LayoutInput, type LayoutTask } from './layout-input';
import type { Guide } from './layout-plan';
import { PlannedLayout } from './planned-layout';
import { radialPlaces } from './radial-places';
import { timelinePlaces } from './timeline-places';

/**
 * Finds places for the nodes of a scene, a step at a time. The same task gives the same places, whatever the machine and the size of the
 * steps. Nothing runs by itself: who owns a layout calls `step` as often as there is time for it, here or in a worker.
 */
export interface Layout {
  /** x and y of each node, in world units, current after every step. All zero until `placed`. */
  readonly positions: Float32Array;
  /** Whether the nodes have places yet: nothing should be drawn before. */
  readonly placed: boolean;
  /** What is drawn on the ground beneath the nodes. */
  readonly guides: readonly Guide[];
  /** Whether the steps are made for the eye, one for each frame. */
  readonly paced: boolean;
  /** Does the next small piece of work. @returns false once there is nothing to do */
  step(): boolean;
  /** Holds a node at a place until it is released. */
  pin(node: number, place: Point): void;
  /** Lets a node go, or, if it is to `stay`, leaves it where it was put for good. */
  release(node: number, stay?: boolean): void;
}

/** The layout for a task, by its plan. It has done nothing yet. */
export function startLayout(task: LayoutTask): Layout {
  return layoutFor(layoutInput(task));
}

function layoutFor(input: LayoutInput): Layout {
  const { plan } = input;
  switch (plan.kind) {
    case 'force': return new ForceLayout(input);
    case 'radial': return new PlannedLayout(input, radialPlaces(input, plan));
    case 'layered': return new PlannedLayout(input, layeredPlaces(input, plan));
    case 'timeline': return new PlannedLayout(input, timelinePlaces(input, plan));
    case 'grouped': return new PlannedLayout(input, groupedPlaces(input, plan));
  }
}

/** Does all the work there is. @returns the places */
export function settle(layout: Layout): Float32Array {
  while (layout.step());
  return layout.positions;
}
