import { isExternal, normaliseUrl } from '../model/url';
import { findBareUrls } from './bare-urls';
import type { FoundLink } from './found-link';
import { isInside, type NoteText, type Stretch } from './note-text';
import type { PropertyText } from './property-values';
import { splitTarget } from './subpath';
import { readWikiLink } from './wiki-links';

/** A link in front matter, under the top-level key that leads to it. */
export interface PropertyLink extends FoundLink {
  key: string;
}

const WIKI_LINK = /!?\[\[[^[\]\r\n]*\]\]/g;
const MARKDOWN_LINK = /(!?)\[([^[\]\r\n]*)\]\(<?([^()<>\s]*)>?(?:\s+["'][^"'\r\n]*["'])?\)/g;

/** The links in the values of front matter, in the order of the text. Values are no Markdown: only links are looked for. */
export function readPropertyLinks(note: Pick<NoteText, 'text'>, texts: readonly PropertyText[]): PropertyLink[] {
  return texts.flatMap((value) => linksIn(note.text, value).map((link) => ({ ...link, key: value.key })));
}

function linksIn(text: string, { start, end }: Stretch): FoundLink[] {
  const written = text.slice(start, end);
  const wiki = [...written.matchAll(WIKI_LINK)]
    .map((found) => readWikiLink(text, { start: start + found.index, end: start + found.index + found[0].length }));
  const markdown = [...written.matchAll(MARKDOWN_LINK)].map((found) => markdownLink(found, start)).filter((link) => !isInside(wiki, link.start));
  const taken = [...wiki, ...markdown].sort((a, b) => a.start - b.start);
  const bare = findBareUrls(text, start, end).filter((link) => !isInside(taken, link.start));
  return [...taken, ...bare].sort((a, b) => a.start - b.start);
}

function markdownLink(found: RegExpExecArray, from: number): FoundLink {
  const [whole, bang = '', display = '', address = ''] = found;
  const start = from + found.index;
  const shared = { form: 'markdown' as const, embed: bang !== '', display: display || null, start, end: start + whole.length };
  if (isExternal(address)) return { ...shared, target: address, subpath: null, url: normaliseUrl(address) };
  const { path, subpath } = splitTarget(address);
  return { ...shared, target: path, subpath, url: null };
}
