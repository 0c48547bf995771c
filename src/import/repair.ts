import { languageOf } from './language';

/** `v1.2`, `2.x`, `v3`, `v1.0-rc1`: a part of an address that means one edition of a page. */
const VERSION = /^(?:v\d+|v?\d+(?:\.(?:\d+|x))+(?:-[\w.]+)?)$/i;

/** Minutes and events of another year are other ones. */
const YEAR = /(?:19|20)\d{2}(?!\d)/g;

/** Codes of languages that sites are written in; those that are words or units of offices as well (`id`, `no`, `is`) are left out. */
const LANGUAGES: ReadonlySet<string> = new Set('ar bg bn ca cs da de el en es et fa fi fr he hi hr hu it ja ko lt lv ms nl pl pt ro ru sk sl sr sv ta te th tr uk ur vi zh'.split(' '));

/**
 * Whether a page may be what an address with a slip in it meant, as far as edition and language go: another edition, or the page
 * in another language, says other things under the same name.
 * @param written the address's path
 * @param inSite the page's path as the site sees it
 */
export function mayMean(written: string, inSite: string): boolean {
  const own = inSite.toLowerCase().split('/');
  const asked = written.toLowerCase().split('/').slice(0, -1);
  if (asked.some((part) => VERSION.test(part) && !own.includes(part))) return false;
  // A page of another section only bears the same name: that of the address is made when the site is built.
  if (written.startsWith('/') && asked.some((part) => part !== '') && !asked.some((part) => part !== '' && own.includes(part))) return false;
  const years = asked.flatMap((part) => part.match(YEAR) ?? []);
  if (years.some((year) => !inSite.includes(year))) return false;
  const language = asked.find((part) => LANGUAGES.has(part.split('-')[0] ?? ''));
  return language === undefined || own.includes(language) || languageOf(inSite)?.language === language;
}
