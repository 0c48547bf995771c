import type { Page } from './page';

const URL = /\bhttps?:\/\/([\w-]+(?:\.[\w-]+)+)(\/[^\s()<>"'\]#?]*)/gi;

/** So many pages that are here have to be linked under a host before it is believed to be the site's own. */
const ENOUGH = 3;

/**
 * The address under which pages link each other where no configuration says it: the host under which most addresses of pages stand.
 * @param isPage whether a path from the site's top is a page's
 */
export function linkedAddress(pages: readonly Page[], isPage: (path: string) => boolean): string | undefined {
  const hosts = new Map<string, { met: Set<string>; all: Set<string> }>();
  for (const { body } of pages) {
    for (const [, written = '', path = ''] of body.includes('://') ? body.matchAll(URL) : []) {
      const host = written.toLowerCase();
      const known = hosts.get(host) ?? { met: new Set(), all: new Set() };
      hosts.set(host, known);
      known.all.add(path);
      // A path of one word is that of many sites.
      if (/^\/[^/]+\/[^/]/.test(path) && isPage(path)) known.met.add(path);
    }
  }
  const [first] = [...hosts].filter(([, { met, all }]) => met.size >= ENOUGH && met.size * 3 >= all.size).sort(([, a], [, b]) => b.met.size - a.met.size);
  return first && `https://${first[0]}`;
}
