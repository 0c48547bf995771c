import { adjacencyOf, type Adjacency, type Ends } from '../adjacency';
import type { Point } from '../camera';
import type { LayoutPlan } from './layout-plan';

/** Where nodes stood, by id. */
export type Places = ReadonlyMap<string, Point>;

/** All that a layout needs to know of a scene, in flat arrays, so that it can be sent to a worker. One entry a node, or two (x and y). */
export interface LayoutTask {
  plan: LayoutPlan;
  /** The shape of the room for the picture: its height as a part of its width. */
  tall: number;
  radii: Float32Array;
  /** A number for each type: nodes that hang on nothing stand beside others of their type. */
  types: Int32Array;
  /** Source and target of each edge in turn. */
  ends: Int32Array;
  /** Where nodes stood before and stay if they can, NaN for those that are new. */
  places: Float32Array;
  /** Where nodes come from that are to stand somewhere else now, NaN where this is not known: only for the eye. */
  from: Float32Array;
  /** 1 for nodes that have a place but should find a new one: the ends of new edges. */
  unsettled: Uint8Array;
  /** 1 for nodes that a person has put where they stand. */
  pinned: Uint8Array;
}

/** A task with its edges made easy to follow. */
export interface LayoutInput extends LayoutTask {
  count: number;
  edges: readonly Ends[];
  adjacency: Adjacency;
}

/** A task as layouts work on it. */
export function layoutInput(task: LayoutTask): LayoutInput {
  const count = task.radii.length;
  const edges: Ends[] = [];
  for (let i = 0; i < task.ends.length; i += 2) edges.push({ source: task.ends[i] ?? 0, target: task.ends[i + 1] ?? 0 });
  return { ...task, count, edges, adjacency: adjacencyOf(count, edges) };
}

/** Whether there is a place to go on from. Pins alone are none: they are held in a picture that is begun anew. */
export function isGoingOn({ places, pinned }: Pick<LayoutTask, 'places' | 'pinned'>): boolean {
  return pinned.some((pin, node) => pin !== 1 && !Number.isNaN(places[node * 2]));
}

/** Where a node stood before; undefined for one that is new. */
export function placeBefore({ places }: Pick<LayoutTask, 'places'>, node: number): Point | undefined {
  const [x = NaN, y = NaN] = [places[node * 2], places[node * 2 + 1]];
  return Number.isNaN(x) || Number.isNaN(y) ? undefined : { x, y };
}
