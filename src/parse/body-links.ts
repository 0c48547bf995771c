import type { Definition } from 'mdast';
import { findBareUrls } from './bare-urls';
import type { FoundLink } from './found-link';
import { readMarkdownLink, type Definitions } from './markdown-links';
import { isInside, type NoteText, type Stretch } from './note-text';
import type { PlacedNode } from './placed-nodes';
import { findLeftOverWikiLinks, readWikiLink, wikiLinkStretch } from './wiki-links';

/** A link of the body and the containers around it. */
export interface PlacedLink extends FoundLink {
  item: number | null;
  callout: number | null;
}

/** The links of the body, in the order of the text. What stands in `unread` (mathematics) is none. */
export function readBodyLinks(nodes: readonly PlacedNode[], note: NoteText, unread: readonly Stretch[]): PlacedLink[] {
  const definitions = definitionsOf(nodes);
  return nodes
    .flatMap((placed) => linksAt(placed, note, definitions).map((link) => ({ ...link, item: placed.item, callout: placed.callout })))
    .filter((link) => !isInside(unread, link.start))
    .sort((a, b) => a.start - b.start);
}

function linksAt(placed: PlacedNode, note: NoteText, definitions: Definitions): FoundLink[] {
  const { node, start, end } = placed;
  switch (node.type) {
    case 'link': case 'linkReference': case 'image': case 'imageReference':
      return linkOf(readMarkdownLink(node, note, definitions));
    case 'wikiLink':
      return [readWikiLink(note.text, wikiLinkStretch(note, placed))];
    case 'text':
      return placed.inLink ? [] : linksInText(note, { start, end });
    default:
      return [];
  }
}

function linksInText(note: NoteText, { start, end }: Stretch): FoundLink[] {
  const wiki = findLeftOverWikiLinks(note, { start, end }).map((stretch) => readWikiLink(note.text, stretch));
  return [...wiki, ...findBareUrls(note.copy, start, end)];
}

function linkOf(link: FoundLink | null): FoundLink[] {
  return link ? [link] : [];
}

function definitionsOf(nodes: readonly PlacedNode[]): Definitions {
  const definitions = new Map<string, Definition>();
  for (const { node } of nodes) if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  return definitions;
}
