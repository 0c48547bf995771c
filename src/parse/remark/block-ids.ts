import type { BlockId } from '../../model/note';
import { isInside, spanOf, type NoteText, type Stretch } from '../note-text';
import type { PlacedNode } from './placed-nodes';

const AT_END = /(?:^|[ \t])\^([a-z0-9-]+)[ \t]*$/i;

/** The block ids: at the end of a paragraph or list item, or on a line of their own behind a block. */
export function readBlockIds(nodes: readonly PlacedNode[], note: NoteText, unread: readonly Stretch[]): BlockId[] {
  const blocks: BlockId[] = [];
  for (const { node, start, end, item } of nodes) {
    if (node.type !== 'paragraph') continue;
    const found = idAtEnd(note, start, end) ?? (item === null ? null : idAtEnd(note, start, endOfLine(note.copy, start, end)));
    if (found && !isInside(unread, found.start)) blocks.push({ id: note.text.slice(found.start + 1, found.end), item, span: spanOf(note, found.start, found.end) });
  }
  return blocks;
}

/** An id behind the last word, caret included. */
function idAtEnd({ copy }: NoteText, start: number, end: number): Stretch | null {
  const lineStart = Math.max(start, copy.lastIndexOf('\n', end - 1) + 1);
  const found = AT_END.exec(copy.slice(lineStart, end));
  if (!found) return null;
  const caret = copy.lastIndexOf('^', end - 1);
  return { start: caret, end: caret + 1 + (found[1] ?? '').length };
}

function endOfLine(copy: string, start: number, end: number): number {
  const stop = copy.indexOf('\n', start);
  if (stop === -1 || stop > end) return end;
  return copy[stop - 1] === '\r' ? stop - 1 : stop;
}
