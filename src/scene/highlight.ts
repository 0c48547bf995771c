import { neighboursOf } from './adjacency';
import type { Scene } from './scene';

/** One byte a node: 1 for those in the light, 0 for those that fade. */
export type Light = Uint8Array;

/** A node and those next to it in the light. */
export function lightAround({ nodes, adjacency }: Scene, node: number): Light {
  const light = new Uint8Array(nodes.length);
  light[node] = 1;
  for (const neighbour of neighboursOf(adjacency, node)) light[neighbour] = 1;
  return light;
}

/** The given nodes in the light. */
export function lightOn({ nodes }: Scene, found: Iterable<number>): Light {
  const light = new Uint8Array(nodes.length);
  for (const node of found) light[node] = 1;
  return light;
}

/** How visible the faded part still is. */
const FADED = 0.13;

/** Opacity of what is not in the light. @param fade how far it has faded, 0 to 1 */
export function dimness(fade: number): number {
  return 1 - fade * (1 - FADED);
}
