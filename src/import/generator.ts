import { baseName, fileName, folderOf } from '../model/path';
import { githubSlug, markdownItSlug, pythonSlug, vueSlug, type SlugRule } from './heading-slug';

export type GeneratorName = 'astro' | 'docusaurus' | 'eleventy' | 'gitbook' | 'hugo' | 'jekyll' | 'mdbook' | 'middleman' | 'mkdocs' | 'myst' | 'obsidian' | 'plain' | 'vitepress' | 'vuepress';

/** What the import must know of a site generator. To add one: a line in `GENERATORS`. */
export interface Generator {
  name: GeneratorName;
  /** One of these files tells it; the folder that the file lies in is the generator's. */
  config: RegExp;
  /** What must stand in a file whose name others give their settings as well: `config.yml`. */
  telling?: RegExp;
  /** The folders that hold pages, relative to the generator's; the first that is there counts. `''` is the folder itself. */
  content: readonly string[];
  /** In the config: another folder of pages, in its first group. */
  contentSetting?: RegExp;
  /** Folders of further pages, relative to the generator's. */
  beside: readonly string[];
  /** In the config: further folders of pages, each in its first group. */
  besideSetting?: RegExp;
  /** In the config or `package.json`: the site's own address. */
  addressSetting?: RegExp;
  /** Folders whose files the site serves from its top. */
  served: readonly string[];
  /** Under what path of the site the pages stand, beside the top. */
  routes: readonly string[];
  /** Whether a relative link is meant from the page's address, which is a folder's, and not from its file. */
  byAddress: boolean;
  /** Whether a page that nobody has translated is shown in the site's first language. */
  fallsBack: boolean;
  slug: SlugRule;
  /** Whether Markdown files are MDX: components, expressions, imports. */
  mdx: boolean;
  /** Whether `{{ … }}` is a template's expression. */
  templates: boolean;
  /** In the config: what makes it one. */
  templateSetting?: RegExp;
}

/** Markdown files that no generator is known of. */
export const PLAIN: Generator = {
  name: 'plain', config: /^$/, content: [''], beside: [], served: ['', 'static', 'assets', 'public'], routes: [], byAddress: false, fallsBack: false, slug: githubSlug, mdx: false, templates: false,
};

