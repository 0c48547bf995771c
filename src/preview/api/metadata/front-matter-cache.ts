import type { CachedMetadata, FrontmatterLinkCache } from 'obsidian';
import { getFrontMatterInfo, readProperties } from '../base/front-matter';
import { decodeAddress, isExternalAddress, isWikiLink, linkDisplayText, parseWikiLink } from '../base/link-text';
import { posAt } from './locations';
import type { MarkdownTree } from './markdown-tree';

type FrontMatterFields = Pick<CachedMetadata, 'frontmatter' | 'frontmatterPosition' | 'frontmatterLinks'>;

/** Front matter, its place and its links; nothing when there is none or when it is no YAML mapping. */
export function readFrontMatter(tree: MarkdownTree): FrontMatterFields {
  const block = tree.blocks.find(({ kind }) => kind === 'yaml');
  if (!block) return {};
  const frontmatter = readProperties(getFrontMatterInfo(tree.text).frontmatter);
  if (!frontmatter) return {};
  return { frontmatter, frontmatterPosition: posAt(tree.starts, block.start, block.end), frontmatterLinks: linksOf(frontmatter, '') };
}

/** Texts that are one whole link, however deep they stand: `key`, `key.0`, `key.inner`. */
function linksOf(value: unknown, key: string): FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const link = linkOf(value.trim());
    return link ? [{ key, ...link }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => linksOf(each, key === '' ? inner : `${key}.${inner}`));
}

function linkOf(original: string): Omit<FrontmatterLinkCache, 'key'> | undefined {
  if (isWikiLink(original)) {
    const { link, alias } = parseWikiLink(original);
    return { link, original, displayText: alias ?? linkDisplayText(link) };
  }
  const [, displayText, url] = /^\[([^[\]]*)\]\(<?([^()<>]+)>?\)$/.exec(original) ?? [];
  if (displayText === undefined || url === undefined || isExternalAddress(url)) return undefined;
  return { link: decodeAddress(url), original, displayText };
}
