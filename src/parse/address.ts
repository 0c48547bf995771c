import { isExternal, normaliseUrl } from '../model/url';
import type { FoundLink } from './found-link';
import { splitTarget } from './subpath';

/** What a Markdown link's address names: a place outside the vault as it is written, or a file and a part of it, decoded. */
export function readAddress(address: string): Pick<FoundLink, 'target' | 'subpath' | 'url'> {
  if (isExternal(address)) return { target: address, subpath: null, url: normaliseUrl(address) };
  const { path, subpath } = splitTarget(decoded(address));
  return { target: path, subpath, url: null };
}

/** `%20` and the like decoded; as written where that makes no sense. */
function decoded(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
