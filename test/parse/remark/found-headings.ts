import type { Heading } from '../../../src/model/note';
import { headingText } from '../../../src/parse/heading-text';
import { isInside, spanOf, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';

/** The headings of the note itself: like Obsidian, not those in quotes and lists. */
export function readHeadings(found: readonly FoundHeading[], note: NoteText): Heading[] {
  return found.filter(({ top }) => top).map(({ level, start, end }) =>
    ({ level, text: headingText(note.text, start, end), span: spanOf(note, start, end) }));
}

/** Where a heading stands. */
interface FoundHeading extends Stretch {
  level: Heading['level'];
  /** Whether it stands in no quote and no list. */
  top: boolean;
}

/** Every heading, nested ones too. Edges of `blocks` (comments and mathematics) read as headings and are none. */
export function findHeadings(nodes: readonly PlacedNode[], blocks: readonly Stretch[]): FoundHeading[] {
  return nodes.flatMap(({ node, start, end, top }) =>
    (node.type === 'heading' && !isInside(blocks, start) ? [{ level: node.depth, start, end, top }] : []));
}
