import type { BlockId, ListItem } from '../model/note';
import type { Span } from '../model/position';
import type { ItemBlock } from './blocks/block';
import * as Char from '../model/char';
import { trimmed } from './characters';
import { itemText } from './item-text';
import { spanOf, type NoteText } from './note-text';
import { isUsualBox, mayBeBox, taskBoxLength, taskState } from './task-box';

/** The list items as facts, with the links and block ids that stand in them. */
export function readItems(note: NoteText, items: readonly ItemBlock[], blocks: readonly BlockId[]): ListItem[] {
  if (items.length === 0) return [];
  // The last block id of an item counts.
  const idOf = blocks.length === 0 ? NO_IDS : new Map(blocks.map((block) => [block.item, block]));
  const facts: ListItem[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item) facts.push(readItem(note, item, idOf.get(index) ?? null));
  }
  return facts;
}

const NO_IDS: ReadonlyMap<number | null, BlockId> = new Map();

/** Most items have none. */
const NO_LINKS: readonly number[] = [];

/** Of a task, with the blanks behind it that are looked for. */
const LONGEST_BOX = 16;
/** `[x] ` */
const USUAL_BOX = 4;

function readItem(note: NoteText, item: ItemBlock, block: BlockId | null): ListItem {
  const from = item.ownStart === -1 ? item.markEnd : item.ownStart;
  const end = item.ownStart === -1 ? from : item.ownEnd;
  const boxed = item.beginsWithParagraph && note.text.charCodeAt(from) === Char.OPEN_BRACKET && mayBeBox(note.text, from);
  const usual = boxed && isUsualBox(note.text, from, end);
  const written = boxed && !usual ? note.text.slice(from, Math.min(end, from + LONGEST_BOX)) : '';
  const start = usual ? from + USUAL_BOX : boxed ? Math.min(end, from + taskBoxLength(written)) : from;
  const lineEnd = note.starts[item.line + 1] ?? note.text.length + 1;
  const isOneLine = end < lineEnd;
  return {
    parent: item.parent,
    task: usual ? note.text.charAt(from + 1) : boxed ? taskState(written) : null,
    text: isOneLine && !block ? trimmed(note.text, start, end) : itemText(note.text, { start, end }, block),
    textSpan: start < lineEnd ? spanOnLine(note, item.line, start, end) : spanOf(note, start, end),
    span: spanOnLine(note, item.line, item.start, item.end),
    heading: item.headingsAbove === 0 ? null : item.headingsAbove - 1,
    blockId: block?.id ?? null,
    links: item.links ?? NO_LINKS,
  };
}

/** The span of a stretch that begins on a line which is known. */
function spanOnLine({ starts }: NoteText, line: number, start: number, end: number): Span {
  return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1 };
}
