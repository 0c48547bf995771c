import type { SceneNode } from '../../../scene/scene';
import { isOnScreen, radiusOf, reachOf, xOf, yOf, type Picture } from './picture';

/** Signs smaller than this, in pixels, have no marks. */
const SMALLEST = 3;
/** A plus would only clutter signs smaller than this; they tell by their names, and by their menus. */
const SMALLEST_MORE = 7;

/**
 * What is to be done at a node, over its sign: a triangle where evidence is missing, a dashed ring around a topic without own notes, a
 * plus where more can be unfolded. An item that does not apply is struck through.
 */
export function paintMarks(context: CanvasRenderingContext2D, picture: Picture): void {
  const { nodes } = picture.scene;
  context.lineWidth = 1.4;
  for (let node = 0; node < nodes.length; node++) {
    const there = nodes[node];
    if (!there || !isMarked(there)) continue;
    const radius = radiusOf(picture, node);
    if (radius < SMALLEST || !isOnScreen(picture, xOf(picture, node), yOf(picture, node), radius * 2)) continue;
    if (there.state === 'notApplicable') paintStrike(context, picture, node);
    if (there.gap) paintGap(context, picture, node);
    if (there.lacks) paintWarning(context, picture, node);
    else if (there.more > 0 && radius >= SMALLEST_MORE) paintMore(context, picture, node);
  }
}

function isMarked({ lacks, gap, more, state }: SceneNode): boolean {
  return lacks || gap || more > 0 || state === 'notApplicable';
}

function paintStrike(context: CanvasRenderingContext2D, picture: Picture, node: number): void {
  const [x, y, reach] = [xOf(picture, node), yOf(picture, node), radiusOf(picture, node) * 1.1];
  context.strokeStyle = picture.palette.text;
  context.beginPath();
  context.moveTo(x - reach, y + reach);
  context.lineTo(x + reach, y - reach);
  context.stroke();
}

function paintGap(context: CanvasRenderingContext2D, picture: Picture, node: number): void {
  context.strokeStyle = picture.palette.types.get('risk') ?? picture.palette.text;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.arc(xOf(picture, node), yOf(picture, node), reachOf(picture, node) + 4, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** At the upper right, as a badge is. */
function cornerOf(picture: Picture, node: number): [number, number] {
  const away = radiusOf(picture, node) * 0.85;
  return [xOf(picture, node) + away, yOf(picture, node) - away];
}

function paintWarning(context: CanvasRenderingContext2D, picture: Picture, node: number): void {
  const [x, y] = cornerOf(picture, node);
  context.fillStyle = picture.palette.types.get('risk') ?? picture.palette.text;
  context.strokeStyle = picture.palette.background;
  context.beginPath();
  context.moveTo(x, y - 5);
  context.lineTo(x + 5, y + 4);
  context.lineTo(x - 5, y + 4);
  context.closePath();
  context.stroke();
  context.fill();
  context.fillStyle = picture.palette.background;
  context.fillRect(x - 0.7, y - 1.5, 1.4, 3);
  context.fillRect(x - 0.7, y + 2.2, 1.4, 1.2);
}

function paintMore(context: CanvasRenderingContext2D, picture: Picture, node: number): void {
  const [cornerX, cornerY] = cornerOf(picture, node);
  const [x, y] = [cornerX + 2, cornerY - 2];
  context.strokeStyle = picture.palette.faint;
  context.globalAlpha = 0.75;
  context.beginPath();
  context.moveTo(x - 3, y);
  context.lineTo(x + 3, y);
  context.moveTo(x, y - 3);
  context.lineTo(x, y + 3);
  context.stroke();
  context.globalAlpha = 1;
}
