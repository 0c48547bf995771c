import type { Heading } from '../model/note';
import { isInside, spanOf, type NoteText, type Stretch } from './note-text';
import type { PlacedNode } from './placed-nodes';

const CLOSING_MARKS = /(?:^|[ \t])#+[ \t]*$/;

/** The headings of the note itself: like Obsidian, not those in quotes and lists. `blocks` holds comments and mathematics, whose edges read as headings. */
export function readHeadings(nodes: readonly PlacedNode[], note: NoteText, blocks: readonly Stretch[]): Heading[] {
  const headings: Heading[] = [];
  for (const { node, start, end, top } of nodes) {
    if (node.type !== 'heading' || !top || isInside(blocks, start)) continue;
    headings.push({ level: node.depth, text: headingText(note.text.slice(start, end)), span: spanOf(note, start, end) });
  }
  return headings;
}

/** The text with its markup; marks of the heading itself and of its underline are dropped. */
function headingText(written: string): string {
  const atx = /^#{1,6}(?=[ \t]|$)/.exec(written);
  if (atx) return written.slice(atx[0].length).replace(CLOSING_MARKS, '').trim();
  return written.replace(/\r?\n[^\n]*$/, '').split(/\r?\n/).map((line) => line.trim()).join('\n');
}
