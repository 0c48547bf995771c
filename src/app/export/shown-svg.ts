import type { NodeType } from '../../model/graph';
import { LAYER_BODIES, OUTLINES, TYPE_SHAPES } from '../../scene/appearance';
import { boundsOf, type Point } from '../../scene/camera';
import type { NodeColour } from '../../scene/lens';
import { colourOfNode, type Scene, type SceneNode } from '../../scene/scene';
import type { SceneEdge } from '../../scene/scene-edge';
import { xmlText } from './xml-text';

/** Colours that can be told apart on paper; a screen takes the theme's. */
const COLOURS: Readonly<Record<NodeType, string>> = {
  topic: '#2f6db5', activity: '#2a9d8f', artifact: '#8a6d3b', role: '#9c4fb0', risk: '#c8442f', metric: '#3d8f3d', regulation: '#7a5195',
  organisation: '#d07a00', person: '#b5477a', event: '#b08900', reference: '#5f7486', framework: '#00718f', assessment: '#4a5fc1',
  note: '#666666', item: '#7a8f3a', file: '#8f8f8f',
};

/** The colours that a person gives. */
export const RULE_COLOURS: Readonly<Record<NodeColour, string>> = {
  red: '#c8442f', orange: '#d07a00', yellow: '#b08900', green: '#3d8f3d', cyan: '#2a9d8f', blue: '#2f6db5', purple: '#7a5195', pink: '#b5477a',
  plain: '#8f8f8f',
};

const MARGIN = 60;
/** How many names a picture can hold before they cover it. */
const MOST_LABELS = 120;

/** A scene as a picture, with its nodes where they stand: the shapes of the graph view, in colours for paper. */
export function shownSvg(scene: Scene, positions: Float32Array): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(positions)}" font-family="sans-serif" font-size="9">`,
    `<title>${scene.nodes.length} nodes, ${scene.edges.length} edges</title>`,
    `<g stroke="#999" stroke-opacity="0.5" stroke-width="0.8">${scene.edges.map((edge) => line(edge, positions)).join('')}</g>`,
    ...scene.nodes.map((node, index) => mark(node, at(positions, index))),
    `<g fill="#222" text-anchor="middle">${labels(scene, positions).join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

function viewBox(positions: Float32Array): string {
  const { left, top, right, bottom } = boundsOf(positions);
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].map(short).join(' ');
}

function at(positions: Float32Array, index: number): Point {
  return { x: positions[index * 2] ?? 0, y: positions[index * 2 + 1] ?? 0 };
}

function line({ source, target, written }: SceneEdge, positions: Float32Array): string {
  const [from, to] = [at(positions, source), at(positions, target)];
  return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}"${written ? '' : ' stroke-dasharray="3 3"'}/>`;
}

const OPACITIES = { solid: 1, tinted: 0.45, hollow: 0.08 } as const;

function mark(node: SceneNode, place: Point): string {
  const { type, layer, radius, title } = node;
  const body = LAYER_BODIES[layer];
  const dashes = body === 'hollow' ? ' stroke-dasharray="2 1.5"' : '';
  const rule = colourOfNode(node);
  const colour = rule === undefined ? COLOURS[type] : RULE_COLOURS[rule];
  const look = `stroke="${colour}" fill="${colour}" fill-opacity="${OPACITIES[body]}"${dashes}`;
  const words = `<title>${xmlText(`${title} (${type})`)}</title>`;
  const outline = OUTLINES[TYPE_SHAPES[type]];
  if (!outline) return `<circle cx="${short(place.x)}" cy="${short(place.y)}" r="${short(radius)}" ${look}>${words}</circle>`;
  const points = outline.map(([x, y]) => `${short(place.x + x * radius)},${short(place.y + y * radius)}`).join(' ');
  return `<polygon points="${points}" ${look}>${words}</polygon>`;
}

function labels({ nodes, order }: Scene, positions: Float32Array): string[] {
  return order.slice(0, MOST_LABELS).flatMap((index) => {
    const node = nodes[index];
    if (!node) return [];
    const { x, y } = at(positions, index);
    return [`<text x="${short(x)}" y="${short(y + node.radius + 10)}">${xmlText(node.title)}</text>`];
  });
}

function short(number: number): string {
  return String(Math.round(number * 10) / 10);
}
