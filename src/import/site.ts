import { baseName, folderOf } from '../model/path';
import { compareTexts } from '../model/sorted';
import type { AuthorBook } from './authorship';
import { generatedIndexes, readCategories, type Category } from './category';
import { decodeText, type Decode } from './decode-text';
import type { Generator } from './generator';
import { mendCharacters } from './mend-text';
import { isIndex, nameNotes, type VaultNames } from './note-name';
import { readPage, type Page } from './page';
import { PageIndex } from './page-index';
import { isPage, pageName } from './page-path';
import { readPermalinks, type Permalinks } from './permalinks';
import { readRedirects, type Redirects } from './redirects';
import { readSettings, SiteData } from './site-data';
import { isPageOf, layoutOf, pathInSite } from './site-layout';
import { LIMITS, type SourceFile } from './source-file';
import { whereabouts, type Whereabouts } from './whereabouts';
import { missedTexts, takeFiles, type LeftOut } from './take-files';

/** A site as read: its pages, its other files, and what its configuration says. */
export interface Site extends Whereabouts {
  generator: Generator;
  /** The folder with the pages. */
  content: string;
  /** The folder with the configuration. */
  base: string;
  /** Folders beside that one that hold pages as well. */
  beside: readonly string[];
  /** In the order of their paths. */
  pages: Page[];
  /** Files that are no pages, by path. */
  files: ReadonlyMap<string, SourceFile>;
  /** Paths of all files of the source and of their folders, taken or not. */
  paths: ReadonlySet<string>;
  /** Data and templates that pages are filled from. */
  data: SiteData;
  authors: AuthorBook;
  /** What is said of folders beside their pages, by the folders' paths. */
  categories: ReadonlyMap<string, Category>;
  index: PageIndex;
  permalinks: Permalinks;
  redirects: Redirects;
  /** What of the whole was left out, and why. */
  warnings: LeftOut[];
}

/** Reads the files of a folder or archive as a site. Never throws: what is refused is a warning. */
export function readSite(files: readonly SourceFile[], decode: Decode, vault: VaultNames): Site {
  const warnings: Site['warnings'] = [];
  const taken = takeFiles(files, warnings);
  const textOf = (path: string): string => mendCharacters(decodeText(taken.get(path)?.bytes ?? new Uint8Array(), decode).text);
  const pagePaths = [...taken.keys()].filter((path) => isPage(path) && (taken.get(path)?.bytes.length ?? 0) <= LIMITS.page).sort(compareTexts);
  const layout = layoutOf([...taken.keys()], pagePaths, textOf);
  const { generator, base, settings, content, beside } = layout;
  const data = new SiteData(taken.keys(), textOf, readSettings(settings));
  const folders = data.categories();
  const written = pagePaths.filter((path) => isPageOf(path, layout)).map((path) => pageOf(path, pathInSite(path, layout), taken.get(path)?.bytes ?? new Uint8Array(), decode));
  const pages = [...written, ...generatedIndexes(folders, written)].sort((a, b) => compareTexts(a.from, b.from));
  warnings.push(...missedTexts([...taken.keys()], pagePaths.filter((path) => !isPageOf(path, layout))));
  nameNotes(pages, (path) => pathInSite(path, layout), vault);
  const kept = new Set(pages.map(({ from }) => from));
  const categories = readCategories(folders, pages);
  const permalinks = readPermalinks(settings);
  const paths = withFolders(files.map(({ path }) => path));
  return {
    generator, content, base, beside, pages, warnings, data, authors: data.authors(), categories, index: new PageIndex(pages, categories),
    permalinks, redirects: readRedirects(taken.keys(), textOf),
    files: new Map([...taken].filter(([path]) => !kept.has(path))),
    paths, ...whereabouts({ ...layout, permalinks }, pages, paths, (path) => (taken.has(path) ? textOf(path) : '')),
  };
}

function withFolders(paths: readonly string[]): Set<string> {
  const found = new Set(paths);
  for (const path of paths) for (let folder = folderOf(path); folder !== '' && !found.has(folder); folder = folderOf(folder)) found.add(folder);
  return found;
}

function pageOf(path: string, inside: string, bytes: Uint8Array, decode: Decode): Page {
  const { text, encoding } = decodeText(bytes, decode);
  const name = isIndex(path) ? baseName(folderOf(inside)) || 'Home' : pageName(path);
  const page = readPage(path, mendCharacters(text), name);
  if (encoding !== undefined) page.warnings.push({ code: 'other-encoding', message: `The page is not UTF-8; it was read as ${encoding}.` });
  return page;
}
