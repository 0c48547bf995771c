import { folderOf, isInFolder, joinPath, normalisePath } from '../model/path';
import { baseOf, detectGenerator, PLAIN, type Generator } from './generator';
import { isLanguage } from './language';
import { opensFolder } from './note-name';

/** How the files of a site are laid out. */
export interface Layout {
  generator: Generator;
  /** The folder with the configuration. */
  base: string;
  /** The folder with the pages. */
  content: string;
  /** Folders beside it that hold pages as well: posts, pages of their own, further sections. */
  beside: readonly string[];
  /** The text of the configuration. */
  settings: string;
}

/** How the site is laid out. A configuration whose pages are the lesser part of all is that of a site within a repository of many. */
export function layoutOf(paths: readonly string[], pages: readonly string[], textOf: (path: string) => string): Layout {
  const found = detectGenerator(paths, textOf, () => lazily(pages.slice(0, 200), textOf));
  const base = found.config === undefined ? '' : baseOf(found.config);
  const settings = found.config === undefined ? '' : textOf(found.config).slice(0, 200_000);
  const content = contentFolder(found.generator, base, settings, pages);
  const beside = content === '' ? [] : besideFolders(found.generator, base, settings);
  const generator = found.generator.templateSetting?.test(settings) === true ? { ...found.generator, templates: true } : found.generator;
  const layout = { generator, base, settings, content, beside: content === '' ? [] : [...beside, ...sectionsBeside(paths, pages.filter((path) => !isPageOf(path, { content, beside })))] };
  const counted = pages.filter((path) => path.includes('/') && !COPIES.test(path));
  return counted.filter((path) => isPageOf(path, layout)).length * 2 >= counted.length ? layout : { generator: PLAIN, base: '', settings: '', content: '', beside: [] };
}

/** So many pages under an opening page are a section of a site. */
const SECTION = 5;

/** Folders that hold what a repository needs, and no pages for readers. */
const WORKSHOP = /^(?:[._].*|(?:tests?|examples?|samples?|fixtures?|templates?|packages?|src|lib|scripts?|tools?|tooling|themes?|archetypes|layouts?|components|static|public|assets|i18n)$)/i;

/** What makes a folder a program's, with notes of its own. */
const MANIFEST = /(?:^|\/)(?:package\.json|go\.mod|Cargo\.toml|pyproject\.toml|setup\.py|pom\.xml|Gemfile|composer\.json)$/;

/** Folders at the top with documents of their own that the site's folders do not hold: a specification beside the site that shows it. */
function sectionsBeside(paths: readonly string[], outside: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of outside) {
    const top = path.slice(0, Math.max(0, path.indexOf('/')));
    if (top !== '' && !WORKSHOP.test(top) && !COPIES.test(path)) counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  const opened = new Set(outside.filter(opensFolder).map(folderOf));
  return [...counts].flatMap(([top, count]) => (count < SECTION || !opened.has(top) || paths.some((path) => isInFolder(path, top) && MANIFEST.test(path)) ? [] : [top]));
}

/** Translations and former versions of pages that are there already. */
const COPIES = /(?:^|\/)(?:i18n|[\w-]*versioned_docs)\//;

/** Whether a page stands in one of the folders that the site is made of. */
export function isPageOf(path: string, { content, beside }: Pick<Layout, 'content' | 'beside'>): boolean {
  return [content, ...beside].some((folder) => isInFolder(path, folder));
}

/** A page's or file's path as the site sees it: from the folder of pages, or from the site's top. */
export function pathInSite(path: string, { content, base, beside }: Pick<Layout, 'content' | 'base' | 'beside'>): string {
  const roots = [content, ...beside.filter((folder) => folder.endsWith('src/pages')), base];
  const root = roots.find((each) => each !== '' && path.startsWith(`${each}/`));
  return root === undefined ? path : path.slice(root.length + 1);
}

function* lazily(paths: readonly string[], textOf: (path: string) => string): Iterable<string> {
  for (const path of paths) yield textOf(path);
}

function contentFolder(generator: Generator, base: string, settings: string, pages: readonly string[]): string {
  const said = generator.contentSetting?.exec(settings)?.[1];
  for (const folder of [...(said === undefined ? [] : [said]), ...generator.content]) {
    const place = normalisePath(joinPath(base, folder));
    if (place !== undefined && pages.some((path) => isInFolder(path, place))) return withLanguages(place, pages);
  }
  return '';
}

/** The folder above, where it holds the pages in further languages. */
function withLanguages(place: string, pages: readonly string[]): string {
  const above = folderOf(place);
  if (above === '' || !isLanguage(place.slice(above.length + 1))) return place;
  const others = pages.filter((path) => isInFolder(path, above) && !isInFolder(path, place));
  return others.some((path) => isLanguage(path.slice(above.length + 1).split('/')[0] ?? '')) ? above : place;
}

function besideFolders({ beside, besideSetting }: Generator, base: string, settings: string): string[] {
  const said = besideSetting === undefined ? [] : [...settings.matchAll(besideSetting)].map(([, folder = '']) => folder);
  return [...beside, ...said].map((folder) => normalisePath(joinPath(base, folder)) ?? '').filter((place) => place !== '');
}
