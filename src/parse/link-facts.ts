import type { NoteLink } from '../model/note';
import type { FoundLink } from './found-link';
import { spanOf, type NoteText } from './note-text';
import type { PropertyLink } from './front-matter/property-links';

/** A link as a fact, with where it stands among the others. */
export function linkFact(
  note: NoteText, link: FoundLink, { place, item, heading, callout }: Pick<NoteLink, 'place' | 'item' | 'heading' | 'callout'>,
): NoteLink {
  const { form, embed, target, subpath, display, url, start, end } = link;
  return { form, embed, target, subpath, display, url, place, item, heading, callout, span: spanOf(note, start, end) };
}

/** A link of the front matter as a fact. */
export function propertyLink(note: NoteText, { key, link }: PropertyLink): NoteLink {
  return linkFact(note, link, { place: { kind: 'property', key }, item: null, heading: null, callout: null });
}
