import type { ListItem, NoteLink, ParsedNote } from '../../model/note';
import { isDigit } from '../../model/ascii';
import { fileName } from '../../model/path';

/** A link of a list item, with its place in the item's own text. */
export interface PlacedLink {
  link: NoteLink;
  start: number;
  end: number;
}

/** A list item and the links in it. */
export interface ItemWords {
  item: ListItem;
  /** Own text, continuation lines joined by `\n`. */
  text: string;
  /** The links of the text, in its order; embeds, links of inline fields and links into the same note left out. */
  links: readonly PlacedLink[];
  /** The link that the item begins with: what the item is about. */
  head: PlacedLink | null;
  /** Where it begins with a link to a day, and is no task: that day. It says then what happened. */
  date: string | undefined;
}

const NO_LINKS: readonly PlacedLink[] = [];

/** What may stand before the link that an item begins with. */
const MARKUP = /^[\s*_~=“"'(]*$/;

/** The words of an item without links. */
export function plainItem(item: ListItem): ItemWords {
  return { item, text: item.text, links: NO_LINKS, head: null, date: undefined };
}

/** The own text of a list item, and where its links stand in it. */
export function readItemWords(note: ParsedNote, item: ListItem): ItemWords {
  const links: PlacedLink[] = [];
  let rows: Rows | null = null;
  for (const index of item.links) {
    const link = note.links[index];
    if (!link || link.embed || link.target === '' || link.place.kind !== 'body') continue;
    const row = link.span.line - item.textSpan.line;
    const placed = row === 0 ? placeAt(link, link.span.start - item.textSpan.start) : placeBelow(link, item.text, (rows ??= new Rows(item.text)).startOf(row), links.at(-1)?.end ?? 0);
    if (placed) links.push(placed);
  }
  const head = headOf(item.text, links);
  return { item, text: item.text, links, head, date: head && item.task === null ? dayOf(head.link) : undefined };
}

function headOf(text: string, links: readonly PlacedLink[]): PlacedLink | null {
  const first = links[0];
  return first && (first.start === 0 || MARKUP.test(text.slice(0, first.start))) ? first : null;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
/** `2023-11` */
const SHORTEST_DAY = 7;

/** The day that a link leads to. Only names that end with a digit are worth a look. */
function dayOf({ url, target }: NoteLink): string | undefined {
  const last = target.charCodeAt(target.length - 1);
  if (url !== null || target.length < SHORTEST_DAY || !isDigit(last)) return undefined;
  const name = fileName(target);
  return DAY.test(name) ? name : undefined;
}

/** So far behind the last link the next one of a continuation line is looked for: a link that is written otherwise than it is read costs no look at the whole item. */
const FARTHEST = 20_000;

/** Links of continuation lines are looked for: how far such a line was indented is no longer known. */
function placeBelow(link: NoteLink, text: string, rowStart: number, from: number): PlacedLink | null {
  const after = Math.max(from, rowStart);
  const ahead = text.slice(after, after + FARTHEST).indexOf(opening(link));
  return ahead === -1 ? null : placeAt(link, after + ahead);
}

function placeAt(link: NoteLink, start: number): PlacedLink | null {
  return start < 0 ? null : { link, start, end: start + link.span.end - link.span.start };
}

function opening({ form, target, display }: NoteLink): string {
  if (form === 'wiki') return `[[${target}`;
  return form === 'markdown' ? `[${display ?? ''}` : target;
}

/** Finds where the lines of a text begin. Those that are asked for in their order cost one look at the text. */
class Rows {
  private row = 0;
  private at = 0;

  constructor(private readonly text: string) {}

  startOf(row: number): number {
    if (row < this.row) this.row = this.at = 0;
    for (; this.row < row; this.row += 1) this.at = this.text.indexOf('\n', this.at) + 1;
    return this.at;
  }
}

/** What words may be marked with. */
const MARKED = /[*`~_]|==/;
/** Blanks that are more than one between two words. */
const UNEVEN = /[^\S ]|\s\s/;

/** Text as a reader sees it: links by what they show, without markup, on one line. What a text holds none of is not looked for in each of its characters. */
export function plainWords(text: string): string {
  const shown = text.includes('[') ? withoutLinks(text) : text;
  const words = MARKED.test(shown) ? withoutMarks(shown) : shown;
  return (UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

function withoutLinks(text: string): string {
  return text
    .replace(/!?\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, alias?: string) => alias ?? target.replace(/^#/, '').replace(/#\^?/g, ' > '))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function withoutMarks(text: string): string {
  const words = text.replace(/[*`~]|==|_(?=$|[^\p{L}\p{N}])/gu, '');
  return words.includes('_') ? words.replace(/(^|[^\p{L}\p{N}])_/gu, '$1') : words;
}
