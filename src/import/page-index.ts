import { addTo } from '../model/lists';
import { folderOf } from '../model/path';
import { isMapping, textOf } from '../model/property';
import type { Category } from './category';
import { looseSlug } from './heading-slug';
import { opensFolder } from './note-name';
import type { Page } from './page';
import { pageName } from './page-path';

/** Pages by what other pages know them by, so that no page has to look through all of them. */
export class PageIndex {
  private readonly names = new Map<string, Set<Page>>();
  private readonly openers = new Map<string, Page[]>();
  private readonly keys = new Map<string, Page>();
  private readonly opened = new Map<Page, Category>();

  constructor(pages: readonly Page[], private readonly categories: ReadonlyMap<string, Category>) {
    for (const page of pages) this.add(page);
    for (const category of categories.values()) if (category.opener && !this.opened.has(category.opener)) this.opened.set(category.opener, category);
  }

  /** Pages whose file or title is the name, differences of taste aside, in the order of their paths. */
  named(name: string): Page[] {
    return [...(this.names.get(looseSlug(name)) ?? [])];
  }

  /** The page with this key in Eleventy's navigation. */
  withKey(key: string): Page | undefined {
    return this.keys.get(key);
  }

  /** What is said of the folder that a page opens. */
  categoryOpenedBy(page: Page): Category | undefined {
    return this.opened.get(page) ?? (opensFolder(page.from) ? this.categories.get(folderOf(page.from)) : undefined);
  }

  /** The page that opens the folder of a page, or for one that does so itself, the folder above. */
  openerAbove(page: Page): Page | undefined {
    const isOpener = opensFolder(page.from) || this.categories.get(folderOf(page.from))?.opener === page;
    for (let folder = isOpener ? folderOf(folderOf(page.from)) : folderOf(page.from), tries = 0; tries < 2; folder = folderOf(folder), tries += 1) {
      const opener = this.openerIn(folder, page);
      if (opener) return opener;
      if (folder === '') return undefined;
    }
    return undefined;
  }

  private openerIn(folder: string, below: Page): Page | undefined {
    const named = this.categories.get(folder)?.opener;
    return named && named !== below ? named : this.openers.get(folder)?.find((each) => each !== below);
  }

  private add(page: Page): void {
    for (const name of new Set([looseSlug(pageName(page.from)), looseSlug(page.title)])) this.names.set(name, (this.names.get(name) ?? new Set()).add(page));
    if (opensFolder(page.from)) {
      const folder = folderOf(page.from);
      addTo(this.openers, folder, page);
    }
    const { eleventyNavigation } = page.data;
    const key = isMapping(eleventyNavigation) ? textOf(eleventyNavigation['key']) : undefined;
    if (key !== undefined && !this.keys.has(key)) this.keys.set(key, page);
  }
}
