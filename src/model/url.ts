const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_AND_PATH = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*$/i;
const WWW_HOST = /^www\.(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** An address that is spelled as it should be. Most are, and finding that out is quicker than taking them apart. */
const NORMAL = /^https?:\/\/[a-z0-9.-]+(?:\/[^?#\s]*[^/?#\s])?$/;

/** Whether a link target names something outside the vault: it has a scheme, or is a host with a path or a `www.` before it. */
export function isExternal(target: string): boolean {
  return SCHEME.test(target) || target.startsWith('//') || HOST_AND_PATH.test(target) || WWW_HOST.test(target);
}

/**
 * One spelling for each address, so that the same page linked from two notes is one node:
 * scheme added where a host was written without one, host in lower case, default port, trailing slash of the path and
 * an empty query or fragment dropped. Query and fragment stay: they may name another page.
 * Written by hand because the core has no URL class to rely on, and because a broken address must stay as it was written.
 */
export function normaliseUrl(target: string): string {
  if (NORMAL.test(target)) return target;
  const written = target.startsWith('//') ? `https:${target}` : SCHEME.test(target) ? target : `https://${target}`;
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(written);
  if (!parts) return written;
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = parts;
  const lowerScheme = scheme.toLowerCase();
  const lowerHost = host.toLowerCase().replace(lowerScheme === 'http' ? /:80$/ : /:443$/, '');
  const tail = (query === '?' ? '' : query) + (fragment === '#' ? '' : fragment);
  return `${lowerScheme}://${lowerHost}${path.replace(/\/+$/, '')}${tail}`;
}
