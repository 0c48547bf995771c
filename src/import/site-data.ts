import { lineStarts } from '../model/position';
import { extensionOf, fileName, folderOf, joinPath } from '../model/path';
import { isMapping, type Properties, type PropertyValue } from '../model/property';
import { readFrontMatter } from '../parse/front-matter/front-matter';
import { readAuthors, type AuthorBook } from './authorship';
import { textAt, type SourceData } from './constructs/construct';
import { tomlAsYaml } from './toml';

/** A list, behind any comments: each up to the end of its line, as a banner of signs could be read as many comments in any number of ways. */
const LIST = /^\s*(?:#[^\n]*\n\s*)*[-[]/;

/** Reads a file of data as front matter is read: within limits, and running nothing. What is no mapping stands under `items`; nothing where it cannot be read. */
function readData(path: string, text: string): Properties {
  const isJson = extensionOf(path) === 'json';
  const yaml = isJson ? text.replace(/\s*\n\s*/g, ' ') : text.replace(/^(?:---|\.\.\.)[ \t]*$/gm, '');
  const isMap = !isJson && !LIST.test(yaml);
  const block = `---\n${isMap ? '' : `items:${isJson ? ' ' : '\n'}`}${yaml}\n---\n`;
  const data = readFrontMatter({ path, text: block, starts: lineStarts(block) }).frontMatter?.data ?? {};
  return isJson && isMapping(data['items']) ? data['items'] : data;
}

/** The texts of a mapping in Python: each a literal, or several and names of others joined by plus signs. */
function pythonTexts(mapping: string, program: string): Properties {
  const texts: Record<string, string> = {};
  const named = new Map([...program.matchAll(/^(\w+)\s*=\s*(["'])(.*?)\2\s*$/gm)].map(([, name = '', , text = '']) => [name, text]));
  for (const [, key = '', value = ''] of mapping.matchAll(/^\s*["'](\w+)["']\s*:\s*((?:"[^"\n]*"|'[^'\n]*'|[\w\s+])+?),?\s*$/gm)) {
    texts[key] = value.split(/\s*\+\s*/).map((part) => /^(["'])(.*)\1$/.exec(part.trim())?.[2] ?? named.get(part.trim()) ?? '').join('');
  }
  return texts;
}

/** A configuration in YAML or TOML; nothing of one that is a program. */
export function readSettings(text: string): Properties {
  const substitutions = /^myst_substitutions\s*=\s*\{([\s\S]*?)^\}/m.exec(text)?.[1];
  if (substitutions !== undefined) return { extra: pythonTexts(substitutions, text) };
  if (/^\s*(?:import|const|export|module|require|from)\b/m.test(text)) return {};
  const isToml = /^\s*(?:\[[^\]]+\]\s*|[\w-]+\s*=.*)$/m.test(text) && !/^[\w-]+:/m.test(text);
  const yaml = isToml ? tomlAsYaml(`+++\n${text}\n+++\n`).replace(/^---\n|\n---\n$/g, '') : text.replace(/!!?[\w/:.-]+/g, '');
  return readData('settings.yml', yaml);
}

const CATEGORY = /(?:^|\/)_category_\.(?:json|ya?ml)$/;

/** A part of a page in Ruby's templates. */
const PART = /(?:^|\/)_[^/]+\.erb$/;

/** The template of a shortcode, by its name. */
const TEMPLATE = /layouts\/shortcodes\/(.+)\.html$/;

/** A file of data, by its name. */
const DATA = /(?:^|\/)_?data\/([^/]+)\.(?:ya?ml|json|YA?ML|JSON)$/;

/** The first path for each name. */
function byName(paths: readonly string[], nameOf: (path: string) => string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const name = nameOf(path);
    if (name !== undefined && !found.has(name)) found.set(name, path);
  }
  return found;
}

/** The files of a site that its pages are filled from when it is built. */
export class SiteData implements SourceData {
  private readonly paths: readonly string[];
  private readonly templates: ReadonlyMap<string, string>;
  private readonly dataFiles: ReadonlyMap<string, string>;
  /** What was read already: hundreds of pages may list the same members. */
  private readonly read = new Map<string, PropertyValue>();

  constructor(paths: Iterable<string>, private readonly textOf: (path: string) => string, private readonly settings: Properties = {}) {
    this.paths = [...paths].filter((path) => /(?:^|\/)(?:_?data|layouts\/shortcodes)\/|(?:^|\/)authors\.ya?ml$/.test(path) || PART.test(path) || CATEGORY.test(path));
    this.templates = byName(this.paths, (path) => TEMPLATE.exec(path.toLowerCase())?.[1]);
    this.dataFiles = byName(this.paths, (path) => DATA.exec(path)?.[1]);
  }

  settingOf(path: string): string | undefined {
    return textAt(this.settings, path);
  }

  templateOf(name: string): string | undefined {
    const path = this.templates.get(name);
    return path === undefined ? undefined : this.textOf(path);
  }

  partOf(name: string): string | undefined {
    const wanted = joinPath(folderOf(name), `_${fileName(name).replace(/^_/, '')}`).toLowerCase();
    const path = this.paths.find((each) => PART.test(each) && `/${each.toLowerCase()}`.includes(`/${wanted}.`));
    return path === undefined ? undefined : this.textOf(path);
  }

  dataOf(name: string): PropertyValue | undefined {
    const path = this.dataFiles.get(name);
    if (path === undefined) return undefined;
    const data = this.read.get(path) ?? readData(path, this.textOf(path));
    this.read.set(path, data);
    return data;
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
