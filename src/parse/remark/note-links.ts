import type { Heading, LinkPlace, NoteLink } from '../../model/note';
import type { PlacedLink } from './body-links';
import type { FoundField } from '../inline-fields';
import { linkFact } from '../link-facts';
import { lastStartingBy, stretchAt, type NoteText } from '../note-text';

/** Index of the last heading that starts at or before an offset, or null. */
export type HeadingFinder = (offset: number) => number | null;

/** Finds headings by offset. Logarithmic in their number. */
export function headingFinder(headings: readonly Heading[]): HeadingFinder {
  const stretches = headings.map(({ span }) => ({ start: span.start, end: span.end }));
  return (offset) => {
    const index = lastStartingBy(stretches, offset);
    return index === -1 ? null : index;
  };
}

/** A link of the body as a fact: it stands in a field, or in the text. */
export function bodyLink(note: NoteText, link: PlacedLink, fields: readonly FoundField[], headingAt: HeadingFinder): NoteLink {
  const field = stretchAt(fields, link.start);
  const place: LinkPlace = field ? { kind: 'field', key: field.key } : { kind: 'body' };
  return linkFact(note, link, { place, item: link.item, heading: headingAt(link.start), callout: link.callout });
}
