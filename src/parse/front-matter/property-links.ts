import { readAddress } from '../address';
import { findBareUrls } from '../bare-urls';
import * as Char from '../../model/char';
import type { FoundLink } from '../found-link';
import { inOrder, isInside, type Stretch } from '../note-text';
import type { PropertyText } from './property-values';
import { readWikiLink } from '../wiki-links';

/** A link in front matter, under the top-level key that leads to it. */
export interface PropertyLink {
  key: string;
  link: FoundLink;
}

const MARKDOWN_LINK = /(!?)\[([^[\]\r\n]*)\]\(<?([^()<>\s]*)>?(?:[ \t]{1,20}["'][^"'\r\n]*["'])?\)/g;

const MAY_HOLD_ADDRESSES = /:\/\/|www\./i;

/** The links in the values of front matter, in the order of the text. Values are no Markdown: only links are looked for. */
export function readPropertyLinks(text: string, values: readonly PropertyText[]): PropertyLink[] {
  const found: PropertyLink[] = [];
  for (const value of values) for (const link of linksIn(text, value)) found.push({ key: value.key, link });
  return found;
}

function linksIn(text: string, { start, end }: Stretch): readonly FoundLink[] {
  const written = text.slice(start, end);
  const wiki = wikiLinks(text, start, end);
  const taken = written.includes('](') ? withOthers(wiki, markdownLinks(written, start)) : wiki;
  return MAY_HOLD_ADDRESSES.test(written) ? withOthers(taken, findBareUrls(text, start, end)) : taken;
}

/** `[[…]]` and `![[…]]`, with neither brackets nor line endings in them. */
function wikiLinks(text: string, start: number, end: number): FoundLink[] {
  const found: FoundLink[] = [];
  let at = start;
  while (at < end) {
    const stop = wikiLinkEnd(text, at, end);
    if (stop !== -1) found.push(readWikiLink(text, { start: at > start && text.charCodeAt(at - 1) === Char.BANG ? at - 1 : at, end: stop }));
    at = stop === -1 ? at + 1 : stop;
  }
  return found;
}

/** Behind the wiki-link whose brackets open here; -1 where none do. */
function wikiLinkEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== Char.OPEN_BRACKET || text.charCodeAt(at + 1) !== Char.OPEN_BRACKET) return -1;
  let next = at + 2;
  while (next < end && !endsWikiLink(text.charCodeAt(next))) next += 1;
  return next + 1 < end && text.charCodeAt(next) === Char.CLOSE_BRACKET && text.charCodeAt(next + 1) === Char.CLOSE_BRACKET ? next + 2 : -1;
}

function endsWikiLink(code: number): boolean {
  return code === Char.OPEN_BRACKET || code === Char.CLOSE_BRACKET || code === Char.RETURN || code === Char.FEED;
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
