/** `Note#Heading` → the note and the rest. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const plain = linktext.replace(/\u00A0/g, ' ').normalize('NFC');
  const at = plain.indexOf('#');
  return at === -1 ? { path: plain, subpath: '' } : { path: plain.slice(0, at), subpath: plain.slice(at) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/** A heading as links compare it: markup and punctuation that cannot stand in a link dropped, case ignored by the caller. */
export function stripHeading(heading: string): string {
  return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** A heading as it is written behind the `#` of a link. */
export function stripHeadingForLink(heading: string): string {
  return heading.replace(/([:#|^\\\r\n]|%%|\[\[|\]\])/g, ' ').replace(/\s+/g, ' ').trim();
}

/** What a link shows where no alias was written: `a#b#c` reads "a > b > c". */
export function linkDisplayText(link: string): string {
  return link.split('#').filter((part) => part !== '').join(' > ');
}

/** Whether an address leads out of the vault. */
export function isExternalAddress(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//');
}

/** Wiki-links and embeds in a line. Bounded, so that a line of openings costs no more than its length. */
export const WIKI_LINKS = /!?\[\[[^[\]\n\r]{1,1000}\]\]/g;

/** Whether a text is one wiki-link and nothing else. */
export function isWikiLink(text: string): boolean {
  return /^\[\[[^[\]]+\]\]$/.test(text);
}

/** What stands between the brackets of `[[target|alias]]`. Only the first bar divides, and not one with nothing before it; in tables it is written `\|`. */
export function parseWikiLink(source: string): { link: string; alias: string | undefined } {
  const inner = source.replace(/^!?\[\[|\]\]$/g, '');
  const bar = inner.indexOf('|');
  if (bar < 1) return { link: inner.trim(), alias: undefined };
  return { link: inner.slice(0, bar).replace(/\\$/, '').trim(), alias: inner.slice(bar + 1).trim() || undefined };
}

/** An address of Markdown as the path it means; a broken escape stays as it was written. */
export function decodeAddress(url: string): string {
  try {
    return decodeURI(url).replace(/%23/g, '#');
  } catch {
    return url;
  }
}
