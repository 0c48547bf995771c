import type { NodeType } from '../../../model/graph';
import { bodyOf, TYPE_SHAPES, type Body } from '../../../scene/appearance';
import type { Sign } from '../../../scene/crowd/crowd-scene';
import { dimness } from '../../../scene/highlight';
import type { NodeColour } from '../../../scene/lens';
import { colourOfNode, type Scene } from '../../../scene/scene';
import { DOT, DOT_ALPHA, HOLLOW_DASH, OUTLINE, RIM, TINT } from '../../../scene/sign-look';
import { colourOf } from './palette';
import { isLit, isOnScreen, radiusOf, reachOf, xOf, yOf, type Picture } from './picture';
import { traceShape } from './shape-path';

/** Nodes that look alike, to be drawn in one go. */
export interface NodeLook extends Sign {
  nodes: readonly number[];
}

/** Where so many nodes are in view, the small ones are squares up to a larger radius: more shapes than this take longer than a frame, and none is looked at. */
const CROWDS: readonly (readonly [nodes: number, radius: number])[] = [[6000, 8], [2500, 5]];
/** Of squares that would lie on one another, one is drawn for each cell of so many pixels. */
const CELL = 3;
/** Nodes whose middle lies outside the canvas are drawn up to so many pixels from its edge: their signs reach into it. */
const OUTSIDE = 40;
/** Between a sign and the ring of its progress, in pixels. */
const RING_GAP = 4;
/** So many nodes make one path. */
const BATCH = 500;

/** Nodes by their looks: all of a scene, done once and not for every frame, or some of them. */
export function looksOf({ nodes }: Pick<Scene, 'nodes'>, wanted: Iterable<number> = nodes.keys()): NodeLook[] {
  const looks: NodeLook[] = [];
  // By colour, by type, then by body: a key of text for each of fifty thousand nodes would hold the page.
  const known = new Map<NodeColour | undefined, Map<NodeType, Partial<Record<Body, number[]>>>>();
  for (const index of wanted) {
    const node = nodes[index];
    if (!node) continue;
    const colour = colourOfNode(node);
    const types = known.get(colour) ?? new Map<NodeType, Partial<Record<Body, number[]>>>();
    known.set(colour, types);
    const bodies = types.get(node.type) ?? {};
    types.set(node.type, bodies);
    const body = bodyOf(node);
    const alike = bodies[body];
    if (alike) alike.push(index);
    else looks.push({ type: node.type, body, colour, nodes: (bodies[body] = [index]) });
  }
  return looks;
}

/** Draws every node that can be seen, as a square where it is smaller than `dot`: what is faded first, what is in the light over it. */
export function paintNodes(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], dot = dotIn(picture)): void {
  const faded = picture.light !== null && picture.fade > 0;
  const sorting: Sorting = { wanted: (node) => !faded || isLit(picture, node), free: freeCells(picture), dot };
  if (faded) {
    context.globalAlpha = dimness(picture.fade);
    paintLooks(context, picture, looks, { ...sorting, wanted: (node) => !isLit(picture, node), free: freeCells(picture) });
    context.globalAlpha = 1;
  }
  paintLooks(context, picture, looks, sorting);
}

/** Progress is a ring that closes, in the colour of the node's type. */
export function paintProgressRings(context: CanvasRenderingContext2D, picture: Picture, nodes: Iterable<number>): void {
  for (const node of nodes) {
    const there = picture.scene.nodes[node];
    if (there?.progress === undefined) continue;
    context.strokeStyle = colourOf(picture.palette, { type: there.type, colour: colourOfNode(there) });
    context.globalAlpha = isLit(picture, node) ? 1 : dimness(picture.fade);
    paintProgress(context, picture, node, there.progress);
  }
  context.globalAlpha = 1;
}

/** Rings around nodes: what was found, or where the keyboard stands. */
export function paintFocus(context: CanvasRenderingContext2D, picture: Picture, nodes: Iterable<number>, width: number): void {
  context.strokeStyle = picture.palette.focus;
  context.lineWidth = width;
  context.beginPath();
  for (const node of nodes) if (isOnScreen(picture, xOf(picture, node), yOf(picture, node), OUTSIDE)) traceRing(context, picture, node, 3 + width * 1.5);
  context.stroke();
}

function paintLooks(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], sorting: Sorting): void {
  for (const look of looks) {
    const [dots, shapes] = seenOf(picture, look, sorting);
    if (dots.length + shapes.length === 0) continue;
    context.fillStyle = context.strokeStyle = colourOf(picture.palette, look);
    for (let start = 0; start < dots.length; start += BATCH) paintDots(context, picture, look, dots.slice(start, start + BATCH));
    for (let start = 0; start < shapes.length; start += BATCH) paintShapes(context, picture, look, shapes.slice(start, start + BATCH));
    paintRings(context, picture, shapes);
  }
}

