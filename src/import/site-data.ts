import { lineStarts } from '../model/position';
import { baseName, extensionOf, fileName, folderOf } from '../model/path';
import { isMapping, type Properties, type PropertyValue } from '../model/property';
import { readFrontMatter } from '../parse/front-matter';
import { readAuthors, type AuthorBook } from './authorship';
import type { SourceData } from './constructs/construct';

/** Reads a file of data as front matter is read: within limits, and running nothing. What is no mapping stands under `items`; nothing where it cannot be read. */
export function readData(path: string, text: string): Properties {
  const isJson = extensionOf(path) === 'json';
  const yaml = isJson ? text.replace(/\s*\n\s*/g, ' ') : text.replace(/^(?:---|\.\.\.)[ \t]*$/gm, '');
  const isMap = !isJson && !/^\s*(?:#[^\n]*\s*)*[-[]/.test(yaml);
  const block = `---\n${isMap ? '' : `items:${isJson ? ' ' : '\n'}`}${yaml}\n---\n`;
  const data = readFrontMatter({ path, text: block, starts: lineStarts(block) }).frontMatter?.data ?? {};
  return isJson && isMapping(data['items']) ? data['items'] : data;
}

const CATEGORY = /(?:^|\/)_category_\.(?:json|ya?ml)$/;

/** The files of a site that its pages are filled from when it is built. */
export class SiteData implements SourceData {
  private readonly paths: readonly string[];

  constructor(paths: Iterable<string>, private readonly textOf: (path: string) => string) {
    this.paths = [...paths].filter((path) => /(?:^|\/)(?:_?data|layouts\/shortcodes)\/|(?:^|\/)authors\.ya?ml$/.test(path) || CATEGORY.test(path));
  }

  templateOf(name: string): string | undefined {
    const path = this.paths.find((each) => each.toLowerCase().endsWith(`layouts/shortcodes/${name}.html`));
    return path === undefined ? undefined : this.textOf(path);
  }

  dataOf(name: string): PropertyValue | undefined {
    const path = this.paths.find((each) => /(?:^|\/)_?data$/.test(folderOf(each)) && /^(?:ya?ml|json)$/.test(extensionOf(each)) && baseName(each) === name);
    return path === undefined ? undefined : readData(path, this.textOf(path));
  }

  /** Authors by the short names that pages give them. */
  authors(): AuthorBook {
    const path = this.paths.find((each) => /^authors?\.ya?ml$/.test(fileName(each)));
    return path === undefined ? new Map() : readAuthors(readData(path, this.textOf(path)));
  }

  /** What is said of folders, by their paths. */
  categories(): ReadonlyMap<string, Properties> {
    return new Map(this.paths.filter((path) => CATEGORY.test(path)).map((path) => [folderOf(path), readData(path, this.textOf(path))]));
  }
}
