import { settle, startLayout } from '../../scene/layout/layout';
import { layoutTask } from '../../scene/layout/layout-task';
import { DEFAULT_LENS } from '../../scene/lens';
import { sceneOf } from '../../scene/scene';
import type { GraphData } from './graph-json';
import { graphOfData } from './graph-of-data';
import { shownSvg } from './shown-svg';

/** The graph as a picture: the same layout and shapes as the graph view, checklist items and attachments left out. */
export function toSvg(data: GraphData): string {
  const scene = sceneOf(graphOfData(data), DEFAULT_LENS);
  return shownSvg(scene, settle(startLayout(layoutTask(scene))));
}
