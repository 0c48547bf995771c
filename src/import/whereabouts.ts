import { joinPath } from '../model/path';
import { linkedAddress } from './own-address';
import type { Page } from './page';
import { addressesOf, type AddressGround } from './page-address';
import { pagesAddress, repositoryOf } from './repository';

/** Where a site can be read, and where its source is kept. */
export interface Whereabouts {
  /** Addresses that the site stands under, without a closing slash. */
  addresses: readonly string[];
  /** The one that the site says itself, or shows by its links; the others may be guesses. */
  published: string | undefined;
  /** `owner/name` where the source is kept on GitHub. */
  repository: string | undefined;
}

/** Addresses that stand in a configuration until somebody sets their own. */
const PLACEHOLDER = /\/\/(?:[^/]*\.)?(?:example\.(?:com|org|net)|localhost(?::\d+)?)(?:\/|$)|\/\/(?:www\.)?github\.com/i;

/**
 * Finds a site's own addresses: as its configuration, its manifest or its file for the host says them, else as its pages link each other.
 * @param paths the source's files and folders
 * @param textOf the text of a file; `''` where there is none
 */
export function whereabouts(site: AddressGround & { settings: string }, pages: readonly Page[], paths: ReadonlySet<string>, textOf: (path: string) => string): Whereabouts {
  const { generator, base, content, settings } = site;
  const manifest = textOf(joinPath(base, 'package.json')) || textOf('package.json');
  const repository = repositoryOf(settings, manifest, pages, paths);
  const host = [base, content, ...generator.served.map((folder) => joinPath(base, folder))].map((folder) => /^[\w-]+(?:\.[\w-]+)+$/.exec(textOf(joinPath(folder, 'CNAME')).trim())?.[0]).find((name) => name !== undefined);
  const said = [generator.addressSetting?.exec(settings)?.[1], host === undefined ? undefined : `https://${host}`, /"homepage"\s*:\s*"(https?:[^"#]+)/.exec(manifest)?.[1]].flatMap(plainAddress);
  const published = said[0] ?? linkedAddress(pages, isPageIn(pages, site));
  return { repository, published, addresses: [...new Set([...said, ...plainAddress(published), ...plainAddress(pagesAddress(repository))])] };
}

function isPageIn(pages: readonly Page[], site: AddressGround): (path: string) => boolean {
  const plain = (path: string): string => path.replace(/^\/+|\/+$|\.html?$/g, '').toLowerCase();
  const known = new Set(pages.flatMap((page) => addressesOf(page, site).map(plain)));
  return (path) => known.has(plain(path));
}

/** Without a closing slash; none where it stands for another one. */
function plainAddress(address: string | undefined): string[] {
  return address === undefined || PLACEHOLDER.test(address) ? [] : [address.replace(/\/+$/, '')];
}
