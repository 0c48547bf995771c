import type { BlockId } from '../../../src/model/note';
import { findBlockId } from '../../../src/parse/block-ids';
import { isInside, spanOf, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';

/** The block ids: at the end of a paragraph or list item, or on a line of their own behind a block. */
export function readBlockIds(nodes: readonly PlacedNode[], note: NoteText, unread: readonly Stretch[]): BlockId[] {
  const blocks: BlockId[] = [];
  for (const { node, start, end, item } of nodes) {
    if (node.type !== 'paragraph') continue;
    const found = findBlockId(note, { start, end }, item !== null);
    if (found && !isInside(unread, found.start)) blocks.push({ id: note.text.slice(found.start + 1, found.end), item, span: spanOf(note, found.start, found.end) });
  }
  return blocks;
}
