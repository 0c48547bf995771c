import { screenRadius, type Bounds, type Camera, type Size } from '../../../scene/camera';
import type { Light } from '../../../scene/highlight';
import type { Guide } from '../../../scene/layout/layout-plan';
import { leastRadius } from '../../../scene/node-size';
import { CORNER_REACH } from '../../../scene/sign-look';
import type { Scene } from '../../../scene/scene';
import type { Palette } from './palette';

/** All that one frame is drawn from. */
export interface Picture {
  scene: Scene;
  /** x and y of each node, in world units. */
  positions: Float32Array;
  guides: readonly Guide[];
  camera: Camera;
  size: Size;
  /** The part of the screen that nothing covers: names stay within it. */
  clear: Bounds;
  /** So many lines are drawn at most: fewer while nodes move, where all would hold the page. */
  mostLines: number;
  /** Whether nodes are on their way: of many only the most important are drawn and named then, for the others could be neither followed nor read. */
  moving: boolean;
  palette: Palette;
  light: Light | null;
  /** How far what is not in the light has faded, 0 to 1. */
  fade: number;
  /** The node under the pointer, and the one that the keyboard stands on. */
  pointed: number | null;
  focused: number | null;
  /** What was found, whether or not it is in the light. */
  found: ReadonlySet<number> | null;
  /** What a person has picked out. */
  selected: ReadonlySet<number>;
}

/** Where a node stands on the canvas, in CSS pixels from its left. */
export function xOf({ positions, camera }: Picture, node: number): number {
  return (positions[node * 2] ?? 0) * camera.scale + camera.x;
}

/** The same from its top. */
export function yOf({ positions, camera }: Picture, node: number): number {
  return (positions[node * 2 + 1] ?? 0) * camera.scale + camera.y;
}

/** The radius that a node is drawn with, in CSS pixels. */
export function radiusOf({ scene, camera }: Picture, node: number): number {
  return Math.max(leastRadius(scene.nodes.length), screenRadius(scene.radii[node] ?? 1, camera.scale));
}

/** How far its sign reaches from its middle, in CSS pixels. */
export function reachOf(picture: Picture, node: number): number {
  return radiusOf(picture, node) * CORNER_REACH;
}

/** Whether a node is in the light; all are where there is none. */
export function isLit({ light }: Picture, node: number): boolean {
  return light === null || light[node] === 1;
}

/** Whether a disc at a place can be seen. */
export function isOnScreen({ size }: Picture, x: number, y: number, reach: number): boolean {
  return x + reach >= 0 && y + reach >= 0 && x - reach <= size.width && y - reach <= size.height;
}
