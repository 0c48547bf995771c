import type { NodeType } from '../model/graph';
import type { Layer } from './lens';
import type { ItemMark } from './node-facts';

/**
 * Shapes as outlines: corners around the origin, in units of the node's radius; null for a circle.
 * Each has about the area of the circle, so that no type looks bigger than another.
 */
export type Shape =
  | 'circle' | 'square' | 'diamond' | 'triangle' | 'wedge' | 'pentagon' | 'hexagon' | 'octagon' | 'star' | 'cross'
  | 'shield' | 'page' | 'bar' | 'spark' | 'dome';

type Corners = readonly (readonly [number, number])[];

/** The shape of each type. Together with the colour it tells types apart; either alone must do for most. */
export const TYPE_SHAPES: Record<NodeType, Shape> = {
  topic: 'circle',
  activity: 'hexagon',
  artifact: 'page',
  role: 'pentagon',
  risk: 'triangle',
  metric: 'diamond',
  regulation: 'shield',
  organisation: 'square',
  person: 'dome',
  event: 'star',
  reference: 'bar',
  framework: 'cross',
  assessment: 'octagon',
  note: 'circle',
  item: 'spark',
  file: 'wedge',
};

/** Types in the order in which a legend lists them. */
export const TYPE_ORDER: readonly NodeType[] = [
  'topic', 'activity', 'artifact', 'role', 'risk', 'metric', 'regulation', 'organisation', 'person', 'event', 'reference',
  'framework', 'assessment', 'note', 'item', 'file',
];

/** How much of a node is one's own: own notes are solid, shipped ones and the web tinted, what is not written yet is a dashed outline. */
export type Body = 'solid' | 'tinted' | 'hollow';

export const LAYER_BODIES: Record<Layer, Body> = {
  own: 'solid', items: 'solid', files: 'solid', templates: 'hollow', shipped: 'tinted', references: 'tinted', unresolved: 'hollow',
};

/** In the order in which they are offered everywhere. */
export const ITEM_MARKS = ['open', 'underway', 'met', 'notApplicable'] as const satisfies readonly ItemMark[];

/** One that does not apply is struck through besides. */
export const STATE_BODIES: Record<ItemMark, Body> = { met: 'solid', underway: 'tinted', open: 'hollow', notApplicable: 'hollow' };

/** How much of a node is filled: an item as far as it is met, all others as far as they are one's own. */
export function bodyOf({ layer, state }: { layer: Layer; state?: ItemMark }): Body {
  return state === undefined ? LAYER_BODIES[layer] : STATE_BODIES[state];
}

export const OUTLINES: Record<Shape, Corners | null> = {
  circle: null,
  square: regular(4, 1.22, 0.5),
  diamond: regular(4, 1.3),
  triangle: shifted(regular(3, 1.42), 0.18),
  wedge: shifted(regular(3, 1.42, 0.5), -0.18),
  pentagon: shifted(regular(5, 1.17), 0.05),
  hexagon: regular(6, 1.12),
  octagon: regular(8, 1.07, 0.5),
  star: starred(5, 1.42, 0.62),
  spark: starred(4, 1.4, 0.5),
  cross: [
    [-0.42, -1.12], [0.42, -1.12], [0.42, -0.42], [1.12, -0.42], [1.12, 0.42], [0.42, 0.42],
    [0.42, 1.12], [-0.42, 1.12], [-0.42, 0.42], [-1.12, 0.42], [-1.12, -0.42], [-0.42, -0.42],
  ],
  shield: [[-0.92, -0.95], [0.92, -0.95], [0.92, 0.2], [0, 1.2], [-0.92, 0.2]],
  page: [[-0.72, -1.05], [0.32, -1.05], [0.72, -0.65], [0.72, 1.05], [-0.72, 1.05]],
  bar: [[-1.2, -0.62], [1.2, -0.62], [1.2, 0.62], [-1.2, 0.62]],
  dome: arch(),
};

/** Corners of a regular polygon, the first one upwards; `turn` is in parts of the angle between two corners. */
function regular(corners: number, radius: number, turn = 0): Corners {
  return Array.from({ length: corners }, (_, i) => onCircle(radius, (i + turn) / corners));
}

function starred(points: number, outer: number, inner: number): Corners {
  return Array.from({ length: points * 2 }, (_, i) => onCircle(i % 2 === 0 ? outer : inner, i / (points * 2)));
}

/** Head and shoulders, simplified: round above, flat below. */
function arch(): Corners {
  const round = Array.from({ length: 9 }, (_, i) => onCircle(1.05, (i - 4) / 16)).map(([x, y]) => [x, y + 0.1] as const);
  return [...round, [1.05, 0.9], [-1.05, 0.9]];
}

function shifted(corners: Corners, down: number): Corners {
  return corners.map(([x, y]) => [x, y + down] as const);
}

/** A point on a circle, `turn` in whole turns clockwise from the top. */
function onCircle(radius: number, turn: number): readonly [number, number] {
  return [radius * Math.sin(turn * 2 * Math.PI), -radius * Math.cos(turn * 2 * Math.PI)];
}
