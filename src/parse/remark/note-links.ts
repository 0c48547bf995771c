import type { Heading, LinkPlace, NoteLink } from '../../model/note';
import type { PlacedLink } from './body-links';
import type { FoundField } from '../inline-fields';
import { lastStartingBy, spanOf, stretchAt, type NoteText } from '../note-text';
import type { PropertyLink } from '../property-links';

/** Index of the last heading that starts at or before an offset, or null. */
export type HeadingFinder = (offset: number) => number | null;

/** Finds headings by offset. Logarithmic in their number. */
export function headingFinder(headings: readonly Heading[]): HeadingFinder {
  const stretches = headings.map(({ span }) => ({ start: span.start.offset, end: span.end.offset }));
  return (offset) => {
    const index = lastStartingBy(stretches, offset);
    return index === -1 ? null : index;
  };
}

/** A link of the front matter as a fact. */
export function propertyLink(note: NoteText, link: PropertyLink): NoteLink {
  return noteLink(note, { ...link, item: null, callout: null }, { kind: 'property', key: link.key }, null);
}

/** A link of the body as a fact: it stands in a field, or in the text. */
export function bodyLink(note: NoteText, link: PlacedLink, fields: readonly FoundField[], headingAt: HeadingFinder): NoteLink {
  const field = stretchAt(fields, link.start);
  return noteLink(note, link, field ? { kind: 'field', key: field.key } : { kind: 'body' }, headingAt(link.start));
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

function noteLink(note: NoteText, link: PlacedLink, place: LinkPlace, heading: number | null): NoteLink {
  const { form, embed, target, subpath, display, url, item, callout, start, end } = link;
  return { form, embed, target, subpath, display, url, place, item, heading, callout, span: spanOf(note, start, end) };
}
