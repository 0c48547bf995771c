import { githubSlug, markdownItSlug, pythonSlug, type SlugRule } from './heading-slug';

export type GeneratorName = 'docusaurus' | 'eleventy' | 'hugo' | 'jekyll' | 'mkdocs' | 'myst' | 'obsidian' | 'plain';

/** What the import must know of a site generator. To add one: a line in `GENERATORS`. */
export interface Generator {
  name: GeneratorName;
  /** One of these files tells it; the folder that the file lies in is the generator's. */
  config: RegExp;
  /** The folders that hold pages, relative to the generator's; the first that is there counts. `''` is the folder itself. */
  content: readonly string[];
  /** In the config: another folder of pages, in its first group. */
  contentSetting?: RegExp;
  /** In the config or `package.json`: the site's own address. */
  addressSetting?: RegExp;
  /** Folders whose files the site serves from its top. */
  served: readonly string[];
  /** Under what path of the site the pages stand, beside the top. */
  routes: readonly string[];
  /** Whether a relative link is meant from the page's address, which is a folder's, and not from its file. */
  byAddress: boolean;
  slug: SlugRule;
  /** Whether Markdown files are MDX: components, expressions, imports. */
  mdx: boolean;
  /** Whether `{{ … }}` is a template's expression. */
  templates: boolean;
}

/** Markdown files that no generator is known of. */
export const PLAIN: Generator = {
  name: 'plain', config: /^$/, content: [''], served: ['', 'static', 'assets', 'public'], routes: [], byAddress: false, slug: githubSlug, mdx: false, templates: false,
};

export const GENERATORS: readonly Generator[] = [
  {
    ...PLAIN, name: 'docusaurus', config: /(^|\/)docusaurus\.config\.[cm]?[jt]s$/, content: ['docs', '../docs', ''],
    contentSetting: /["']?docs["']?\s*:\s*\{[^}]*?["']?\bpath["']?\s*:\s*["']([^"']+)["']/, addressSetting: /["']?\burl["']?\s*:\s*["'](https?:[^"']+)["']/,
    served: ['static', 'website/static', ''], routes: ['docs'], mdx: true,
  },
  {
    ...PLAIN, name: 'hugo', config: /(^|\/)(hugo|config)\.(toml|ya?ml)$|(^|\/)config\/_default\/(hugo|config)\.(toml|ya?ml)$/, content: ['content/en', 'content', '../../content/en', '../../content'],
    addressSetting: /\bbaseURL\b["']?\s*[:=]\s*["']?(https?:[^"'\s]+)/i, served: ['static', '../../static', 'assets', '../../assets', ''], routes: ['en'], byAddress: true, templates: true,
  },
  {
    ...PLAIN, name: 'mkdocs', config: /(^|\/)mkdocs\.ya?ml$/, content: ['docs', ''], contentSetting: /^docs_dir:\s*["']?([^"'\s#]+)/m,
    addressSetting: /^site_url:\s*["']?(https?:[^"'\s#]+)/m, served: ['docs', ''], slug: pythonSlug,
  },
  { ...PLAIN, name: 'myst', config: /(^|\/)(myst|_toc)\.yml$/, addressSetting: /^\s*(?:site_url|base_url):\s*["']?(https?:[^"'\s#]+)/m, content: [''] },
  {
    ...PLAIN, name: 'eleventy', config: /(^|\/)(\.?eleventy(\.config)?|config\/eleventy)\.[cm]?js$|(^|\/)\.eleventy\.js$/, content: ['content', 'src', 'docs', ''], contentSetting: /\binput\s*:\s*["'](?:\.\/)?(\w[^"']*)["']/,
    served: ['', 'assets', 'public', 'static', 'src'], byAddress: true, slug: markdownItSlug, templates: true,
  },
  { ...PLAIN, name: 'jekyll', config: /(^|\/)_config\.ya?ml$/, addressSetting: /^url:\s*["']?(https?:[^"'\s#]+)/m, content: [''], byAddress: true, templates: true },
  { ...PLAIN, name: 'obsidian', config: /(^|\/)\.obsidian\/app\.json$/ },
];

/** What a page of front matter gives away where no configuration came along. */
const BY_KEY: readonly [RegExp, GeneratorName][] = [
  [/^eleventyNavigation:/m, 'eleventy'],
  [/^(sidebar_label|sidebar_position):|<ArticleChecklist\b|^import .* from ['"]@(site|theme)/m, 'docusaurus'],
  [/^(weight|toc_hide|linkTitle):|\{\{[<%]\s*\/?\w/m, 'hugo'],
  [/^:{3,}\{\w|^\([\w-]+\)=$/m, 'myst'],
  [/:(?:material|fontawesome|octicons)-[\w-]+:|^!!! \w/m, 'mkdocs'],
  [/!?\[\[[^\]\n]+\]\]/, 'obsidian'],
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
export function detectGenerator(paths: readonly string[], pageTexts: () => Iterable<string>): FoundGenerator {
  const found = GENERATORS.flatMap((generator) => paths.filter((path) => generator.config.test(path)).map((config) => ({ generator, config })));
  const [first] = found.sort((a, b) => depth(a.config) - depth(b.config) || GENERATORS.indexOf(a.generator) - GENERATORS.indexOf(b.generator));
  return first ?? { generator: byPages(pageTexts()) };
}

function byPages(texts: Iterable<string>): Generator {
  for (const text of texts) {
    const name = BY_KEY.find(([pattern]) => pattern.test(text))?.[1];
    const generator = GENERATORS.find((each) => each.name === name);
    if (generator) return generator;
  }
  return PLAIN;
}

function depth(path: string): number {
  return path.split('/').length;
}
