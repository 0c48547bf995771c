import type { NoteLink } from '../../model/note';
import { INVERSES, NOT_RELATIONS, RELATIONS } from '../../model/vocabulary';
import { linkRef, SELF, type Ref, type Tie } from '../contribution';
import { isEmptyLink, isWebAddress, tieTo, wordsAround, type Reading, type Said } from './reading';

/**
 * Every link is a tie of the note: `links` and `embeds` in the body, the key's relation in properties and inline fields.
 * Addresses become edges only where they lead to something of the graph: a reference that some note lists, or a note with that `url`.
 */
export function readLinks(reading: Reading, { ties }: Said): void {
  for (const link of reading.note.links) {
    const tie = tieOf(link, reading);
    if (tie) ties.push(tie);
  }
}

function tieOf(link: NoteLink, reading: Reading): Tie | undefined {
  if (isEmptyLink(link) || (link.url !== null && (link.embed || !isWebAddress(link.url)))) return undefined;
  const { place } = link;
  if (place.kind === 'property') return propertyTie(link, place.key);
  if (place.kind === 'field') return tieTo(link, fieldOwner(link, reading), relationOfKey(place.key));
  return tieTo(link, SELF, link.embed ? 'embeds' : 'links');
}

function propertyTie(link: NoteLink, key: string): Tie | undefined {
  const relation = relationOfKey(key);
  if (!NOT_RELATIONS.has(relation)) return tieTo(link, SELF, relation);
  if (relation === 'url') return tieTo(link, SELF, 'same-as');
  // The items of a checklist are nodes, and their links are theirs. Sources are attributes.
  return relation === 'checklist' || link.url !== null ? undefined : tieTo(link, SELF, 'links');
}

/** A field in a list item that begins with a link is said of that link. */
function fieldOwner(link: NoteLink, reading: Reading): Ref {
  const head = wordsAround(link, reading)?.head;
  return head && head.link.url === null && head.link.target !== '' ? linkRef(head.link.target) : SELF;
}

/** The relation that a key names: known ones in any spelling (`Part of`), others as they were written. */
export function relationOfKey(key: string): string {
  const tidy = key.trim().toLowerCase().replace(/[\s_]+/g, '-');
  return Object.hasOwn(RELATIONS, tidy) || INVERSES.has(tidy) || NOT_RELATIONS.has(tidy) ? tidy : key.trim();
}
