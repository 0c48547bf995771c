import { normaliseUrl } from '../model/url';
import type { FoundLink } from './found-link';

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"`[\]|\\^{}\u3000-\u303f\uff00-\uffef]+/gi;
const ADDRESS_HERE = new RegExp(ADDRESS.source, 'iy');
const TRAILING = /[?!.,:;*_~'’”»…]/;

/** The addresses that stand bare in a stretch of text. Punctuation and unmatched brackets behind them are no part of them. */
export function findBareUrls(text: string, from: number, to: number): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.slice(from, to).matchAll(ADDRESS)) {
    const link = linkOf(text, from + match.index, match[0]);
    if (link) found.push(link);
  }
  return found;
}

/** What stands where a bare address may begin: the address, if it is one, and how far no other can begin. */
interface BareUrl {
  link: FoundLink | null;
  searched: number;
}

/** Reads what begins here with a scheme or `www.`; null where nothing does. Its line must end where the stretch ends that is searched. */
export function readBareUrl(text: string, start: number): BareUrl | null {
  ADDRESS_HERE.lastIndex = start;
  const written = ADDRESS_HERE.exec(text)?.[0];
  return written === undefined ? null : { link: linkOf(text, start, written), searched: start + written.length };
}

function linkOf(text: string, start: number, found: string): FoundLink | null {
  const written = withoutTrail(found);
  return isWordCharacter(text[start - 1]) || !HOST.test(written) ? null : urlLink(written, start, start + written.length);
}

/** A link that is its own text. */
export function urlLink(target: string, start: number, end: number): FoundLink {
  return { form: 'url', embed: false, target, subpath: null, display: null, url: normaliseUrl(target), start, end };
}

const HOST = /^(?:\w+:\/\/[^\s/?#]+|www\.[^\s/?#.]+\.[^\s/?#]+)/i;

function withoutTrail(written: string): string {
  let unmatched = written.split(')').length - written.split('(').length;
  let end = written.length;
  for (;;) {
    if (TRAILING.test(written.charAt(end - 1))) end -= 1;
    else if (written[end - 1] === ')' && unmatched > 0) [end, unmatched] = [end - 1, unmatched - 1];
    else return written.slice(0, end);
  }
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
