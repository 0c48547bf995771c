import type { Reference, ReferenceCache } from 'obsidian';
import { getFrontMatterInfo } from '../base/front-matter';
import { isExternalAddress, parseLinktext } from '../base/link-text';

/** One reference of a note and the link that it shall have. */
export interface LinkChange {
  reference: Reference | ReferenceCache;
  /** Path and subpath, as they stand in the link. */
  link: string;
}

/** The text with the links changed. What no longer stands where it was read is left alone. */
export function rewriteLinks(text: string, changes: readonly LinkChange[]): string {
  const inBody = changes.filter((change): change is { reference: ReferenceCache; link: string } => 'position' in change.reference);
  const fromTheEnd = inBody.sort((a, b) => b.reference.position.start.offset - a.reference.position.start.offset);
  let result = text;
  for (const { reference, link } of fromTheEnd) {
    const { start, end } = reference.position;
    if (result.slice(start.offset, end.offset) !== reference.original) continue;
    result = result.slice(0, start.offset) + withLink(reference.original, link) + result.slice(end.offset);
  }
  return changes.filter(({ reference }) => !('position' in reference)).reduce(rewriteProperty, result);
}

/** Links of properties have no place of their own: the same source is changed wherever front matter has it. */
function rewriteProperty(text: string, { reference, link }: LinkChange): string {
  const { from, to } = getFrontMatterInfo(text);
  const properties = text.slice(from, to).split(reference.original).join(withLink(reference.original, link));
  return text.slice(0, from) + properties + text.slice(to);
}

/** The source of a link with another target, its alias or words kept. */
function withLink(original: string, link: string): string {
  const wiki = /^(!?\[\[)([^|\]]*?)(\\?\|[^\]]*)?(\]\])$/.exec(original);
  if (wiki) return `${wiki[1]}${link}${wiki[3] ?? ''}${wiki[4]}`;
  const markdown = /^(!?\[[\s\S]*\]\()<?([^()<>]*?)>?(\s+"[^"]*")?\)$/.exec(original);
  if (!markdown || isExternalAddress(markdown[2] ?? '')) return original;
  const { path, subpath } = parseLinktext(link);
  return `${markdown[1]}${encodeAddress(path + subpath)}${markdown[3] ?? ''})`;
}

/** A path as the address of a Markdown link: spaces and brackets escaped. */
export function encodeAddress(path: string): string {
  return path.replace(/[\\\s()<>%]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
