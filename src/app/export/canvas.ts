import type { AtlasEdge, AtlasNode } from '../../model/graph';
import { groupBy } from '../group-by';
import type { GraphData } from './graph-json';

/** Of a card on a canvas, in its units. */
export const CARD = { width: 260, height: 80, gap: 40 };
const GROUP_PADDING = 40;
const GROUP_GAP = 160;

interface Card {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The graph as JSON Canvas, which Obsidian opens: a group for each type, its cards in a square, edges named by their relation. */
export function toCanvas({ nodes, edges }: GraphData): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  let left = 0;
  const groups = [...groupBy(nodes, ({ type }) => type)].map(([type, members]) => {
    const columns = Math.ceil(Math.sqrt(members.length));
    const rows = Math.ceil(members.length / columns);
    const group = { id: `g-${type}`, type: 'group', label: type, x: left, y: 0, width: extent(columns, CARD.width), height: extent(rows, CARD.height) };
    left += group.width + GROUP_GAP;
    const cards = members.map((node, index) => ({ ...place(ids.get(node.id) ?? '', index, columns, group.x), ...content(node) }));
    return [group, ...cards];
  });
  return `${JSON.stringify({ nodes: groups.flat(), edges: distinct(edges).map((edge, index) => arrow(edge, index, ids)) }, null, 2)}\n`;
}

function extent(cards: number, size: number): number {
  return cards * (size + CARD.gap) - CARD.gap + 2 * GROUP_PADDING;
}

function place(id: string, index: number, columns: number, left: number): Card {
  const { width, height, gap } = CARD;
  const x = left + GROUP_PADDING + (index % columns) * (width + gap);
  return { id, x, y: GROUP_PADDING + Math.floor(index / columns) * (height + gap), width, height };
}

/** What a node's card shows: its file, its page of the web, or its words. */
export function content({ kind, title, path, url, date }: AtlasNode): Record<string, string> {
  if ((kind === 'note' || kind === 'file') && path !== undefined) return { type: 'file', file: path };
  if (kind === 'reference' && url !== undefined) return { type: 'link', url };
  return { type: 'text', text: [title, date, url].filter((part) => part !== undefined).join('\n') };
}

/** A canvas draws one arrow for each relation between two cards, however often it is written. */
function distinct(edges: readonly AtlasEdge[]): AtlasEdge[] {
  const seen = new Map(edges.map((edge) => [JSON.stringify([edge.source, edge.target, edge.relation]), edge]));
  return [...seen.values()].filter(({ source, target }) => source !== target);
}

function arrow({ source, target, relation }: AtlasEdge, index: number, ids: ReadonlyMap<string, string>): Record<string, string> {
  return { id: `e${index}`, fromNode: ids.get(source) ?? '', toNode: ids.get(target) ?? '', label: relation };
}
