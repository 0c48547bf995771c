import { extensionOf, folderOf, isHiddenPath, isInFolder, normalisePath } from '../model/path';
import { isPage } from './page-path';
import { LIMITS, type ImportWarning, type SourceFile } from './source-file';

/** Something of the source that was left out. */
export type LeftOut = ImportWarning & { path: string };

const NOT_OURS = /(?:^|\/)(?:node_modules|_site|_build|bower_components|vendor|\.git)(?:\/|$)/;

/** Hidden files that tell the generator, and the hidden folder in which GitBook keeps pictures. */
const TAKEN_HIDDEN = /(^|\/)(?:\.eleventy\.c?js|\.gitbook\.ya?ml|\.v(?:ite|ue)press\/config\.[cm]?[jt]s)$|(^|\/)\.vuepress\/public\/(?=[^.])|(^|\/)\.gitbook\/assets\/(?=[^/]+$)|^\.obsidian\/app\.json$/;

/** The files that an import takes, by path. What is left out goes to `warnings`, unless it is plainly none of the site's. */
export function takeFiles(files: readonly SourceFile[], warnings: LeftOut[]): Map<string, SourceFile> {
  const taken = new Map<string, SourceFile>();
  const built = builtFolders(files.map(({ path }) => path));
  const counts = new Map<string, number>();
  let total = 0;
  for (const file of files) {
    const folder = built.find((each) => isInFolder(file.path, each));
    const refusal = folder === undefined ? (file.refused ?? refusalOf(file, total, taken.size)) : '';
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    if (refusal === undefined) {
      taken.set(file.path, file);
      total += file.bytes.length;
    } else if (refusal !== '') warnings.push({ path: file.path, code: 'refused-file', message: refusal });
  }
  for (const [path, count] of counts) warnings.push({ path, code: 'built-folder', message: `A theme, or what a generator has built (files: ${count}): left out.` });
  return taken;
}

/** Folders of themes, and those that a generator fills: by their names, and by what only such a folder holds. */
function builtFolders(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    const folder = folderOf(path);
    const isTheme = /(?:^|\/)themes\/[^/]+\/theme\.(?:toml|ya?ml)$/.test(path);
    const isOutput = /(?:^|\/)(?:public|build|dist|site|target|_book)\/sitemap\.xml$/.test(path);
    return isTheme || isOutput ? [folder] : [];
  });
  return [...new Set(found)];
}

/** Why a file is not taken; `''` for what is none of ours, which need not be said. */
function refusalOf({ path, bytes }: SourceFile, total: number, count: number): string | undefined {
  if (normalisePath(path) !== path || /^[a-z]:/i.test(path) || path.includes('\0')) return 'Its path leads out of the folder: it was left out.';
  if (NOT_OURS.test(path) || isHiddenPath(path.replace(TAKEN_HIDDEN, '$1$2$3'))) return '';
  if (isPage(path) && bytes.length > LIMITS.page) return `It is longer than ${LIMITS.page / 1e6} MB: it was left out.`;
  if (bytes.length > LIMITS.attachment) return `It is larger than ${LIMITS.attachment / 1e6} MB: it was left out.`;
  if (/\.(?:svg|xml)$/i.test(path) && runs(bytes)) return 'It holds a script: it was left out.';
  if (total + bytes.length > LIMITS.total || count >= LIMITS.files) return 'The folder holds more than an import takes: it was left out.';
  return undefined;
}

/** Whether a drawing would run something where a browser opens it by itself. Signs of two bytes are read by the one that counts. */
function runs(bytes: Uint8Array): boolean {
  const chunk = 20_000;
  const overlap = 40;
  for (let from = 0; from < bytes.length; from += chunk - overlap) {
    const text = String.fromCharCode(...bytes.subarray(from, from + chunk)).replaceAll('\0', '');
    if (/<(?:[\w-]+:)?script|\son[a-z]+\s*=|javascript\s*:|<!ENTITY/i.test(text)) return true;
  }
  return false;
}

/** Texts that an import does not read. */
const OTHER_TEXT = /\.(?:rst|adoc|asciidoc|ipynb|org|textile)$/i;

/** Pages that are written as templates: what they show is made when the site is built. */
const TEMPLATE = /\.(?:html?|njk|liquid|astro)$/i;

/** Folders in which templates are parts of pages, or built already. */
const NO_PAGES = /(?:^|\/)(?:_?includes?|_?layouts?|_?templates?|partials|shortcodes|components|overrides|themes?|theme|static|public|assets|archetypes|tests?|__tests__)\//i;

/** What a person may miss: pages beside the folders of the site, and texts in other formats, counted by their folder. */
export function missedTexts(paths: readonly string[], outside: readonly string[]): LeftOut[] {
  const sentence = (count: number, noun: string, where: string): string => `${count} ${noun}${count === 1 ? '' : 's'} ${where}: left out.`;
  return [
    ...byTop(outside).map(([path, count]) => ({ path, code: 'outside-site', message: sentence(count, 'page', 'beside the folders that the site is made of') })),
    ...byTop(paths.filter((path) => OTHER_TEXT.test(path) || (TEMPLATE.test(path) && !NO_PAGES.test(path)))).map(([path, count]) => ({ path, code: 'other-format', message: sentence(count, 'text', 'in a format other than Markdown') })),
  ];
}

/** How many of the paths lie in each of the topmost folders. */
function byTop(paths: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const top = path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts];
}

/** The extension decides whether a file can be an attachment: what a browser or system would run is not taken. */
export function isAttachment(path: string): boolean {
  return /^(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp3|wav|m4a|ogg|flac|mp4|webm|mov|mkv|docx?|xlsx?|pptx?|odt|ods|odp|odg|csv|tsv|txt|json|ya?ml|xml|drawio|mm|zip|ics|bib|canvas|base)$/.test(extensionOf(path));
}