interface Sorting {
  wanted: (node: number) => boolean;
  /** Whether a cell of the screen is still empty; it is taken then. */
  free: (x: number, y: number) => boolean;
  /** The radius in pixels below which a node is a square. */
  dot: number;
}

/** The radius below which nodes are squares: the more are in view, the larger. */
function dotIn(picture: Picture): number {
  let seen = 0;
  for (let node = 0; node < picture.scene.nodes.length; node++) if (isOnScreen(picture, xOf(picture, node), yOf(picture, node), 0)) seen += 1;
  return CROWDS.find(([nodes]) => seen > nodes)?.[1] ?? DOT;
}

/** The nodes of a look on the screen: those drawn as squares, and those drawn as shapes. */
function seenOf(picture: Picture, { nodes }: NodeLook, { wanted, free, dot }: Sorting): [number[], number[]] {
  const [dots, shapes]: [number[], number[]] = [[], []];
  for (const node of nodes) {
    const [x, y] = [xOf(picture, node), yOf(picture, node)];
    if (!isOnScreen(picture, x, y, OUTSIDE) || !wanted(node)) continue;
    if (radiusOf(picture, node) >= dot) shapes.push(node);
    else if (free(x, y)) dots.push(node);
  }
  return [dots, shapes];
}

/** Answers once for every cell of the screen that nothing stands there yet. */
function freeCells({ size }: Picture): (x: number, y: number) => boolean {
  const across = Math.ceil((size.width + 2 * OUTSIDE) / CELL) + 1;
  const taken = new Uint8Array(across * (Math.ceil((size.height + 2 * OUTSIDE) / CELL) + 1));
  return (x, y) => {
    const cell = Math.floor((y + OUTSIDE) / CELL) * across + Math.floor((x + OUTSIDE) / CELL);
    if (taken[cell] === 1) return false;
    taken[cell] = 1;
    return true;
  };
}

function paintShapes(context: CanvasRenderingContext2D, picture: Picture, { type, body }: NodeLook, nodes: readonly number[]): void {
  context.beginPath();
  for (const node of nodes) traceShape(context, TYPE_SHAPES[type], xOf(picture, node), yOf(picture, node), radiusOf(picture, node));
  fillSigns(context, body, picture.palette.background);
}

/** Fills and outlines the current path in the colour of the strokes, as full as a body is. */
function fillSigns(context: CanvasRenderingContext2D, body: Body, background: string): void {
  const alpha = context.globalAlpha;
  const colour = context.strokeStyle;
  if (body === 'solid') setOff(context, background);
  // The ground first, so that lines do not show through.
  context.fillStyle = body === 'solid' ? colour : background;
  context.fill();
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha * TINT[body];
  context.fill();
  context.globalAlpha = alpha;
  context.lineWidth = OUTLINE;
  context.setLineDash(body === 'hollow' ? [...HOLLOW_DASH] : []);
  context.stroke();
  context.setLineDash([]);
}

/** A rim of the ground around full signs. */
function setOff(context: CanvasRenderingContext2D, background: string): void {
  context.strokeStyle = background;
  context.lineWidth = RIM * 2 + OUTLINE;
  context.stroke();
}

function paintDots(context: CanvasRenderingContext2D, picture: Picture, { body }: NodeLook, nodes: readonly number[]): void {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * DOT_ALPHA[body];
  context.beginPath();
  for (const node of nodes) {
    const radius = radiusOf(picture, node);
    context.rect(xOf(picture, node) - radius, yOf(picture, node) - radius, radius * 2, radius * 2);
  }
  context.fill();
  context.globalAlpha = alpha;
}

/** Progress is a ring that closes. */
function paintRings(context: CanvasRenderingContext2D, picture: Picture, nodes: readonly number[]): void {
  for (const node of nodes) {
    const progress = picture.scene.nodes[node]?.progress;
    if (progress !== undefined) paintProgress(context, picture, node, progress);
  }
}

function paintProgress(context: CanvasRenderingContext2D, picture: Picture, node: number, progress: number): void {
  const alpha = context.globalAlpha;
  context.lineWidth = 2.5;
  context.globalAlpha = alpha * 0.25;
  context.beginPath();
  traceRing(context, picture, node, RING_GAP);
  context.stroke();
  context.globalAlpha = alpha;
  context.beginPath();
  context.arc(xOf(picture, node), yOf(picture, node), reachOf(picture, node) + RING_GAP, -Math.PI / 2, (progress / 50 - 0.5) * Math.PI);
  context.stroke();
}

/** Adds a ring around a node's sign to the path, so many pixels off it. */
function traceRing(context: CanvasPath, picture: Picture, node: number, gap: number): void {
  const [x, y, radius] = [xOf(picture, node), yOf(picture, node), reachOf(picture, node) + gap];
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
