import { fileName } from '../model/path';
import { isMapping, textOf, textsOf, type Properties, type PropertyValue } from '../model/property';
import { namesListed } from './known-names';
import type { Page } from './page';

/** Somebody whom a page names as its author. */
export interface Author {
  name: string;
  organisation?: string;
  url?: string;
}

/** Authors by the short name that pages give them: Docusaurus, Hugo and Jekyll keep such a file. */
export type AuthorBook = ReadonlyMap<string, Author>;

/** Reads a site's file of authors. */
export function readAuthors(data: Properties): AuthorBook {
  return new Map(Object.entries(data).flatMap(([handle, value]): [string, Author][] => {
    const author = isMapping(value) ? authorIn(value) : undefined;
    return author ? [[handle.toLowerCase(), author]] : [];
  }));
}

function authorIn(value: Properties): Author | undefined {
  const name = textAmong(value, 'name', 'display_name', 'title');
  const organisation = textAmong(value, 'company', 'organisation', 'organization', 'affiliation');
  const url = textAmong(value, 'url', 'website', 'homepage', 'web');
  return name === undefined ? undefined : { name: plainName(name), ...(organisation === undefined ? {} : { organisation }), ...(url !== undefined && /^https?:/.test(url) ? { url } : {}) };
}

function textAmong(value: Properties, ...keys: string[]): string | undefined {
  return keys.map((key) => textOf(value[key])).find((text) => text !== undefined);
}

/** Whom a page names as authors, each once: as a text, a list, a mapping, or by short names. */
export function authorsOf({ data }: Page, book: AuthorBook): Author[] {
  const found = ['author', 'authors', 'written_by'].flatMap((key) => authorsIn(data[key], book));
  return [...new Map(found.map((author) => [author.name.toLowerCase(), author])).values()];
}

function authorsIn(value: PropertyValue | undefined, book: AuthorBook): Author[] {
  if (Array.isArray(value)) return value.flatMap((each) => authorsIn(each, book));
  if (isMapping(value)) {
    const author = authorIn(value);
    return author ? [author] : [];
  }
  const text = textOf(value);
  return text === undefined ? [] : namesListed(text).map((name) => book.get(name.toLowerCase()) ?? { name: plainName(name) });
}

/** `Ada Alder ([@ada](https://…))` and `[Ada Alder](…)` are Ada Alder. */
function plainName(name: string): string {
  return name.replace(/\s*\(\[?@.*$/, '').replace(/^\[([^\]]+)\]\([^)]*\)$/, '$1').replace(/\s+/g, ' ').trim();
}

const DAY_KEYS = ['date', 'publishDate', 'publish_date', 'pubDate', 'published', 'published_at', 'created'];

/**
 * The day of a page as Obsidian reads one, where the page writes it otherwise, under another key, or only in its file's name.
 * @returns undefined where `date` says it well already, or nothing does
 */
export function dayOf({ data, from }: Page): string | undefined {
  const written = textOf(data['date']);
  if (written !== undefined && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(written)) return undefined;
  return [...DAY_KEYS.flatMap((key) => textsOf(data[key])), written === undefined ? fileName(from) : ''].map(isoDay).find((day) => day !== undefined);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-3-5`, `2026/03/05`, `2026-03-05 10:00`, `5 March 2026` and `March 5, 2026` as `2026-03-05`. */
export function isoDay(text: string): string | undefined {
  const numbers = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  if (numbers) return dayFrom(numbers[1], Number(numbers[2]), numbers[3]);
  const [, day = '', month = ''] = DAY_FIRST.exec(text) ?? [];
  const [, otherMonth = month, otherDay = day] = MONTH_FIRST.exec(text) ?? [];
  const number = MONTHS.indexOf(otherMonth.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : dayFrom(text.slice(-4), number, otherDay);
}

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+\d{4}$/;
const MONTH_FIRST = /^([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+\d{4}$/;

function dayFrom(year = '', month: number, day = ''): string | undefined {
  const inMonth = Number(day) >= 1 && Number(day) <= 31 && month >= 1 && month <= 12;
  return inMonth ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
