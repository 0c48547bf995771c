import { LabelRoom } from '../../scene/label-room';
import type { SceneEdge } from '../../scene/scene-edge';
import { isLit, isOnScreen, radiusOf, xOf, yOf, type Picture } from './picture';

const LONGEST = 32;
/** Pixels of canvas for each label: fewer would be a wall of words. */
const ROOM_PER_LABEL = 7000;
const GAP = 4;

/** Widths of texts in the current font; measuring is the dearest part of a label. */
export class TextWidths {
  private readonly widths = new Map<string, number>();
  private font = '';

  of(context: CanvasRenderingContext2D, text: string): number {
    if (context.font !== this.font) this.widths.clear();
    this.font = context.font;
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    this.widths.set(text, width);
    return width;
  }
}

/** Names of nodes, the important ones first, none over another; the pointed and the focused one always, in full. */
export function paintLabels(context: CanvasRenderingContext2D, picture: Picture, widths: TextWidths, ties: readonly SceneEdge[]): void {
  const room = new LabelRoom();
  setUp(context, picture);
  const chosen = [picture.focused, picture.pointed].filter((node) => node !== null);
  for (const node of new Set(chosen)) paintName(context, picture, widths, room, node, true);
  if (picture.camera.scale > 0.45) for (const edge of ties) paintRelation(context, picture, widths, room, edge);
  let left = Math.ceil((picture.size.width * picture.size.height) / ROOM_PER_LABEL);
  for (const node of picture.scene.order) {
    if (left <= 0) break;
    if (chosen.includes(node) || !isLit(picture, node)) continue;
    if (paintName(context, picture, widths, room, node, false)) left -= 1;
  }
}

function setUp(context: CanvasRenderingContext2D, { palette }: Picture): void {
  context.font = `${palette.fontSize}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
}

/** @returns whether there was room */
function paintName(
  context: CanvasRenderingContext2D, picture: Picture, widths: TextWidths, room: LabelRoom, node: number, forced: boolean,
): boolean {
  const [x, y, radius] = [xOf(picture, node), yOf(picture, node), radiusOf(picture, node)];
  if (!isOnScreen(picture, x, y, radius)) return false;
  const text = shortened(picture.scene.nodes[node]?.title ?? '', forced);
  const halfWidth = widths.of(context, text) / 2 + GAP;
  const height = picture.palette.fontSize * 1.25;
  const top = y + radius * 1.15 + (forced ? 9 : 4);
  const free = room.take({ left: x - halfWidth, top, right: x + halfWidth, bottom: top + height });
  if (!free && !forced) return false;
  paintText(context, picture, text, x, top + height / 2, picture.palette.text);
  return true;
}

function paintRelation(context: CanvasRenderingContext2D, picture: Picture, widths: TextWidths, room: LabelRoom, edge: SceneEdge): void {
  if (edge.label === undefined) return;
  const [x1, y1, x2, y2] = [xOf(picture, edge.source), yOf(picture, edge.source), xOf(picture, edge.target), yOf(picture, edge.target)];
  const text = shortened(edge.label, false);
  const width = widths.of(context, text);
  if (Math.hypot(x2 - x1, y2 - y1) < width * 0.6 + 40) return;
  const [x, y, half] = [(x1 + x2) / 2, (y1 + y2) / 2, picture.palette.fontSize * 0.65];
  if (!room.take({ left: x - width / 2 - GAP, top: y - half, right: x + width / 2 + GAP, bottom: y + half })) return;
  paintText(context, picture, text, x, y, picture.palette.faint);
}

/** Letters with a rim in the colour of the ground, so that they can be read over lines. */
function paintText(context: CanvasRenderingContext2D, { palette }: Picture, text: string, x: number, y: number, colour: string): void {
  context.strokeStyle = palette.background;
  context.lineWidth = 3.5;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function shortened(text: string, whole: boolean): string {
  return whole || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
