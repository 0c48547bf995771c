import { readAddress } from './address';
import { findBareUrls } from './bare-urls';
import * as Char from './char';
import type { FoundLink } from './found-link';
import { inOrder, isInside, type Stretch } from './note-text';
import type { PropertyText } from './property-values';
import { readWikiLink } from './wiki-links';

/** A link in front matter, under the top-level key that leads to it. */
export interface PropertyLink extends FoundLink {
  key: string;
}

const WIKI_LINK = /!?\[\[[^[\]\r\n]*\]\]/g;
const MARKDOWN_LINK = /(!?)\[([^[\]\r\n]*)\]\(<?([^()<>\s]*)>?(?:[ \t]{1,20}["'][^"'\r\n]*["'])?\)/g;

/** Nothing without one of these is a link. */
const MAY_HOLD_LINKS = /\[|:\/\/|www\./i;
const MAY_HOLD_ADDRESSES = /:\/\/|www\./i;

/** Whether one of those may stand in a stretch. To look at its characters is quicker than to ask, and most values are plain words. */
function isWorthAsking(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === Char.OPEN_BRACKET || code === Char.COLON || code === Char.DOT) return true;
  }
  return false;
}

/** The links in the values of front matter, in the order of the text. Values are no Markdown: only links are looked for. */
export function readPropertyLinks(text: string, values: readonly PropertyText[]): PropertyLink[] {
  const found: PropertyLink[] = [];
  for (const value of values) for (const link of linksIn(text, value)) found.push({ ...link, key: value.key });
  return found;
}

const NONE: readonly FoundLink[] = [];

function linksIn(text: string, { start, end }: Stretch): readonly FoundLink[] {
  if (!isWorthAsking(text, start, end)) return NONE;
  const written = text.slice(start, end);
  if (!MAY_HOLD_LINKS.test(written)) return NONE;
  const wiki: FoundLink[] = [];
  if (written.includes('[[')) {
    for (const { index, 0: link } of written.matchAll(WIKI_LINK)) wiki.push(readWikiLink(text, { start: start + index, end: start + index + link.length }));
  }
  const taken = written.includes('](') ? withOthers(wiki, markdownLinks(written, start)) : wiki;
  return MAY_HOLD_ADDRESSES.test(written) ? withOthers(taken, findBareUrls(text, start, end)) : taken;
}

/** Links in the order of the text, with those of others that stand in none of them. */
function withOthers(links: FoundLink[], others: readonly FoundLink[]): FoundLink[] {
  const all: FoundLink[] = [];
  for (const link of links) all.push(link);
  for (const other of others) if (!isInside(links, other.start)) all.push(other);
  return links.length === 0 || all.length === links.length ? all : inOrder(all);
}

function markdownLinks(written: string, from: number): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of written.matchAll(MARKDOWN_LINK)) found.push(markdownLink(match, from));
  return found;
}

function markdownLink(found: RegExpExecArray, from: number): FoundLink {
  const [whole, bang = '', display = '', address = ''] = found;
  const start = from + found.index;
  return { form: 'markdown', embed: bang !== '', ...readAddress(address), display: display || null, start, end: start + whole.length };
}
