import { textOf } from '../model/property';
import { githubSlug } from './heading-slug';
import type { Page } from './page';
import { pageName } from './page-path';

/** Patterns of addresses by section, as a configuration of Hugo sets them: `events: "event/:year/:month/:slug/"`. */
export type Permalinks = ReadonlyMap<string, string>;

const PATTERN = /^[ \t]+["']?([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^"'\n]*:[a-z][^"'\n]*)["']?[ \t]*$|^["']?([\w-]+)["']?[ \t]*=[ \t]*["']([^"'\n]*:[a-z][^"'\n]*)["'][ \t]*$/;

/** Reads the patterns of a configuration in YAML or TOML. */
export function readPermalinks(settings: string): Permalinks {
  const lines = settings.split('\n');
  const start = lines.findIndex((line) => /^(?:\[permalinks(?:\.page)?\]|permalinks:)[ \t]*$/.test(line));
  const found = new Map<string, string>();
  for (const line of start === -1 ? [] : lines.slice(start + 1)) {
    if (/^[ \t]*(?:#.*)?$|^[ \t]+page:[ \t]*$/.test(line)) continue;
    const [, indented, pattern = '', plain, other = ''] = PATTERN.exec(line) ?? [];
    const section = indented ?? plain;
    if (section === undefined) break;
    found.set(section, indented === undefined ? other : pattern);
  }
  return found;
}

/** The address of a page by the pattern of its section; undefined where it has none, or where the page does not say what the pattern asks for. */
export function permalinkOf(page: Page, section: string, permalinks: Permalinks): string | undefined {
  const pattern = permalinks.get(section);
  if (pattern === undefined) return undefined;
  const file = pageName(page.from);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(textOf(page.data['date']) ?? '')?.[0] ?? /^\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  const slug = textOf(page.data['slug']);
  const words: Readonly<Record<string, string>> = {
    year, month, day: date, section, sections: section, filename: file, contentbasename: file,
    title: githubSlug(page.title), slug: slug ?? githubSlug(page.title), slugorfilename: slug ?? file, slugorcontentbasename: slug ?? file,
  };
  const parts = [...pattern.matchAll(/:([a-z]+)/g)].map(([, name = '']) => (Object.hasOwn(words, name) ? words[name] : ''));
  return parts.includes('') ? undefined : pattern.replace(/:([a-z]+)/g, (_all, name: string) => words[name] ?? '');
}
