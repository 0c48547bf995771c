import type { BlockId, ListItem, NoteLink } from '../model/note';
import type { ItemBlock } from './blocks/block';
import * as Char from './char';
import { itemText } from './item-text';
import { linksByItem } from './link-facts';
import { spanOf, type NoteText } from './note-text';
import { taskBoxLength, taskState } from './task-box';

/** The list items as facts, with the links and block ids that stand in them. */
export function readItems(note: NoteText, items: readonly ItemBlock[], links: readonly NoteLink[], blocks: readonly BlockId[]): ListItem[] {
  if (items.length === 0) return [];
  const linksOf = linksByItem(links);
  // The last block id of an item counts.
  const idOf = new Map<number | null, BlockId>();
  for (const block of blocks) idOf.set(block.item, block);
  return items.map((item, index) => readItem(note, item, idOf.get(index) ?? null, linksOf.get(index) ?? []));
}

function readItem(note: NoteText, item: ItemBlock, block: BlockId | null, links: number[]): ListItem {
  const own = item.own ?? { start: item.markEnd, end: item.markEnd };
  const boxed = item.beginsWithParagraph && note.text.charCodeAt(own.start) === Char.OPEN_BRACKET;
  const written = boxed ? note.text.slice(own.start, Math.min(own.end, own.start + 16)) : '';
  const words = { start: Math.min(own.end, own.start + taskBoxLength(written)), end: own.end };
  return {
    parent: item.parent,
    task: taskState(written),
    text: itemText(note.text, words, block),
    textSpan: spanOf(note, words.start, words.end),
    span: spanOf(note, item.start, item.end),
    heading: item.headingsAbove === 0 ? null : item.headingsAbove - 1,
    blockId: block?.id ?? null,
    links,
  };
}
