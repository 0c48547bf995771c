import type { List, ListItem as ListItemNode } from 'mdast';
import type { BlockId, ListItem } from '../../../src/model/note';
import type { HeadingFinder } from './note-links';
import { itemText } from '../../../src/parse/item-text';
import { spanOf, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';
import { stretchOf } from './syntax-tree';
import { taskBoxLength, taskState } from '../../../src/parse/task-box';

/** What an item needs to know of the facts around it. */
interface ItemFacts {
  headingAt: HeadingFinder;
  blocks: readonly BlockId[];
  /** Indexes of links by the item that they stand in. */
  links: ReadonlyMap<number, number[]>;
}

/** The list items with their own words: nested items have theirs. */
export function readListItems(nodes: readonly PlacedNode[], note: NoteText, facts: ItemFacts): ListItem[] {
  const items: ListItem[] = [];
  const blocks = byItem(facts.blocks);
  for (const { node, start, end, outerItem, item } of nodes) {
    if (node.type !== 'listItem' || item === null) continue;
    const block = blocks.get(item) ?? null;
    const { task, own } = ownStretch(node, note);
    items.push({
      parent: outerItem,
      task,
      text: itemText(note.text, own, block),
      textSpan: spanOf(note, own.start, own.end),
      span: spanOf(note, start, end),
      heading: facts.headingAt(start),
      blockId: block?.id ?? null,
      links: facts.links.get(item) ?? [],
    });
  }
  return items;
}

interface OwnStretch {
  task: string | null;
  own: Stretch;
}

/** From behind marker and box to the first nested list. */
function ownStretch(node: ListItemNode, note: NoteText): OwnStretch {
  const nested = node.children.findIndex((child) => child.type === 'list');
  const own = nested === -1 ? node.children : node.children.slice(0, nested);
  const [first] = own;
  if (!first) {
    const at = emptyItemEnd(node, note, node.children[0]);
    return { task: null, own: { start: at, end: at } };
  }
  const { start } = stretchOf(first);
  const end = stretchOf(own.at(-1) ?? first).end;
  if (first.type !== 'paragraph') return { task: null, own: { start, end } };
  const written = note.text.slice(start, Math.min(end, start + 16));
  return { task: taskState(written), own: { start: Math.min(end, start + taskBoxLength(written)), end } };
}

/** An item without words of its own: the place behind its marker. */
function emptyItemEnd(node: ListItemNode, note: NoteText, nested: List | ListItemNode['children'][number] | undefined): number {
  const { start, end } = stretchOf(node);
  const limit = nested ? stretchOf(nested).start : end;
  const marker = /^(?:[-*+]|\d+[.)])[ \t]*/.exec(note.text.slice(start, limit))?.[0] ?? '';
  return start + marker.length;
}

/** Block ids by their item: the last of an item counts. */
function byItem(blocks: readonly BlockId[]): Map<number, BlockId> {
  return new Map(blocks.flatMap((block): [number, BlockId][] => (block.item === null ? [] : [[block.item, block]])));
}
