import type { PropertyValue, Properties } from '../../model/property';
import type { MarkupElement, MarkupNode } from '../markup/markup-tree';

/** A person as a page introduces one. */
export interface PersonDraft {
  name: string;
  organisation: string;
  image: string;
  text: string;
}

/** What a construct may know of other pages. */
export interface PageCard {
  from: string;
  title: string;
  tags: readonly string[];
  data: Properties;
}

/** What of the site's other files a construct may ask for. */
export interface SourceData {
  /** The text of a shortcode's own template. */
  templateOf(name: string): string | undefined;
  /** A file of data: `data/people.yml` is `people`. */
  dataOf(name: string): PropertyValue | undefined;
  /** What the configuration sets: `extra.chat`. */
  settingOf(path: string): string | undefined;
  /** The text of a part that templates bring in: `partials/menu` is `partials/_menu.html.erb`. */
  partOf(name: string): string | undefined;
}

/** What a construct is turned within. */
export interface Conversion {
  page: PageCard;
  /** All pages of the site, in the order of their paths. */
  pages: readonly PageCard[];
  people: PersonDraft[];
  /** Whether the vault has a note of a person already. */
  isKnown: (name: string) => boolean;
  source: SourceData;
  /** Names of imported files: `import plan from './plan.png'`. */
  imported: ReadonlyMap<string, string>;
  /** Files of data that the page shows already. */
  shown: Set<string>;
  warn(code: string, message: string, offset?: number): void;
  /** Markdown for what stands in an element. */
  render(nodes: readonly MarkupNode[]): string;
}

/** Turns one construct into Markdown. */
export type Construct = (element: MarkupElement, on: Conversion) => string;

/** By name. A component's is written as it is, HTML's and a template's in lower case. */
export type Constructs = Readonly<Record<string, Construct>>;

/** The first of these attributes that says something. */
export function attribute(element: MarkupElement, on: Conversion, ...names: string[]): string {
  for (const name of names) {
    const written = element.attributes.get(name);
    const value = written === undefined ? undefined : valueOf(written, on);
    if (value) return value;
  }
  return '';
}

/** What an attribute's expression stands for, where that can be told without running it. */
export function valueOf(source: string, on: Conversion): string | undefined {
  const written = withoutTemplates(source, on);
  const code = /^\{([\s\S]*)\}$/.exec(written)?.[1]?.trim();
  if (code === undefined) return written.trim();
  const literal = /^(["'`])([\s\S]*)\1$/.exec(code)?.[2] ?? /^(?:require|useBaseUrl|withBaseUrl|t|translate)\(\s*["'`]([^"'`]+)["'`]\s*\)(?:\.default)?$/.exec(code)?.[1];
  if (literal !== undefined) return literal.trim();
  if (/^\d+(?:\.\d+)?$/.test(code)) return code;
  const property = /^(?:props\.|metadata\.)?front_?matter\.([\w.]+)$/i.exec(code)?.[1];
  return property === undefined ? on.imported.get(code) : textAt(on.page.data, property);
}

/** `{% page "/x" %}`, `{{ "/x" | url }}` and `{{< ref "x" >}}` in an address stand for the text in them, whatever else they do when the site is built. */
function withoutTemplates(source: string, on: Conversion): string {
  if (!source.includes('{')) return source;
  const written = source.replace(/\{\{-?\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g, (all, name: string) => namedValue(name, on) ?? all);
  const filled = written.replace(/\{\{[<%]\s*param\s+["']?([\w.-]+)["']?\s*[>%]\}\}/g, (all, name: string) => paramOf(name, on) ?? all);
  return filled.replace(/\{(?:%-?\s*[\w-]+|\{-?|\{[<%]\s*[\w-]+)\s*(["'])(.*?)\1[^{}]*\}\}?/g, '$2').replace(/\{\{-?\s*site\.(?:base_?url|url)[^{}]*\}\}/gi, '');
}

/** What a template's name stands for, where the site's configuration or the page tells it. The site's own address is `''`: links are meant within it. */
export function namedValue(name: string, { page, source }: Pick<Conversion, 'page' | 'source'>): string | undefined {
  if (/^site\.(?:base_?url|url)$/i.test(name)) return '';
  const [, key] = /^(?:site|config)\.(.+)$/.exec(name) ?? [];
  if (key !== undefined) return source.settingOf(key);
  return textAt(page.data, name.replace(/^page\./, '')) ?? textAt(page.data, `substitutions.${name}`) ?? source.settingOf(`extra.${name}`);
}

/** What Hugo's `param` stands for: the page's own, else the site's. */
export function paramOf(name: string, { page, source }: Pick<Conversion, 'page' | 'source'>): string | undefined {
  return textAt(page.data, `params.${name}`) ?? textAt(page.data, name) ?? source.settingOf(`params.${name}`);
}

/** The text of a property, `course.title` for one in a mapping. */
export function textAt(data: Properties, path: string): string | undefined {
  let value: PropertyValue | undefined = data;
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The address by which a construct refers to a page of the site; links understand it. */
export const PAGE_SCHEME = 'site-page:';

export function linkToPage({ from, title }: PageCard): string {
  return `[${title.replace(/[[\]]/g, '')}](<${PAGE_SCHEME}${encodeURI(from)}>)`;
}

/** A Markdown link, or its text alone where there is nothing to lead to. */
export function markdownLink(text: string, url: string): string {
  if (url === '') return text;
  return `[${text || url}](${/[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url})`;
}
