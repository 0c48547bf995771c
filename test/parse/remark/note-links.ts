import type { Heading, LinkPlace, NoteLink } from '../../../src/model/note';
import { countFront } from '../../../src/model/sorted';
import type { PlacedLink } from './body-links';
import type { FoundField } from '../../../src/parse/inline-fields';
import { linkFact } from '../../../src/parse/link-facts';
import { stretchAt, type NoteText } from '../../../src/parse/note-text';

/** Index of the last heading that starts at or before an offset, or null. */
export type HeadingFinder = (offset: number) => number | null;

/** Finds headings by offset. Logarithmic in their number. */
export function headingFinder(headings: readonly Heading[]): HeadingFinder {
  return (offset) => {
    const count = countFront(headings.length, (index) => (headings[index]?.span.start ?? 0) <= offset);
    return count === 0 ? null : count - 1;
  };
}

/** A link of the body as a fact: it stands in a field, or in the text. */
export function bodyLink(note: NoteText, link: PlacedLink, fields: readonly FoundField[], headingAt: HeadingFinder): NoteLink {
  const field = stretchAt(fields, link.start);
  const place: LinkPlace = field ? { kind: 'field', key: field.key } : { kind: 'body' };
  return linkFact(note, link, { place, item: link.item, heading: headingAt(link.start), callout: link.callout });
}

/** Indexes of links by the list item that they stand in. */
export function linksByItem(links: readonly NoteLink[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { item }] of links.entries()) {
    if (item === null) continue;
    const list = found.get(item);
    if (list) list.push(index);
    else found.set(item, [index]);
  }
  return found;
}
