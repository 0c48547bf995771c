import type { TextEdit } from '../model/edit';
import type { ListItem, ParsedNote } from '../model/note';
import { blockKey } from './block-id';
import type { Framework, FrameworkItem } from './framework';
import { bySection, itemLine, sectionTitle } from './write-assessment';
import { indentBefore, lineBreak, lineEnd, type WrittenNote } from './written-note';

/**
 * The edits that put items into an assessment where they belong: behind the item that comes before them in their section of the framework, else below
 * the heading of the section, else at the end of the note, under a heading of their own.
 */
export function insertItems(written: WrittenNote, framework: Framework, items: readonly FrameworkItem[]): TextEdit[] {
  const lines = new Map<number, string>();
  const homeless: FrameworkItem[] = [];
  const placeOf = places(written, framework);
  const end = lineBreak(written.text);
  for (const item of items) {
    const place = placeOf(item);
    if (place) lines.set(place.at, (lines.get(place.at) ?? '') + end + place.prefix + itemLine(item));
    else homeless.push(item);
  }
  const edits = [...lines].map(([at, text]): TextEdit => ({ start: at, end: at, text, expected: '' }));
  return [...edits, ...atTheEnd(written.text, homeless)];
}

interface Place {
  at: number;
  /** The indent that the list has there. */
  prefix: string;
}

/** Where items belong: looked up once for all of them, as a checklist may have thousands. */
function places({ note, text }: WrittenNote, framework: Framework): (item: FrameworkItem) => Place | null {
  const before = itemsBefore(note, framework);
  const headings = firstOfEach(note.headings, (heading) => heading.text.trim().toLowerCase());
  return (item) => {
    const above = before.get(item.blockId);
    if (above) return { at: lineEnd(text, above.span.end), prefix: indentBefore(text, above.span.start) };
    const title = sectionTitle(item);
    const heading = title === null ? undefined : headings.get(title.toLowerCase());
    return heading ? { at: lineEnd(text, heading.span.end), prefix: '' } : null;
  };
}

/** Of items by their block id, the nearest item before it, of its section, that the note has. */
function itemsBefore(note: ParsedNote, { items }: Framework): Map<string, ListItem> {
  const there = firstOfEach(note.items, ({ blockId }) => (blockId === null ? null : blockKey(blockId)));
  const before = new Map<string, ListItem>();
  const last = new Map<string | null, ListItem>();
  for (const item of items) {
    const section = sectionTitle(item);
    const above = last.get(section);
    if (above) before.set(item.blockId, above);
    const own = there.get(blockKey(item.blockId));
    if (own) last.set(section, own);
  }
  return before;
}

function firstOfEach<T>(all: readonly T[], keyOf: (each: T) => string | null): Map<string | null, T> {
  const first = new Map<string | null, T>();
  for (const each of all) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return first;
}

function atTheEnd(text: string, items: readonly FrameworkItem[]): TextEdit[] {
  if (items.length === 0) return [];
  const end = lineBreak(text);
  const body = bySection(items).map(({ title, items: within }) => [...(title === null ? [] : [`## ${title}`]), ...within.map(itemLine)].join(end)).join(end + end);
  // Inserted only: other edits may touch the last line.
  const gap = text.endsWith('\n') ? end : end + end;
  return [{ start: text.length, end: text.length, text: `${gap}${body}${end}`, expected: '' }];
}
