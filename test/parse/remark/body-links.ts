import { findBareUrls } from '../../../src/parse/bare-urls';
import type { FoundLink } from '../../../src/parse/found-link';
import { definitionsOf, readMarkdownLink, type Definitions } from './markdown-links';
import { isInside, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';
import { readWikiLink } from '../../../src/parse/wiki-links';
import { findLeftOverWikiLinks, wikiLinkStretch } from './wiki-links';

/** A link of the body and the containers around it. */
export interface PlacedLink extends FoundLink {
  item: number | null;
  callout: number | null;
}

/** The links of the body, in the order of the text. What stands in `hidden` is none. */
export function readBodyLinks(nodes: readonly PlacedNode[], note: NoteText, hidden: readonly Stretch[]): PlacedLink[] {
  const definitions = definitionsOf(nodes);
  return nodes
    .flatMap((placed) => linksAt(placed, note, definitions).map((link) => ({ ...link, item: placed.item, callout: placed.callout })))
    .filter((link) => !isInside(hidden, link.start))
    .sort((a, b) => a.start - b.start);
}

function linksAt(placed: PlacedNode, note: NoteText, definitions: Definitions): FoundLink[] {
  const { node } = placed;
  switch (node.type) {
    case 'link': case 'linkReference': case 'image': case 'imageReference':
      return readMarkdownLink(node, note, definitions);
    case 'wikiLink':
      return [readWikiLink(note.text, wikiLinkStretch(note, placed))];
    case 'text':
      return placed.inLink ? [] : linksInText(note, placed);
    default:
      return [];
  }
}

function linksInText(note: NoteText, { start, end }: Stretch): FoundLink[] {
  const wiki = findLeftOverWikiLinks(note, { start, end }).map((stretch) => readWikiLink(note.text, stretch));
  return [...wiki, ...findBareUrls(note.copy, start, end)];
}
