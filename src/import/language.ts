const CODE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

/** Whether a folder is named for a language, as sites in several languages part their pages. */
export function isLanguage(name: string): boolean {
  return CODE.test(name);
}

/**
 * The language of a page by its path in the site: its first folder, or what stands before its ending (`start.ja`).
 * @returns the language in lower case and the path without it; undefined where the path says none
 */
export function languageOf(path: string): { language: string; rest: string } | undefined {
  const [, folder = '', below = ''] = /^\/?([^/]+)\/(.*)$/.exec(path) ?? [];
  if (isLanguage(folder)) return { language: folder.toLowerCase(), rest: below };
  const [, stem = '', language = ''] = /^(.*[^/.])\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(path) ?? [];
  return stem === '' ? undefined : { language: language.toLowerCase(), rest: stem };
}

/** The language that a site shows at its top where its pages are in several. */
export const FIRST_LANGUAGE = 'en';
