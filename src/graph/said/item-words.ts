import type { ListItem, NoteLink, ParsedNote } from '../../model/note';

/** A link of a list item, with its place in the item's own text. */
export interface PlacedLink {
  link: NoteLink;
  start: number;
  end: number;
}

export interface ItemWords {
  item: ListItem;
  /** Own text, continuation lines joined by `\n`. */
  text: string;
  /** The links of the text, in its order; embeds, links of inline fields and links into the same note left out. */
  links: readonly PlacedLink[];
  /** The link that the item begins with: what the item is about. */
  head: PlacedLink | null;
}

const NO_LINKS: readonly PlacedLink[] = [];

/** What may stand before the link that an item begins with. */
const MARKUP = /^[\s*_~=“"'(]*$/;

/** The own text of a list item, and where its links stand in it. */
export function readItemWords(note: ParsedNote, item: ListItem): ItemWords {
  if (item.links.length === 0) return { item, text: item.text, links: NO_LINKS, head: null };
  const links: PlacedLink[] = [];
  for (const index of item.links) {
    const link = note.links[index];
    if (!link || link.embed || link.target === '' || link.place.kind !== 'body') continue;
    const placed = place(link, item, links.at(-1)?.end ?? 0);
    if (placed) links.push(placed);
  }
  const [first] = links;
  const head = first && MARKUP.test(item.text.slice(0, first.start)) ? first : null;
  return { item, text: item.text, links, head };
}

/** Links of continuation lines are looked for: how far such a line was indented is no longer known. */
function place(link: NoteLink, item: ListItem, from: number): PlacedLink | null {
  const length = link.span.end - link.span.start;
  const row = link.span.line - item.textSpan.line;
  const start = row === 0 ? link.span.start - item.textSpan.start : item.text.indexOf(opening(link), Math.max(from, rowStart(item.text, row)));
  return start < 0 ? null : { link, start, end: start + length };
}

function opening({ form, target, display }: NoteLink): string {
  if (form === 'wiki') return `[[${target}`;
  return form === 'markdown' ? `[${display ?? ''}` : target;
}

function rowStart(text: string, row: number): number {
  let at = 0;
  for (let passed = 0; passed < row; passed += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** Text as a reader sees it: links by what they show, without markup, on one line. */
export function plainWords(text: string): string {
  return text
    .replace(/!?\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, alias?: string) => alias ?? target.replace(/^#/, '').replace(/#\^?/g, ' > '))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`~]|==|_(?=$|[^\p{L}\p{N}])/gu, '')
    .replace(/(^|[^\p{L}\p{N}])_/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
