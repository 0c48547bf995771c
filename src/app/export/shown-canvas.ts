import { boundsOf } from '../../scene/camera';
import type { Scene, SceneNode } from '../../scene/scene';
import { CARD, content } from './canvas';

/** Cards are larger than nodes: places are spread so that a link of usual length leaves room for one. */
const SPREAD = 7;

/** A scene as JSON Canvas, its cards where the nodes stand, the lines named by their relation. */
export function shownCanvas({ nodes, edges }: Scene, positions: Float32Array): string {
  const { left, top } = boundsOf(positions);
  const cards = nodes.map((node, index) => ({
    id: `n${index}`,
    x: Math.round(((positions[index * 2] ?? 0) - left) * SPREAD),
    y: Math.round(((positions[index * 2 + 1] ?? 0) - top) * SPREAD),
    width: CARD.width, height: CARD.height,
    ...colourOf(node), ...content(node),
  }));
  const arrows = edges.map(({ source, target, label, both }, index) => ({
    id: `e${index}`, fromNode: `n${source}`, toNode: `n${target}`,
    ...(label === undefined ? {} : { label }), ...(both ? { fromEnd: 'arrow' } : {}),
  }));
  return `${JSON.stringify({ nodes: cards, edges: arrows }, null, 2)}\n`;
}

/** Own notes are told from the others by a colour of the canvas's six. */
function colourOf({ layer }: SceneNode): { color?: string } {
  return layer === 'own' ? { color: '5' } : {};
}
