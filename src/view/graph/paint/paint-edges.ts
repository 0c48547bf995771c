import { MOST_PASSING } from '../../../scene/crowd/line-choice';
import { LINE_KINDS, lineKind, type LineKind } from '../../../scene/edge-table';
import { dimness } from '../../../scene/highlight';
import { lineAlpha, lineWidth, MANY_TIES, MANY_TIES_WIDTH, PLAIN_ALPHA, TIES_ALPHA } from '../../../scene/line-look';
import type { SceneEdge } from '../../../scene/scene-edge';
import { isLit, isOnScreen, radiusOf, xOf, yOf, type Picture } from './picture';

/** Segments in one path: longer ones are slower to stroke. */
const BATCH = 500;

const DASH = [4, 4];

/** Draws the lines between nodes: named relations stronger than links, mentions dashed. */
export function paintEdges(context: CanvasRenderingContext2D, picture: Picture): void {
  const seen = visibleEdges(picture);
  const [lit, dim] = parted(picture, seen);
  const alpha = lineAlpha(picture.camera, seen.length);
  paintGroups(context, picture, dim, alpha * dimness(picture.fade));
  paintGroups(context, picture, lit, alpha);
}

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
    context.lineWidth = lineWidth(picture.camera);
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
