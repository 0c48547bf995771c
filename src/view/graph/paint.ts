import { edgesAt } from '../../scene/adjacency';
import type { SceneEdge } from '../../scene/scene-edge';
import { paintEdges, paintTies } from './paint-edges';
import { paintGuides } from './paint-guides';
import { paintLabels } from './paint-labels';
import { paintMarks } from './paint-marks';
import { paintFocus, paintNodes, type Look } from './paint-nodes';
import type { Picture } from './picture';
import type { TextWidths } from './text-widths';

/** Draws a frame, from the ground up. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[], widths: TextWidths): void {
  context.clearRect(0, 0, picture.size.width, picture.size.height);
  const ties = tiesAt(picture, picture.pointed ?? picture.focused);
  paintGuides(context, picture);
  paintEdges(context, picture);
  paintTies(context, picture, ties);
  paintNodes(context, picture, looks);
  paintMarks(context, picture);
  if (picture.found) paintFocus(context, picture, picture.found, 2);
  paintFocus(context, picture, picture.selected, 2);
  if (picture.focused !== null) paintFocus(context, picture, [picture.focused], 3);
  paintLabels(context, picture, widths, ties);
}

function tiesAt({ scene }: Picture, node: number | null): SceneEdge[] {
  return node === null ? [] : [...edgesAt(scene.adjacency, node)].flatMap((edge) => scene.edges[edge] ?? []);
}
