import { isDigit, isSmall } from './ascii';
import * as Char from './char';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_AND_PATH = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*$/i;
const WWW_HOST = /^www\.(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** Whether a link target names something outside the vault: it has a scheme, or is a host with a path or a `www.` before it. */
export function isExternal(target: string): boolean {
  return target.startsWith('https://') || SCHEME.test(target) || target.startsWith('//') || HOST_AND_PATH.test(target) || WWW_HOST.test(target);
}

/**
 * One spelling for each address, so that the same page linked from two notes is one node:
 * scheme added where a host was written without one, host in lower case, default port, trailing slash of the path and
 * an empty query or fragment dropped. Query and fragment stay: they may name another page.
 * Written by hand because the core has no URL class to rely on, and because a broken address must stay as it was written.
 */
export function normaliseUrl(target: string): string {
  if (isNormal(target)) return target;
  const bare = withoutClosingSlashes(target);
  if (bare !== target && isNormal(bare)) return bare;
  const written = target.startsWith('//') ? `https:${target}` : SCHEME.test(target) ? target : `https://${target}`;
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(written);
  if (!parts) return written;
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = parts;
  const lowerScheme = scheme.toLowerCase();
  const lowerHost = host.toLowerCase().replace(lowerScheme === 'http' ? /:80$/ : /:443$/, '');
  const tail = (query === '?' ? '' : query) + (fragment === '#' ? '' : fragment);
  return `${lowerScheme}://${lowerHost}${path.replace(/\/+$/, '')}${tail}`;
}

/** Whether an address is spelled as it should be. Most are, and to see that is quicker than to take them apart. */
function isNormal(target: string): boolean {
  const host = hostStart(target);
  const path = host === -1 ? -1 : hostEnd(target, host);
  if (path <= host) return false;
  const hash = target.indexOf('#', path);
  const end = hash === -1 ? target.length : hash;
  const mark = target.indexOf('?', path);
  const query = mark === -1 || mark > end ? end : mark;
  return target.charCodeAt(query - 1) !== Char.SLASH && hash !== target.length - 1 && (query === end || query < end - 1);
}

/** What many addresses end with, when they end with their path. */
function withoutClosingSlashes(target: string): string {
  let end = target.length;
  while (end > 0 && target.charCodeAt(end - 1) === Char.SLASH) end -= 1;
  return end === target.length || target.includes('?') || target.includes('#') ? target : target.slice(0, end);
}

/** Where the host begins behind a scheme of small letters; -1 where no such stands in front. */
function hostStart(target: string): number {
  if (target.startsWith('https://')) return 8;
  let at = 0;
  while (isSmall(target.charCodeAt(at))) at += 1;
  return at > 0 && target.startsWith('://', at) ? at + 3 : -1;
}

/** Where a host of small letters, digits, dots and dashes ends; -1 where it holds something else. */
function hostEnd(target: string, from: number): number {
  let at = from;
  for (; at < target.length; at++) {
    const code = target.charCodeAt(at);
    if (code === Char.SLASH || code === Char.QUESTION || code === Char.HASH) break;
    if (!isSmall(code) && !isDigit(code) && code !== Char.DASH && code !== Char.DOT) return -1;
  }
  return at;
}
