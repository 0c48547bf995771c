import { baseName, folderOf, isInFolder, joinPath } from '../model/path';
import { isMapping, textOf, type Properties } from '../model/property';
import type { Page } from './page';

/** What Docusaurus keeps of a folder beside its pages, in `_category_.json` or `_category_.yml`. */
export interface Category {
  /** The folder's name in the sidebar. */
  label: string | undefined;
  /** The folder's place among its neighbours. */
  position: string | undefined;
  /** The page that opens the folder, where the category names one. */
  opener: Page | undefined;
}

/** Reads categories by their folders. Keys that are missing or of another kind are undefined: what stands beside them still counts. */
export function readCategories(found: ReadonlyMap<string, Properties>, pages: readonly Page[]): Map<string, Category> {
  return new Map([...found].map(([folder, { label, position, link }]) => {
    const id = isMapping(link) ? textOf(link['id']) : undefined;
    return [folder, { label: textOf(label), position: textOf(position), opener: id === undefined ? undefined : pageOfId(id, folder, pages) }];
  }));
}

/** A page's id is its path below the pages without its ending, or with the `id` that it gives itself instead of its name. */
function pageOfId(id: string, folder: string, pages: readonly Page[]): Page | undefined {
  const nameIn = ({ from, data }: Page): string => textOf(data['id']) ?? baseName(from);
  const named = pages.filter((page) => `/${joinPath(folderOf(page.from), nameIn(page))}`.endsWith(`/${id}`));
  return named.find(({ from }) => isInFolder(from, folder)) ?? named[0];
}
