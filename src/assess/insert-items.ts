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
  for (const item of items) {
    const place = placeOf(written, framework, item);
    if (place) lines.set(place.at, (lines.get(place.at) ?? '') + lineBreak(written.text) + place.prefix + itemLine(item));
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

function placeOf({ note, text }: WrittenNote, framework: Framework, item: FrameworkItem): Place | null {
  const before = itemBefore(note, framework, item);
  if (before) return { at: lineEnd(text, before.span.end), prefix: indentBefore(text, before.span.start) };
  const title = sectionTitle(item);
  const heading = note.headings.find(({ text: words }) => title !== null && words.trim().toLowerCase() === title.toLowerCase());
  return heading ? { at: lineEnd(text, heading.span.end), prefix: '' } : null;
}

/** The nearest item before this one, of its section, that the note has. */
function itemBefore(note: ParsedNote, { items }: Framework, item: FrameworkItem): ListItem | undefined {
  const section = sectionTitle(item);
  const place = items.findIndex(({ blockId }) => blockId === item.blockId);
  const earlier = items.slice(0, place).filter((each) => sectionTitle(each) === section).reverse();
  for (const { blockId } of earlier) {
    const found = note.items.find((each) => each.blockId !== null && blockKey(each.blockId) === blockKey(blockId));
    if (found) return found;
  }
  return undefined;
}

function atTheEnd(text: string, items: readonly FrameworkItem[]): TextEdit[] {
  if (items.length === 0) return [];
  const end = lineBreak(text);
  const body = bySection(items).map(({ title, items: within }) => [...(title === null ? [] : [`## ${title}`]), ...within.map(itemLine)].join(end)).join(end + end);
  // Inserted only: other edits may touch the last line.
  const gap = text.endsWith('\n') ? end : end + end;
  return [{ start: text.length, end: text.length, text: `${gap}${body}${end}`, expected: '' }];
}
