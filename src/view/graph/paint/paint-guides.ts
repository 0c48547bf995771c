import { toScreen } from '../../../scene/camera';
import type { LabelRoom } from '../../../scene/label-room';
import type { Guide } from '../../../scene/layout/layout-plan';
import type { Picture } from './picture';

/** Names of the ground are set when what they name is at least so large on the screen, in pixels. */
const WORTH_NAMING = 60;
/** From the edge of the canvas. */
const MARGIN = 14;

/** What a layout puts nodes on: rings, circles around groups, lanes and the lines of an axis, faint beneath all else. */
export function paintGuides(context: CanvasRenderingContext2D, picture: Picture): void {
  const { palette, guides } = picture;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.faint;
  for (const guide of guides) {
    if (guide.kind === 'tick') paintTick(context, picture, guide);
    else if (guide.kind === 'lane') paintLane(context, picture, guide);
    else paintCircle(context, picture, guide);
  }
  context.globalAlpha = 1;
}

/** The names of the ground, over the nodes, so that they can be read; the names of nodes keep off them. @returns the nodes whose names were set, around their groups */
export function paintGuideNames(context: CanvasRenderingContext2D, picture: Picture, room: LabelRoom): Set<number> {
  const named = new Set<number>();
  context.font = `600 ${picture.palette.fontSize}px ${picture.palette.font}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  let free = picture.clear.left;
  for (const guide of picture.guides) {
    if (guide.kind === 'tick') free = nameTick({ context, picture, room }, guide, free);
    else if (guide.kind === 'lane') nameLane({ context, picture, room }, guide);
    else if (guide.kind === 'group' && nameGroup({ context, picture, room }, guide) && guide.label === '') named.add(guide.leader);
  }
  return named;
}

type Round = Extract<Guide, { kind: 'ring' | 'group' }>;

function paintCircle(context: CanvasRenderingContext2D, picture: Picture, guide: Round): void {
  const { x, y } = toScreen(picture.camera, guide);
  const radius = guide.radius * picture.camera.scale;
  if (x + radius < 0 || y + radius < 0 || x - radius > picture.size.width || y - radius > picture.size.height) return;
  context.globalAlpha = 0.5;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function paintTick(context: CanvasRenderingContext2D, picture: Picture, { x, major }: Extract<Guide, { kind: 'tick' }>): void {
  const { x: at } = toScreen(picture.camera, { x, y: 0 });
  if (at < 0 || at > picture.size.width) return;
  context.globalAlpha = major ? 0.7 : 0.3;
  context.beginPath();
  context.moveTo(at, 0);
  context.lineTo(at, picture.size.height);
  context.stroke();
}

function paintLane(context: CanvasRenderingContext2D, picture: Picture, { top, bottom }: Extract<Guide, { kind: 'lane' }>): void {
  const { y: from } = toScreen(picture.camera, { x: 0, y: top });
  const { y: to } = toScreen(picture.camera, { x: 0, y: bottom });
  if (to < 0 || from > picture.size.height) return;
  context.globalAlpha = 0.06;
  context.fillRect(0, from, picture.size.width, to - from);
}

interface Naming {
  context: CanvasRenderingContext2D;
  picture: Picture;
  room: LabelRoom;
}

/** @returns whether it is large enough for a name */
function nameGroup(on: Naming, guide: Extract<Guide, { kind: 'group' }>): boolean {
  const { picture } = on;
  const { x, y } = toScreen(picture.camera, guide);
  const radius = guide.radius * picture.camera.scale;
  if (radius * 2 < WORTH_NAMING) return false;
  write(on, guide.label || picture.scene.nodes[guide.leader]?.title || '', { x, y: y - radius - MARGIN / 2, align: 'center' });
  return true;
}

/** The axis is read at the foot, where neither panel nor toolbar covers it. @param free from where on there is no name of a tick yet @returns the same, for the next */
function nameTick(on: Naming, { x, label, major }: Extract<Guide, { kind: 'tick' }>, free: number): number {
  const { context, picture: { camera, clear } } = on;
  const { x: at } = toScreen(camera, { x, y: 0 });
  const width = context.measureText(label).width;
  if ((!major && camera.scale < 0.5) || at < free || at + 4 + width > clear.right) return free;
  write(on, label, { x: at + 4, y: clear.bottom - MARGIN * 1.5, align: 'left' });
  return at + width + MARGIN;
}

function nameLane(on: Naming, { top, bottom, label }: Extract<Guide, { kind: 'lane' }>): void {
  const { camera, clear } = on.picture;
  const { y: from } = toScreen(camera, { x: 0, y: top });
  const { y: to } = toScreen(camera, { x: 0, y: bottom });
  if (to - from >= MARGIN) write(on, label, { x: clear.left + MARGIN / 2, y: from + MARGIN, align: 'left' });
}

/** Letters with a rim in the colour of the ground. */
function write({ context, picture: { palette, size }, room }: Naming, text: string, { x, y, align }: { x: number; y: number; align: 'left' | 'center' }): void {
  const width = context.measureText(text).width;
  const left = align === 'left' ? x : x - width / 2;
  if (text === '' || left > size.width || left + width < 0 || y < 0 || y > size.height) return;
  room.block({ left, right: left + width, top: y - palette.fontSize * 0.6, bottom: y + palette.fontSize * 0.6 });
  context.textAlign = align;
  context.strokeStyle = palette.background;
  context.lineWidth = 3.5;
  context.strokeText(text, x, y);
  context.fillStyle = palette.faint;
  context.fillText(text, x, y);
}
