import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { isExternal, normaliseUrl } from '../model/url';
import { urlLink } from './bare-urls';
import type { FoundLink } from './found-link';
import type { NoteText, Stretch } from './note-text';
import { splitTarget } from './subpath';
import { stretchOf } from './syntax-tree';

/** Definitions by their identifier: `[id]: address`. The first of a name counts. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Reads a Markdown link or image. Null for a reference to nothing. */
export function readMarkdownLink(
  node: Link | LinkReference | Image | ImageReference, note: NoteText, definitions: Definitions,
): FoundLink | null {
  const { start, end } = stretchOf(node);
  if (node.type === 'link' && note.text[start] === '<') return urlLink(node.url, start, end);
  const address = 'url' in node ? node.url : definitions.get(node.identifier)?.url;
  if (address === undefined) return null;
  const embed = node.type === 'image' || node.type === 'imageReference';
  const display = 'children' in node ? textBetween(note, node.children.map(stretchOf)) : (node.alt ?? '');
  return { form: 'markdown', embed, ...targetOf(address), display: display || null, start, end };
}

function targetOf(address: string): Pick<FoundLink, 'target' | 'subpath' | 'url'> {
  if (isExternal(address)) return { target: address, subpath: null, url: normaliseUrl(address) };
  const { path, subpath } = splitTarget(decoded(address));
  return { target: path, subpath, url: null };
}

/** `%20` and the like decoded; as written where that makes no sense. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function textBetween({ text }: NoteText, children: readonly Stretch[]): string {
  return text.slice(children[0]?.start ?? 0, children.at(-1)?.end ?? 0);
}
