import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { readAddress } from '../../../src/parse/address';
import { urlLink } from '../../../src/parse/bare-urls';
import type { FoundLink } from '../../../src/parse/found-link';
import { ownText, type NoteText } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';
import { stretchOf } from './syntax-tree';

/** Definitions by their label: `[label]: address`. */
export type Definitions = ReadonlyMap<string, Definition>;

/** The definitions of a note. The first of a label counts. */
export function definitionsOf(nodes: readonly PlacedNode[]): Definitions {
  const definitions = new Map<string, Definition>();
  for (const { node } of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

/** Reads a Markdown link or image; none for a reference to nothing. */
export function readMarkdownLink(
  node: Link | LinkReference | Image | ImageReference, note: NoteText, definitions: Definitions,
): FoundLink[] {
  const { start, end } = stretchOf(node);
  if (node.type === 'link' && note.text[start] === '<') return [urlLink(node.url, start, end)];
  const address = 'url' in node ? node.url : definitions.get(node.identifier)?.url;
  if (address === undefined) return [];
  const embed = node.type === 'image' || node.type === 'imageReference';
  const display = 'children' in node ? linkText(note, start + 1, node.children.at(-1)) : (node.alt ?? '');
  return [{ form: 'markdown', embed, ...readAddress(address), display: display || null, start, end }];
}

/** The text of a link begins behind its bracket, also where blanks stand there that remark drops. */
function linkText({ text }: NoteText, start: number, lastChild: Nodes | undefined): string {
  return lastChild ? ownText(text.slice(start, stretchOf(lastChild).end)) : '';
}
