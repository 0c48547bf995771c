import { comparePaths, extensionOf, folderOf, isHiddenPath, isInFolder, joinPath, normalisePath, baseName } from '../model/path';
import type { AuthorBook } from './authorship';
import { readCategories, type Category } from './category';
import { decodeText, type Decode } from './decode-text';
import { detectGenerator, PLAIN, type Generator } from './generator';
import { mendCharacters } from './mend-text';
import { isIndex, nameNotes, type VaultNames } from './note-name';
import { readPage, type Page } from './page';
import { SiteData } from './site-data';
import { LIMITS, type ImportWarning, type SourceFile } from './source-file';

/** A site as read: its pages, its other files, and what its configuration says. */
export interface Site {
  generator: Generator;
  /** The folder with the pages. */
  content: string;
  /** The folder with the configuration. */
  base: string;
  /** In the order of their paths. */
  pages: Page[];
  /** Files that are no pages, by path. */
  files: ReadonlyMap<string, SourceFile>;
  /** Addresses that the site stands under, without a closing slash. */
  addresses: readonly string[];
  /** `owner/name` where the source is kept on GitHub. */
  repository: string | undefined;
  /** Data and templates that pages are filled from. */
  data: SiteData;
  authors: AuthorBook;
  /** What is said of folders beside their pages, by the folders' paths. */
  categories: ReadonlyMap<string, Category>;
  /** What of the whole was left out, and why. */
  warnings: (ImportWarning & { path: string })[];
}

const PAGE = /\.(?:md|mdx|markdown)$/i;
const NOT_OURS = /(?:^|\/)(?:node_modules|_site|_build|bower_components|vendor|\.git)(?:\/|$)/;

/** Reads the files of a folder or archive as a site. Never throws: what is refused is a warning. */
export function readSite(files: readonly SourceFile[], decode: Decode, vault: VaultNames): Site {
  const warnings: Site['warnings'] = [];
  const taken = takeFiles(files, warnings);
  const textOf = (path: string): string => mendCharacters(decodeText(taken.get(path)?.bytes ?? new Uint8Array(), decode).text);
  const pagePaths = [...taken.keys()].filter((path) => PAGE.test(path) && (taken.get(path)?.bytes.length ?? 0) <= LIMITS.page).sort(comparePaths);
  const { generator, base, settings, content } = layoutOf([...taken.keys()], pagePaths, textOf);
  const pages = pagePaths.filter((path) => isInFolder(path, content)).map((path) => pageOf(path, taken, decode));
  nameNotes(pages, content, vault);
  const kept = new Set(pages.map(({ from }) => from));
  const data = new SiteData(taken.keys(), textOf);
  return {
    generator, content, base, pages, warnings, data, authors: data.authors(), categories: readCategories(data.categories(), pages),
    files: new Map([...taken].filter(([path]) => !kept.has(path))),
    ...whereabouts(generator, settings, taken.has(joinPath(base, 'package.json')) ? textOf(joinPath(base, 'package.json')) : taken.has('package.json') ? textOf('package.json') : ''),
  };
}

type Layout = Pick<Site, 'generator' | 'base' | 'content'> & { settings: string };

/** How the site is laid out. A configuration whose pages are the lesser part of all is that of a site within a repository of many. */
function layoutOf(paths: readonly string[], pages: readonly string[], textOf: (path: string) => string): Layout {
  const found = detectGenerator(paths, () => lazily(pages.slice(0, 200), textOf));
  const base = found.config === undefined ? '' : baseOf(found.config);
  const settings = found.config === undefined ? '' : textOf(found.config).slice(0, 200_000);
  const content = contentFolder(found.generator, base, settings, pages);
  const held = pages.filter((path) => isInFolder(path, content)).length;
  if (held * 2 >= pages.filter((path) => path.includes('/')).length) return { generator: found.generator, base, settings, content };
  return { generator: PLAIN, base: '', settings: '', content: '' };
}

function* lazily(paths: readonly string[], textOf: (path: string) => string): Iterable<string> {
  for (const path of paths) yield textOf(path);
}

