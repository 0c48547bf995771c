import { LINE_KINDS, lineKind, type LineKind } from '../../scene/edge-table';
import type { SceneEdge } from '../../scene/scene-edge';
import { MOST_PASSING } from './line-choice';
import { dimness, isLit, isOnScreen, radiusOf, xOf, yOf, type Picture } from './picture';

/** Lines beyond this many cannot be told apart; those that say most are drawn then. */
export const MOST_LINES = 6000;
/** More lines than this at one node are drawn thin, or they would be a blot. */
export const MANY_TIES = 60;
/** How opaque the lines at one node are. */
export const TIES_ALPHA = { few: 0.9, many: 0.55 };
export const MANY_TIES_WIDTH = 0.8;
/** Segments in one path: longer ones are slower to stroke. */
const BATCH = 500;

const DASH = [4, 4];

/** Lines are faint where the picture is so small that they would hide its nodes. */
const FAR = 0.3;
const FAINTEST = 0.45;

/** Draws the lines between nodes: named relations stronger than links, mentions dashed. */
export function paintEdges(context: CanvasRenderingContext2D, picture: Picture): void {
  const seen = visibleEdges(picture);
  const [lit, dim] = parted(picture, seen);
  const alpha = lineAlpha(picture, seen.length);
  paintGroups(context, picture, dim, alpha * dimness(picture));
  paintGroups(context, picture, lit, alpha);
}

/** How opaque a line is among so many. */
export function lineAlpha({ camera }: Pick<Picture, 'camera'>, seen: number): number {
  const density = Math.min(1, Math.max(0.35, 1.25 - Math.log10(seen + 1) / 4));
  return density * (seen < MOST_LINES / 4 ? 1 : Math.max(FAINTEST, Math.min(1, camera.scale / FAR)));
}

/** So much of the part that nodes take up may their lines cover, were these opaque: more would be a grey plate. */
const MOST_INK = 0.25;

/** How much fainter lines are drawn that would cover so much of an area, both in square pixels. */
export function thinned(covered: number, area: number): number {
  return Math.min(1, (MOST_INK * area) / Math.max(1, covered));
}

/** In CSS pixels. */
export function lineWidth({ camera }: Pick<Picture, 'camera'>): number {
  return Math.min(1.6, Math.max(0.6, camera.scale));
}

/** Links are fainter than what says more. */
export const PLAIN_ALPHA = 0.8;

/** Draws the lines at one node over all others, with arrow heads where these can be told apart. */
export function paintTies(context: CanvasRenderingContext2D, picture: Picture, edges: Iterable<SceneEdge>): void {
  const { palette, camera } = picture;
  const ties = [...edges];
  const many = ties.length > MANY_TIES;
  context.globalAlpha = many ? TIES_ALPHA.many : TIES_ALPHA.few;
  context.strokeStyle = context.fillStyle = palette.lit;
  context.lineWidth = many ? MANY_TIES_WIDTH : 1.4;
  for (const written of [true, false]) {
    context.setLineDash(written ? [] : DASH);
    strokeLines(context, picture, ties.filter((edge) => edge.written === written));
  }
  context.setLineDash([]);
  if (camera.scale > 0.35 && !many) for (const edge of ties) paintArrows(context, picture, edge);
  context.globalAlpha = 1;
}

function visibleEdges(picture: Picture): SceneEdge[] {
  const { edges, edgeOrder } = picture.scene;
  let passing = 0;
  const seen: SceneEdge[] = [];
  for (const index of edgeOrder) {
    const edge = edges[index];
    if (!edge || !mayCross(picture, edge) || (isPassing(picture, edge) && ++passing > MOST_PASSING)) continue;
    seen.push(edge);
    if (seen.length >= picture.mostLines) break;
  }
  return seen;
}

/** False for lines that lie wholly to one side of the screen. */
function mayCross(picture: Picture, { source, target }: SceneEdge): boolean {
  const { width, height } = picture.size;
  const [x1, y1, x2, y2] = [xOf(picture, source), yOf(picture, source), xOf(picture, target), yOf(picture, target)];
  return !((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height));
}

function isPassing(picture: Picture, { source, target }: SceneEdge): boolean {
  return ![source, target].some((end) => isOnScreen(picture, xOf(picture, end), yOf(picture, end), 0));
}

function parted(picture: Picture, edges: SceneEdge[]): [SceneEdge[], SceneEdge[]] {
  if (picture.light === null || picture.fade === 0) return [edges, []];
  const inLight = (edge: SceneEdge): boolean => isLit(picture, edge.source) && isLit(picture, edge.target);
  return [edges.filter(inLight), edges.filter((edge) => !inLight(edge))];
}

function paintGroups(context: CanvasRenderingContext2D, picture: Picture, edges: SceneEdge[], alpha: number): void {
  const { palette } = picture;
  const looks: Record<LineKind, { colour: string; alpha: number; dash: number[] }> = {
    plain: { colour: palette.line, alpha: alpha * PLAIN_ALPHA, dash: [] },
    relation: { colour: palette.relation, alpha, dash: [] },
    unwritten: { colour: palette.relation, alpha, dash: DASH },
  };
  for (const kind of LINE_KINDS) {
    const look = looks[kind];
    context.strokeStyle = look.colour;
    context.globalAlpha = look.alpha;
    context.lineWidth = lineWidth(picture);
    context.setLineDash(look.dash);
    strokeLines(context, picture, edges.filter((edge) => lineKind(edge) === kind));
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function strokeLines(context: CanvasRenderingContext2D, picture: Picture, edges: readonly SceneEdge[]): void {
  for (let start = 0; start < edges.length; start += BATCH) {
    context.beginPath();
    for (let i = start, end = Math.min(edges.length, start + BATCH); i < end; i++) {
      const edge = edges[i];
      if (!edge) continue;
      context.moveTo(xOf(picture, edge.source), yOf(picture, edge.source));
      context.lineTo(xOf(picture, edge.target), yOf(picture, edge.target));
    }
    context.stroke();
  }
}

function paintArrows(context: CanvasRenderingContext2D, picture: Picture, { source, target, both }: SceneEdge): void {
  paintHead(context, picture, source, target);
  if (both) paintHead(context, picture, target, source);
}

/** An arrow head that ends at the rim of the node it points at. */
function paintHead(context: CanvasRenderingContext2D, picture: Picture, from: number, to: number): void {
  const [x, y] = [xOf(picture, to), yOf(picture, to)];
  const [dx, dy] = [x - xOf(picture, from), y - yOf(picture, from)];
  const length = Math.hypot(dx, dy);
  const gap = radiusOf(picture, to) + 4;
  if (length < gap + radiusOf(picture, from) + 10) return;
  const [ux, uy] = [dx / length, dy / length];
  const [tipX, tipY] = [x - ux * gap, y - uy * gap];
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - ux * 8 - uy * 3.6, tipY - uy * 8 + ux * 3.6);
  context.lineTo(tipX - ux * 8 + uy * 3.6, tipY - uy * 8 - ux * 3.6);
  context.closePath();
  context.fill();
}
