import { baseName, fileName, folderOf, joinPath } from '../model/path';
import { textOf, textsOf } from '../model/property';
import { isLanguage, languageOf } from './language';
import { isIndex } from './note-name';
import type { Page } from './page';
import { withoutEnding } from './page-path';
import { permalinkOf } from './permalinks';
import type { Site } from './site';
import { pathInSite } from './site-layout';

/** What addresses are made from. */
export type AddressGround = Pick<Site, 'base' | 'beside' | 'content' | 'generator' | 'permalinks'>;

/** The addresses that a page answers to on the site, the likeliest first. */
export function addressesOf(page: Page, site: AddressGround): string[] {
  const own = ownAddresses(page, site);
  const former = ['aliases', 'redirect_from'].flatMap((each) => textsOf(page.data[each])).filter((alias) => alias.startsWith('/'));
  return [...own, ...site.generator.routes.flatMap((route) => own.map((path) => joinPath(route, path.replace(/^\//, '')))), ...former];
}

/** The addresses at which a page in the site's first language stands as well: those without the language. */
export function addressesWithoutLanguage(page: Page, site: AddressGround): string[] {
  return ownAddresses(page, site).flatMap((path) => languageOf(path)?.rest ?? []);
}

function ownAddresses(page: Page, site: AddressGround): string[] {
  const inside = withoutEnding(pathInSite(page.from, site));
  const slug = textOf(page.data['slug']) ?? '';
  const explicit = ['permalink', 'url'].flatMap((each) => textsOf(page.data[each])).filter((url) => !/^[a-z]+:/i.test(url) && !url.includes('{{'));
  const named = slug === '' ? [] : [slug.startsWith('/') ? slug : joinPath(folderOf(inside), slug)];
  const numbered = inside.split('/').map((part) => part.replace(/^\d+[-_. ]+(?=\D)/, '')).join('/');
  const suffixed = languageOf(fileName(inside));
  const [top = '', ...below] = folderOf(inside).split('/');
  const folders = isLanguage(top) ? [folderOf(inside), below.join('/')] : [folderOf(inside)];
  const translated = suffixed ? folders.map((folder) => withoutIndex(joinPath(suffixed.language, folder, suffixed.rest))) : [];
  const patterned = permalinkOf(page, inside.split('/').find((part, at) => at > 0 || !isLanguage(part)) ?? '', site.permalinks);
  return [...explicit, ...(patterned === undefined ? [] : [patterned]), ...named, ...translated, withoutIndex(inside), withoutIndex(numbered), ...postAddresses(withoutIndex(inside), slug)];
}

/** A post whose file bears its day stands below its year, month and day, or below some of them. */
function postAddresses(path: string, slug: string): string[] {
  const [, year = '', month = '', day = '', name = ''] = /^(\d{4})-(\d{2})-(\d{2})-(.+)$/.exec(fileName(path)) ?? [];
  if (name === '') return [];
  const folder = folderOf(path).replace(/(?:^|\/)\d{4}$/, '');
  const tops = /(?:^|\/)_posts$/.test(folder) ? [folder.replace(/(?:^|\/)_posts$/, ''), 'blog'] : [folder];
  const days = [joinPath(year, month, day), joinPath(year, month), year, ''];
  return tops.flatMap((top) => days.flatMap((each) => [name, ...(slug === '' ? [] : [slug])].map((last) => joinPath(top, each, last))));
}

/** A folder's address for the page that opens it, or bears its name. */
function withoutIndex(path: string): string {
  const [folder, name] = [folderOf(path), path.slice(path.lastIndexOf('/') + 1)];
  return isIndex(path) || (folder !== '' && baseName(folder).toLowerCase() === name.toLowerCase()) ? folder : path;
}
