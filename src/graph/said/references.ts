import type { NoteLink } from '../../model/note';
import type { FoundNode } from '../contribution';
import { webAddress } from '../note-facts';
import { plainWords } from './item-words';
import { isWebAddress, sectionOf, wordsAround, type Reading, type Said } from './reading';

/** Addresses under a References heading are nodes. Elsewhere an address is an aside, and no node of its own. */
export function readReferences(reading: Reading, { nodes }: Said): void {
  if (!reading.sections.includes('reference')) return;
  for (const link of reading.note.links) {
    const node = referenceOf(link, reading);
    if (node) nodes.push(node);
  }
}

function referenceOf(link: NoteLink, reading: Reading): FoundNode | undefined {
  if (link.url === null || link.embed || link.place.kind !== 'body' || !isWebAddress(link.url)) return undefined;
  if (sectionOf(reading, link.heading) !== 'reference' || isInDatedItem(link, reading)) return undefined;
  const title = plainWords(link.display ?? '') || link.url.replace(/^https?:\/\//, '');
  return {
    id: link.url, kind: 'reference', type: 'reference', typeFrom: 'heading', title,
    url: webAddress(link.target) ?? link.url, path: undefined, date: undefined, description: undefined,
  };
}

function isInDatedItem(link: NoteLink, reading: Reading): boolean {
  return wordsAround(link, reading)?.date !== undefined;
}
