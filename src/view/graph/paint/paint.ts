import { finish, type Steps } from '../../../model/steps';
import { edgesAt } from '../../../scene/adjacency';
import type { Standouts } from '../../../scene/crowd/crowd-scene';
import { LabelRoom } from '../../../scene/label-room';
import { MANY_TIES } from '../../../scene/line-look';
import type { SceneEdge } from '../../../scene/scene-edge';
import { DOT } from '../../../scene/sign-look';
import type { Crowd, Pause } from './crowd';
import { paintEdges, paintTies } from './paint-edges';
import { paintGuideNames, paintGuides } from './paint-guides';
import { paintLabels } from './paint-labels';
import { paintMarks } from './paint-marks';
import { looksOf, paintFocus, paintNodes, paintProgressRings, type NodeLook } from './paint-nodes';
import type { Picture } from './picture';
import type { TextWidths } from './text-widths';

/** What drawing keeps between frames. */
interface Brushes {
  looks: readonly NodeLook[];
  widths: TextWidths;
  /** Draws what is many. */
  crowd: Crowd;
}

/** Draws a frame, from the ground up, all by the browser. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, brushes: Omit<Brushes, 'crowd'>): void {
  finish(paintRest(context, picture, brushes, null));
}

/** Draws a frame, pausing between pieces that take a millisecond or two. Nobody else may draw with the same brushes meanwhile. */
export function* paintInSteps(context: CanvasRenderingContext2D, picture: Picture, brushes: Brushes): Generator<Pause, void> {
  const standouts = yield* brushes.crowd.paintInSteps(context, picture, brushes.looks, tiesOf(picture));
  yield* paintRest(context, picture, brushes, standouts);
}

/** What a crowd has left, or everything where there is none. */
function* paintRest(context: CanvasRenderingContext2D, picture: Picture, { looks, widths }: Omit<Brushes, 'crowd'>, standouts: Standouts | null): Steps<void> {
  const ties = tiesOf(picture);
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

function paintAll(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], ties: readonly SceneEdge[]): void {
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

/** The lines at the node under the pointer, else at the keyboard's. */
function tiesOf({ scene, pointed, focused }: Picture): SceneEdge[] {
  const node = pointed ?? focused;
  return node === null ? [] : [...edgesAt(scene.adjacency, node)].flatMap((edge) => scene.edges[edge] ?? []);
}
