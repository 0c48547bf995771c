import type { NodeType } from '../../model/graph';
import type { Body } from '../appearance';
import type { Camera, Size } from '../camera';
import type { EdgeTable } from '../edge-table';
import type { Light } from '../highlight';
import type { NodeColour } from '../lens';
import type { Scene } from '../scene';

/** How some nodes look. */
export interface Sign {
  type: NodeType;
  body: Body;
  /** In place of the type's. */
  colour?: NodeColour;
}

/** What a crowd is drawn from and what stays the same from frame to frame: numbers that are quickly copied to another thread. */
export interface CrowdScene {
  lines: EdgeTable;
  /** Nodes, the most important first. */
  order: Int32Array;
  /** In world units. */
  radii: Float32Array;
  signs: readonly Sign[];
  /** For each node an index of `signs`. */
  signOf: Uint16Array;
  /** 1 for nodes that show how far they have come. */
  ringed: Uint8Array;
}

/** Colours as numbers: red in the lowest byte, then green and blue. */
export interface CrowdColours {
  /** For each sign of the scene. */
  signs: readonly number[];
  background: number;
  line: number;
  relation: number;
  lit: number;
}

/** The lines of a hub, which are drawn over all others. */
export interface CrowdTies {
  sources: Int32Array;
  targets: Int32Array;
  /** 0 for what is only mentioned. */
  written: Uint8Array;
}

/** What changes with each frame. */
export interface CrowdView {
  camera: Camera;
  /** In pixels of CSS. */
  size: Size;
  /** Of the canvas, in its own pixels. */
  width: number;
  height: number;
  mostLines: number;
  moving: boolean;
  light: Light | null;
  fade: number;
  /** Null where they are few enough for the browser. */
  ties: CrowdTies | null;
}

/** What is left for the browser to draw over a crowd. */
export interface Standouts {
  /** Nodes too large to be stamped. */
  large: number[];
  /** Nodes that show how far they have come. */
  ringed: number[];
}

/** Pixels of the canvas for each of CSS. */
export function sharpnessOf({ width, size }: Pick<CrowdView, 'width' | 'size'>): number {
  return width / Math.max(1, size.width);
}

/** @param looks the scene's nodes by their looks, each node in one of them */
export function crowdSceneOf({ nodes, lines, order, radii }: Scene, looks: readonly (Sign & { nodes: readonly number[] })[]): CrowdScene {
  const signOf = new Uint16Array(nodes.length);
  looks.forEach((look, sign) => look.nodes.forEach((node) => (signOf[node] = sign)));
  return {
    lines, radii, signOf,
    order: Int32Array.from(order),
    signs: looks.map(({ type, body, colour }) => ({ type, body, colour })),
    ringed: Uint8Array.from(nodes, ({ progress }) => (progress === undefined ? 0 : 1)),
  };
}
