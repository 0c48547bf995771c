import { edgesAt } from '../../scene/adjacency';
import { LabelRoom } from '../../scene/label-room';
import type { SceneEdge } from '../../scene/scene-edge';
import { finished } from '../../scene/steps';
import type { Crowd, Standouts } from './crowd';
import { MANY_TIES, paintEdges, paintTies } from './paint-edges';
import { paintGuideNames, paintGuides } from './paint-guides';
import { paintLabels } from './paint-labels';
import { paintMarks } from './paint-marks';
import { DOT, looksOf, paintFocus, paintNodes, paintProgressRings, type Look } from './paint-nodes';
import type { Picture } from './picture';
import type { TextWidths } from './text-widths';

/** What drawing keeps between frames. */
export interface Brushes {
  looks: readonly Look[];
  widths: TextWidths;
  /** Draws what is many; without it the browser draws everything. */
  crowd?: Crowd;
}

/** Draws a frame, from the ground up. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, brushes: Brushes): void {
  finished(paintInSteps(context, picture, brushes));
}

/** The same, pausing between pieces that take a millisecond or two. Nobody else may draw with the same brushes meanwhile. */
export function* paintInSteps(context: CanvasRenderingContext2D, picture: Picture, { looks, widths, crowd }: Brushes): Generator<void, void> {
  const ties = tiesAt(picture, picture.pointed ?? picture.focused);
  const standouts = crowd ? yield* crowd.paintInSteps(context, picture, looks, ties) : null;
  if (standouts) paintOver(context, picture, standouts, ties);
  else paintAll(context, picture, looks, ties);
  paintMarks(context, picture);
  if (picture.found) paintFocus(context, picture, picture.found, 2);
  paintFocus(context, picture, picture.selected, 2);
  if (picture.focused !== null) paintFocus(context, picture, [picture.focused], 3);
  yield;
  const room = new LabelRoom();
  const named = paintGuideNames(context, picture, room);
  paintLabels(context, picture, { widths, room, named }, ties);
}

function paintAll(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[], ties: readonly SceneEdge[]): void {
  context.clearRect(0, 0, picture.size.width, picture.size.height);
  paintGuides(context, picture);
  paintEdges(context, picture);
  paintTies(context, picture, ties);
  paintNodes(context, picture, looks);
}

/** What a crowd leaves to draw. */
function paintOver(context: CanvasRenderingContext2D, picture: Picture, { large, ringed }: Standouts, ties: readonly SceneEdge[]): void {
  // The crowd lies on an empty ground: what belongs beneath it is put there now.
  context.globalCompositeOperation = 'destination-over';
  paintGuides(context, picture);
  context.globalCompositeOperation = 'source-over';
  const few = ties.length <= MANY_TIES ? ties : [];
  paintTies(context, picture, few);
  // What the lines lead to lies over them.
  paintNodes(context, picture, looksOf(picture.scene, new Set([...large, ...few.flatMap(({ source, target }) => [source, target])])), DOT);
  paintProgressRings(context, picture, ringed);
}

function tiesAt({ scene }: Picture, node: number | null): SceneEdge[] {
  return node === null ? [] : [...edgesAt(scene.adjacency, node)].flatMap((edge) => scene.edges[edge] ?? []);
}
