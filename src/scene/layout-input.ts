import type { Adjacency, Ends } from './adjacency';
import type { Point } from './camera';

/** What a layout needs to know of a scene. */
export interface LayoutInput {
  nodes: readonly { id: string; type: string; radius: number }[];
  edges: readonly Ends[];
  adjacency: Adjacency;
}

/** Where nodes stood, by id. */
export type Places = ReadonlyMap<string, Point>;