function takeFiles(files: readonly SourceFile[], warnings: Site['warnings']): Map<string, SourceFile> {
  const taken = new Map<string, SourceFile>();
  let total = 0;
  for (const file of files) {
    const refusal = refusalOf(file, total, taken.size);
    if (refusal === undefined) {
      taken.set(file.path, file);
      total += file.bytes.length;
    } else if (refusal !== '') warnings.push({ path: file.path, code: 'refused-file', message: refusal });
  }
  return taken;
}

/** Why a file is not taken; `''` for what is none of ours, which need not be said. */
function refusalOf({ path, bytes }: SourceFile, total: number, count: number): string | undefined {
  if (normalisePath(path) !== path || /^[a-z]:/i.test(path) || path.includes('\0')) return 'Its path leads out of the folder: it was left out.';
  if (NOT_OURS.test(path) || (isHiddenPath(path) && !/^(?:.*\/)?\.eleventy\.c?js$|^\.obsidian\/app\.json$/.test(path))) return '';
  if (PAGE.test(path) && bytes.length > LIMITS.page) return `It is longer than ${LIMITS.page / 1e6} MB: it was left out.`;
  if (bytes.length > LIMITS.attachment) return `It is larger than ${LIMITS.attachment / 1e6} MB: it was left out.`;
  if (total + bytes.length > LIMITS.total || count >= LIMITS.files) return 'The folder holds more than an import takes: it was left out.';
  return undefined;
}

function baseOf(config: string): string {
  return folderOf(config).replace(/(?:^|\/)config\/_default$|(?:^|\/)config$/, '');
}

function contentFolder(generator: Generator, base: string, settings: string, pages: readonly string[]): string {
  const said = generator.contentSetting?.exec(settings)?.[1];
  for (const folder of [...(said === undefined ? [] : [said]), ...generator.content]) {
    const place = normalisePath(joinPath(base, folder));
    if (place !== undefined && pages.some((path) => isInFolder(path, place))) return place;
  }
  return '';
}

function pageOf(path: string, files: ReadonlyMap<string, SourceFile>, decode: Decode): Page {
  const { text, encoding } = decodeText(files.get(path)?.bytes ?? new Uint8Array(), decode);
  const name = isIndex(path) ? baseName(folderOf(path)) || 'Home' : baseName(path);
  const page = readPage(path, mendCharacters(text), name);
  if (encoding !== undefined) page.warnings.push({ code: 'other-encoding', message: `The page is not UTF-8; it was read as ${encoding}.` });
  return page;
}

function whereabouts(generator: Generator, settings: string, manifest: string): Pick<Site, 'addresses' | 'repository'> {
  const repository = /["']?(?:repository|repo_?url|edit_?url|github|url)["']?\s*[:=]\s*(?:\{[^{}]*?["']url["']\s*:\s*)?["']?(?:git\+)?(?:https?:\/\/|git@|git:\/\/)github\.com[/:]([\w.-]+\/[\w-]+)/i;
  const found = repository.exec(settings)?.[1] ?? repository.exec(manifest)?.[1];
  const own = [generator.addressSetting?.exec(settings)?.[1], /"homepage"\s*:\s*"(https?:[^"#]+)/.exec(manifest)?.[1], pagesAddress(found)];
  return { repository: found, addresses: own.filter((address) => address !== undefined && !/\/\/(?:www\.)?github\.com/.test(address)).map((address) => (address ?? '').replace(/\/+$/, '')) };
}

/** Where GitHub publishes the pages of a repository. */
function pagesAddress(repository: string | undefined): string | undefined {
  const [owner = '', name = ''] = repository?.split('/') ?? [];
  return repository === undefined ? undefined : `https://${owner.toLowerCase()}.github.io/${name}`;
}

/** Whether a file is a page by its extension. */
export function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** The extension decides whether a file can be an attachment: what a browser or system would run is not taken. */
export function isAttachment(path: string): boolean {
  return /^(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp3|wav|m4a|ogg|flac|mp4|webm|mov|mkv|docx?|xlsx?|pptx?|odt|ods|odp|odg|csv|tsv|txt|json|ya?ml|xml|drawio|mm|zip|ics|bib|canvas|base)$/.test(extensionOf(path));
}
