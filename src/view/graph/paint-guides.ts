import { toScreen } from '../../scene/camera';
import type { Guide } from '../../scene/layout-plan';
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
  context.font = `600 ${palette.fontSize}px ${palette.font}`;
  context.textBaseline = 'middle';
  let free = picture.clear.left;
  for (const guide of guides) {
    context.globalAlpha = 0.5;
    if (guide.kind === 'tick') free = paintTick(context, picture, guide, free);
    else if (guide.kind === 'lane') paintLane(context, picture, guide);
    else paintCircle(context, picture, guide);
  }
  context.globalAlpha = 1;
}

type Round = Extract<Guide, { kind: 'ring' | 'group' }>;

function paintCircle(context: CanvasRenderingContext2D, picture: Picture, guide: Round): void {
  const { x, y } = toScreen(picture.camera, guide);
  const radius = guide.radius * picture.camera.scale;
  if (x + radius < 0 || y + radius < 0 || x - radius > picture.size.width || y - radius > picture.size.height) return;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  if (guide.kind === 'ring' || radius * 2 < WORTH_NAMING) return;
  const label = guide.label || picture.scene.nodes[guide.leader]?.title || '';
  context.globalAlpha = 1;
  context.textAlign = 'center';
  context.fillText(label, x, y - radius - MARGIN / 2, Math.max(WORTH_NAMING, radius * 2));
}

/** @param free from where on there is no name of a tick yet @returns the same, for the next */
function paintTick(context: CanvasRenderingContext2D, picture: Picture, { x, label, major }: Extract<Guide, { kind: 'tick' }>, free: number): number {
  const { x: at } = toScreen(picture.camera, { x, y: 0 });
  if (at < 0 || at > picture.size.width) return free;
  context.globalAlpha = major ? 0.7 : 0.3;
  context.beginPath();
  context.moveTo(at, 0);
  context.lineTo(at, picture.size.height);
  context.stroke();
  const width = context.measureText(label).width;
  if ((!major && picture.camera.scale < 0.5) || at < free || at + 4 + width > picture.clear.right) return free;
  context.globalAlpha = 1;
  context.textAlign = 'left';
  // The axis is read at the foot, where neither panel nor toolbar covers it.
  context.fillText(label, at + 4, picture.clear.bottom - MARGIN * 1.5);
  return at + width + MARGIN;
}

function paintLane(context: CanvasRenderingContext2D, picture: Picture, { top, bottom, label }: Extract<Guide, { kind: 'lane' }>): void {
  const { y: from } = toScreen(picture.camera, { x: 0, y: top });
  const { y: to } = toScreen(picture.camera, { x: 0, y: bottom });
  if (to < 0 || from > picture.size.height) return;
  context.globalAlpha = 0.06;
  context.fillRect(0, from, picture.size.width, to - from);
  if (to - from < MARGIN) return;
  context.globalAlpha = 1;
  context.textAlign = 'right';
  context.fillText(label, picture.clear.right - MARGIN, from + MARGIN);
}
