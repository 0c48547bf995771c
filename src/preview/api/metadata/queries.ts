import type { BlockCache, BlockSubpathResult, CachedMetadata, FootnoteSubpathResult, HeadingCache, HeadingSubpathResult, Reference, ReferenceCache } from 'obsidian';
import { stripHeading } from '../base/link-text';

type FrontMatter = Record<string, unknown> | null | undefined;

/** The value of the first key that is, or matches, `key`; null where there is none. */
export function parseFrontMatterEntry(frontmatter: FrontMatter, key: string | RegExp): unknown {
  if (!frontmatter || typeof frontmatter !== 'object') return null;
  const wanted = typeof key === 'string' ? (name: string) => name === key : (name: string) => key.test(name);
  const found = Object.keys(frontmatter).find(wanted);
  return found === undefined ? null : frontmatter[found] ?? null;
}

export function parseFrontMatterStringArray(frontmatter: FrontMatter, key: string | RegExp): string[] | null {
  return textsOf(parseFrontMatterEntry(frontmatter, key), /,/);
}

export function parseFrontMatterAliases(frontmatter: FrontMatter): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^aliases$/i);
}

/** Each with its `#`. */
export function parseFrontMatterTags(frontmatter: FrontMatter): string[] | null {
  const tags = textsOf(parseFrontMatterEntry(frontmatter, /^tags$/i), /[,\s]+/);
  return tags?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}

/** Front matter's and body's tags. */
export function getAllTags(cache: CachedMetadata): string[] {
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/** @returns whether a callback asked to stop */
export function iterateRefs(refs: Reference[], callback: (ref: Reference) => boolean | void): boolean {
  return refs.some((ref) => callback(ref) === true);
}

export function iterateCacheRefs(cache: CachedMetadata, callback: (ref: ReferenceCache) => boolean | void): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => callback(ref) === true);
}

/** Where `#Heading`, `#Outer#Inner`, `#^block` or `#[^footnote]` stands in the note; null when it is not there. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
  const parts = subpath.split('#').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (last.startsWith('^')) return findBlock(cache, last.slice(1).toLowerCase());
  const footnote = /^\[\^(.+)\]$/.exec(last)?.[1];
  return footnote === undefined ? findHeading(cache, parts) : findFootnote(cache, footnote);
}

function findBlock(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const block: BlockCache | undefined = cache.blocks?.[id];
  if (!block) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
  const { start, end } = block.position;
  return { type: 'block', block, start, end, ...(list ? { list } : {}) };
}

function findFootnote(cache: CachedMetadata, id: string): FootnoteSubpathResult | null {
  const footnote = cache.footnotes?.find((each) => each.id === id);
  return footnote ? { type: 'footnote', footnote, start: footnote.position.start, end: footnote.position.end } : null;
}

/** The last of the named headings, each standing below the one before it. */
function findHeading(cache: CachedMetadata, parts: string[]): HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  const current = descend(headings, parts.map((part) => stripHeading(part).toLowerCase()));
  if (!current) return null;
  const next = headings.slice(headings.indexOf(current) + 1).find((heading) => heading.level <= current.level);
  // Typed as always there, but null behind the last heading: so it is in Obsidian.
  return { type: 'heading', current, next: (next ?? null) as HeadingCache, start: current.position.start, end: next?.position.start ?? null };
}

function descend(headings: HeadingCache[], names: string[]): HeadingCache | undefined {
  let level = 0;
  let wanted = 0;
  for (const heading of headings) {
    if (wanted > 0 && heading.level <= level) [level, wanted] = [0, 0];
    if (stripHeading(heading.heading).toLowerCase() !== names[wanted]) continue;
    wanted += 1;
    level = heading.level;
    if (wanted === names.length) return heading;
  }
  return undefined;
}

function textsOf(value: unknown, separator: RegExp): string[] | null {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(separator) : value === null || value === undefined ? [] : [value];
  const texts = values
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map((each) => String(each).trim())
    .filter((text) => text !== '');
  return texts.length > 0 ? texts : null;
}
