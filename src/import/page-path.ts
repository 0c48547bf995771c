import { baseName, fileName } from '../model/path';

/** Markdown, behind which the ending of a template may stand; some generators write that of the page which is made of it before: `start.html.md.erb`. */
const ENDING = /(?:\.html)?\.(?:md|mdx|markdown)(?:\.erb)?$/i;

/** Whether a file is a page by its extension. */
export function isPage(path: string): boolean {
  return ENDING.test(path);
}

/** The path of a page without all that its file ends in. */
export function withoutEnding(path: string): string {
  return isPage(path) ? path.replace(ENDING, '') : path.replace(/\.\w+$/, '');
}

/** The name of a page's file without all that it ends in. */
export function pageName(path: string): string {
  const name = fileName(path);
  return isPage(name) ? name.replace(ENDING, '') : baseName(name);
}
