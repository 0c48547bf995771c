import { addTo } from '../model/lists';
import { fileName, folderOf, joinPath } from '../model/path';
import { isMapping, textOf, type Properties } from '../model/property';
import { countFront } from '../model/sorted';
import { linkToPage } from './constructs/construct';
import { githubSlug } from './heading-slug';
import { opensFolder } from './note-name';
import { readPage, type Page } from './page';
import { pageName } from './page-path';
import { quoted } from './quoted';

/** What Docusaurus keeps of a folder beside its pages, in `_category_.json` or `_category_.yml`. */
export interface Category {
  /** The folder's name in the sidebar. */
  label: string | undefined;
  /** The folder's place among its neighbours. */
  position: string | undefined;
  /** The page that opens the folder, where the category names one. */
  opener: Page | undefined;
}

/**
 * The page that Docusaurus makes for a folder whose category asks for one (`"link": {"type": "generated-index"}`): a list of what the folder holds.
 * @param pages all pages that there are, in the order of their paths
 */
export function generatedIndexes(found: ReadonlyMap<string, Properties>, pages: readonly Page[]): Page[] {
  const byFolder = new Map<string, Page[]>();
  for (const page of pages) {
    const folder = opensFolder(page.from) ? folderOf(folderOf(page.from)) : folderOf(page.from);
    addTo(byFolder, folder, page);
  }
  const opened = new Set(pages.filter(({ from }) => opensFolder(from)).map(({ from }) => folderOf(from)));
  return [...found].flatMap(([folder, { label, link }]) => {
    const below = byFolder.get(folder) ?? [];
    if (!isMapping(link) || textOf(link['type']) !== 'generated-index' || below.length === 0 || opened.has(folder)) return [];
    const title = textOf(link['title']) ?? textOf(label) ?? fileName(folder);
    const address = textOf(link['slug']) ?? `/category/${githubSlug(title)}`;
    const listed = [...below].sort((a, b) => placeOf(a) - placeOf(b));
    const text = `---\ntitle: ${quoted(title)}\nslug: ${quoted(address)}\n---\n\n${[textOf(link['description']) ?? '', listed.map((page) => `- ${linkToPage(page)}`).join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
    return [readPage(joinPath(folder, GENERATED), text, title)];
  });
}

/** The name that stands for such a page in the source, where it has no file. */
const GENERATED = '_category_.md';

function placeOf({ data }: Page): number {
  return Number(textOf(data['sidebar_position']) ?? Infinity);
}

/**
 * Reads categories by their folders. Keys that are missing or of another kind are undefined: what stands beside them still counts.
 * @param pages all pages that there are, in the order of their paths
 */
export function readCategories(found: ReadonlyMap<string, Properties>, pages: readonly Page[]): Map<string, Category> {
  const byPath = new Map(pages.map((page) => [page.from, page]));
  const byEnd = pagesByEnd(pages);
  return new Map([...found].map(([folder, { label, position, link }]) => {
    const id = isMapping(link) ? textOf(link['id']) : undefined;
    const opener = id === undefined ? byPath.get(joinPath(folder, GENERATED)) : nearest(byEnd.get(id) ?? [], folder);
    return [folder, { label: textOf(label), position: textOf(position), opener }];
  }));
}

/** Pages by all that their ids end in: a page's id is its path below the pages without its ending. */
function pagesByEnd(pages: readonly Page[]): Map<string, Page[]> {
  const byEnd = new Map<string, Page[]>();
  for (const page of pages) {
    let end = joinPath(folderOf(page.from), nameIn(page));
    for (let slash = 0; slash !== -1; end = end.slice(slash + 1)) {
      addTo(byEnd, end, page);
      slash = end.indexOf('/');
    }
  }
  return byEnd;
}

/** What a page's id ends in: its file's name, or the `id` that it gives itself instead. */
function nameIn({ from, data }: Page): string {
  return textOf(data['id']) ?? pageName(from);
}

/** Of pages in the order of their paths, the first one in or below a folder; where none is, the first of all. */
function nearest(pages: readonly Page[], folder: string): Page | undefined {
  const within = folder === '' ? '' : `${folder}/`;
  const below = pages[countFront(pages.length, (index) => (pages[index]?.from ?? '') < within)];
  return below?.from.startsWith(within) ? below : pages[0];
}
