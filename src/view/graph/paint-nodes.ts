import type { NodeType } from '../../model/graph';
import { TYPE_SHAPES } from '../../scene/appearance';
import type { Scene, SceneNode } from '../../scene/scene';
import { dimness, isLit, isOnScreen, radiusOf, xOf, yOf, type Picture } from './picture';
import { traceShape } from './shape-path';

/** Nodes that look alike, to be drawn in one go. */
export interface Look {
  type: NodeType;
  /** Drawn as a dashed outline: nothing is written there yet. */
  hollow: boolean;
  nodes: readonly number[];
}

/** Below this radius in pixels a shape cannot be made out; a square says as much. */
const DOT = 2;
const BATCH = 500;

/** Nodes by their looks. Done once for a scene, not for every frame. */
export function looksOf({ nodes }: Scene): Look[] {
  const looks = new Map<string, { type: NodeType; hollow: boolean; nodes: number[] }>();
  nodes.forEach((node, i) => {
    const hollow = node.layer === 'unresolved';
    const key = `${node.type}${hollow ? ' hollow' : ''}`;
    const look = looks.get(key);
    if (look) look.nodes.push(i);
    else looks.set(key, { type: node.type, hollow, nodes: [i] });
  });
  return [...looks.values()];
}

/** Draws every node that can be seen: what is faded first, what is in the light over it. */
export function paintNodes(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[]): void {
  const faded = picture.light !== null && picture.fade > 0;
  if (faded) {
    context.globalAlpha = dimness(picture);
    paintLooks(context, picture, looks, (node) => !isLit(picture, node));
    context.globalAlpha = 1;
  }
  paintLooks(context, picture, looks, (node) => !faded || isLit(picture, node));
}

/** Rings around nodes: what was found, or where the keyboard stands. */
export function paintFocus(context: CanvasRenderingContext2D, picture: Picture, nodes: Iterable<number>, width: number): void {
  context.strokeStyle = picture.palette.focus;
  context.lineWidth = width;
  context.beginPath();
  for (const node of nodes) if (isOnScreen(picture, xOf(picture, node), yOf(picture, node), 40)) circle(context, picture, node, 3 + width * 1.5);
  context.stroke();
}

function paintLooks(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[], wanted: (node: number) => boolean): void {
  for (const look of looks) {
    const nodes = look.nodes.filter((node) => wanted(node) && isOnScreen(picture, xOf(picture, node), yOf(picture, node), 40));
    if (nodes.length === 0) continue;
    context.fillStyle = context.strokeStyle = picture.palette.types.get(look.type) ?? picture.palette.text;
    for (let start = 0; start < nodes.length; start += BATCH) paintShapes(context, picture, look, nodes.slice(start, start + BATCH));
    paintRings(context, picture, nodes);
  }
}

function paintShapes(context: CanvasRenderingContext2D, picture: Picture, { type, hollow }: Look, nodes: readonly number[]): void {
  context.beginPath();
  for (const node of nodes) traceNode(context, picture, type, node);
  if (!hollow) {
    context.fill();
    return;
  }
  const colour = context.strokeStyle;
  context.fillStyle = picture.palette.background;
  context.fill();
  context.fillStyle = colour;
  context.lineWidth = 1.3;
  context.setLineDash([2.5, 2]);
  context.stroke();
  context.setLineDash([]);
}

function traceNode(context: CanvasRenderingContext2D, picture: Picture, type: NodeType, node: number): void {
  const [x, y, radius] = [xOf(picture, node), yOf(picture, node), radiusOf(picture, node)];
  if (radius < DOT) context.rect(x - radius, y - radius, radius * 2, radius * 2);
  else traceShape(context, TYPE_SHAPES[type], x, y, radius);
}

/** Own notes wear a ring in their colour; progress is a ring that closes. */
function paintRings(context: CanvasRenderingContext2D, picture: Picture, nodes: readonly number[]): void {
  const large = nodes.filter((node) => radiusOf(picture, node) > DOT);
  const colour = context.strokeStyle;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const node of large) if (isOwn(picture.scene.nodes[node])) circle(context, picture, node, 3);
  context.stroke();
  for (const node of large) {
    const progress = picture.scene.nodes[node]?.progress;
    if (progress !== undefined) paintProgress(context, picture, node, progress);
  }
  context.strokeStyle = colour;
}

function paintProgress(context: CanvasRenderingContext2D, picture: Picture, node: number, progress: number): void {
  const alpha = context.globalAlpha;
  context.lineWidth = 3;
  context.globalAlpha = alpha * 0.25;
  context.beginPath();
  circle(context, picture, node, 7);
  context.stroke();
  context.globalAlpha = alpha;
  context.beginPath();
  context.arc(xOf(picture, node), yOf(picture, node), radiusOf(picture, node) * 1.15 + 7, -Math.PI / 2, (progress / 50 - 0.5) * Math.PI);
  context.stroke();
}

function circle(context: CanvasPath, picture: Picture, node: number, gap: number): void {
  const [x, y, radius] = [xOf(picture, node), yOf(picture, node), radiusOf(picture, node) * 1.15 + gap];
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function isOwn(node: SceneNode | undefined): boolean {
  return node?.layer === 'own';
}
