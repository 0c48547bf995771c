import { fileName } from '../model/path';

/** Where an address leads that the site's host sends on: by the address without slashes at its ends, in lower case. */
export type Redirects = ReadonlyMap<string, string>;

/** More than this is no list that a person keeps. */
const LONGEST = 5000;

/** Reads `_redirects` as Netlify and others take it: `/from /to 301`. Lines with wildcards stand for more than one address, and are passed over. */
export function readRedirects(paths: Iterable<string>, textOf: (path: string) => string): Redirects {
  const found = new Map<string, string>();
  for (const path of paths) {
    if (fileName(path) !== '_redirects') continue;
    for (const line of textOf(path).split('\n').slice(0, LONGEST)) {
      const [, from, to] = /^(\/[^\s:*]+)\s+(\/[^\s:*]*)(?:\s+\d{3}!?)?\s*(?:#.*)?$/.exec(line.trim()) ?? [];
      if (from !== undefined && to !== undefined && !found.has(redirectKey(from))) found.set(redirectKey(from), to);
    }
  }
  return found;
}

/** How an address is looked up among redirects. */
export function redirectKey(address: string): string {
  return address.replace(/^\/+|\/+$/g, '').toLowerCase();
}