const GENERATORS: readonly Generator[] = [
  {
    ...PLAIN, name: 'docusaurus', config: /(^|\/)docusaurus\.config\.[cm]?[jt]s$/, content: ['docs', '../docs', ''],
    contentSetting: /["']?docs["']?\s*:\s*\{[^}]*?["']?\bpath["']?\s*:\s*["']([^"']+)["']/, addressSetting: /["']?\burl["']?\s*:\s*["'](https?:[^"']+)["']/,
    beside: ['blog', 'src/pages'], besideSetting: /["']?\bpath["']?\s*:\s*["'](?:\.\/)?([\w-][\w./-]*)["']/g,
    served: ['static', 'website/static', ''], routes: ['docs', 'docs/next'], mdx: true, fallsBack: true,
  },
  {
    ...PLAIN, name: 'hugo', config: /(^|\/)(hugo|config)\.(toml|ya?ml)$|(^|\/)config\/_default\/(hugo|config)\.(toml|ya?ml)$/, content: ['content/en', 'content', '../../content/en', '../../content'],
    telling: /\b(?:baseURL|languageCode|contentDir|defaultContentLanguage|theme|taxonomies|markup)\b/i, addressSetting: /\bbaseURL\b["']?\s*[:=]\s*["']?(https?:[^"'\s]+)/i, served: ['static', '../../static', 'assets', '../../assets', ''], routes: ['en'], byAddress: true, templates: true,
  },
  {
    ...PLAIN, name: 'mkdocs', config: /(^|\/)mkdocs\.ya?ml$/, content: ['docs', ''], contentSetting: /^docs_dir:\s*["']?([^"'\s#]+)/m,
    addressSetting: /^site_url:\s*["']?(https?:[^"'\s#]+)/m, served: ['docs', ''], slug: pythonSlug, templateSetting: /^[ \t]*-[ \t]*["']?macros\b/m,
  },
  { ...PLAIN, name: 'myst', config: /(^|\/)(myst|_toc)\.yml$/, addressSetting: /^\s*(?:site_url|base_url):\s*["']?(https?:[^"'\s#]+)/m, content: [''] },
  // Sphinx, whose pages in Markdown are MyST.
  { ...PLAIN, name: 'myst', config: /(^|\/)(?:docs?|source|src)\/conf\.py$|^conf\.py$/, templateSetting: /\bmyst_substitutions\b/, addressSetting: /^html_baseurl\s*=\s*["'](https?:[^"'\s]+)/m },
  {
    ...PLAIN, name: 'eleventy', config: /(^|\/)(\.?eleventy(\.config)?|config\/eleventy)\.[cm]?js$|(^|\/)\.eleventy\.js$/, content: ['content', 'src', 'docs', ''], contentSetting: /\binput\s*:\s*["'](?:\.\/)?(\w[^"']*)["']/,
    served: ['', 'assets', 'public', 'static', 'src'], byAddress: true, slug: markdownItSlug, templates: true,
  },
  { ...PLAIN, name: 'jekyll', config: /(^|\/)_config\.ya?ml$/, addressSetting: /^url:\s*["']?(https?:[^"'\s#]+)/m, content: [''], byAddress: true, templates: true },
  // The technical documentation of British government, and Middleman without it.
  { ...PLAIN, name: 'middleman', config: /(^|\/)config\/tech-docs\.ya?ml$/, content: ['source'], addressSetting: /^host:\s*["']?(https?:[^"'\s#]+)/m, served: ['source', ''] },
  { ...PLAIN, name: 'middleman', config: /(^|\/)config\.rb$/, content: ['source'], served: ['source', ''] },
  { ...PLAIN, name: 'gitbook', config: /(^|\/)\.gitbook\.ya?ml$/, contentSetting: /^root:\s*["']?(?:\.\/)?(\w[^"'\s#]*)/m, templates: true },
  { ...PLAIN, name: 'mdbook', config: /(^|\/)book\.toml$/, content: ['src', ''], contentSetting: /^src\s*=\s*["'](?:\.\/)?(\w[^"']*)["']/m },
  {
    ...PLAIN, name: 'vitepress', config: /(^|\/)\.vitepress\/config\.[cm]?[jt]s$/, contentSetting: /\bsrcDir\s*:\s*["'](?:\.\/)?(\w[^"']*)["']/,
    served: ['public', ''], slug: vueSlug, mdx: false, templates: true,
  },
  { ...PLAIN, name: 'vuepress', config: /(^|\/)\.vuepress\/config\.[cm]?[jt]s$/, served: ['.vuepress/public', ''], slug: vueSlug, templates: true, fallsBack: true },
  {
    ...PLAIN, name: 'astro', config: /(^|\/)astro\.config\.[cm]?[jt]s$/, content: ['src/content/docs', 'src/content', 'src/pages'], beside: ['src/pages', 'src/content'],
    addressSetting: /\bsite\s*:\s*["'](https?:[^"']+)["']/, served: ['public', ''], byAddress: true, fallsBack: true,
  },
  { ...PLAIN, name: 'obsidian', config: /(^|\/)\.obsidian\/app\.json$/ },
];

/** What a page of front matter gives away where no configuration came along. */
const BY_KEY: readonly [RegExp, GeneratorName][] = [
  [/^eleventyNavigation:/m, 'eleventy'],
  [/^\{% (?:hint|page-ref|content-ref|embed) /m, 'gitbook'],
  [/^(sidebar_label|sidebar_position):|<ArticleChecklist\b|^import .* from ['"]@(site|theme)/m, 'docusaurus'],
  [/^(weight|toc_hide|linkTitle):|\{\{[<%]\s*\/?\w/m, 'hugo'],
  [/^:{3,}\{\w|^\([\w-]+\)=$/m, 'myst'],
  [/:(?:material|fontawesome|octicons)-[\w-]+:|^!!! \w/m, 'mkdocs'],
];

/** Whether a page uses components or expressions, whatever its site is made with. */
export function looksLikeMdx(text: string): boolean {
  return /<[A-Z]\w*\b[^<>]*(?:=\{|\/>)|\{frontMatter\.|^import .* from ['"]/m.test(text);
}

export interface FoundGenerator {
  generator: Generator;
  /** The path of the configuration that told it; undefined where the pages did. */
  config?: string;
}

/** Which generator a site is made with: by its configuration nearest the top, else by what its pages hold, else plain Markdown. */
export function detectGenerator(paths: readonly string[], textOf: (path: string) => string, pageTexts: () => Iterable<string>): FoundGenerator {
  const tells = ({ config, telling }: Generator, path: string): boolean => config.test(path) && (telling === undefined || !/(?:^|\/)config\.\w+$/.test(path) || telling.test(textOf(path)));
  const found = GENERATORS.flatMap((generator) => paths.filter((path) => tells(generator, path)).map((config) => ({ generator, config })));
  const [first] = found.sort((a, b) => depth(baseOf(a.config)) - depth(baseOf(b.config)) || GENERATORS.indexOf(a.generator) - GENERATORS.indexOf(b.generator));
  return first ?? { generator: byPages([...pageTexts()], paths) };
}

function byPages(texts: readonly string[], paths: readonly string[]): Generator {
  const name = linksByName(texts, paths) ? 'obsidian' : mostShown(texts);
  return GENERATORS.find((each) => each.name === name) ?? PLAIN;
}

/** The generator that most pages give away; a page in twenty may only write about one. */
function mostShown(texts: readonly string[]): GeneratorName | undefined {
  const counts = new Map<GeneratorName, number>();
  for (const text of texts) {
    const name = BY_KEY.find(([pattern]) => pattern.test(text))?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] * 20 > texts.length ? most[0] : undefined;
}

/** Whether pages link each other by double brackets: such brackets alone may be a mark of a source, or part of a script. */
function linksByName(texts: readonly string[], paths: readonly string[]): boolean {
  const names = new Set(paths.map((path) => baseName(path).toLowerCase()));
  return texts.some((text) => [...text.matchAll(/\[\[([^\]|#\n]+)/g)].some(([, target = '']) => names.has(baseName(target.trim()).toLowerCase()) || names.has(fileName(target.trim()).toLowerCase())));
}

/** The folder that a configuration is for. */
export function baseOf(config: string): string {
  return folderOf(config).replace(/(?:^|\/)config\/_default$|(?:^|\/)config$|(?:^|\/)\.v(?:ite|ue)press$/, '');
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
