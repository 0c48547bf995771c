import { boundsOf } from '../../scene/camera';
import type { NodeColour } from '../../scene/lens';
import { colourOfNode, type Scene, type SceneNode } from '../../scene/scene';
import { CARD, content } from './canvas';
import { RULE_COLOURS } from './shown-svg';

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

/** The colours that a canvas has by number, which follow the theme; it takes all others as they are on paper. */
const PRESETS: Partial<Readonly<Record<NodeColour, string>>> = { red: '1', orange: '2', yellow: '3', green: '4', cyan: '5', purple: '6' };

/** A person's own colours; without any, own notes are told from the others by one. */
function colourOf(node: SceneNode): { color?: string } {
  const rule = colourOfNode(node);
  if (rule === 'plain') return {};
  if (rule !== undefined) return { color: PRESETS[rule] ?? RULE_COLOURS[rule] };
  return node.layer === 'own' ? { color: '5' } : {};
}
