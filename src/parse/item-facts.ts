import type { BlockId } from '../model/note';
import { spanAt, type Span } from '../model/position';
import type { ItemFact } from './blocks/block';
import type { Container } from './blocks/containers';
import * as Char from '../model/char';
import { itemText } from './item-text';
import { mayBeBox, taskBoxLength, taskState } from './task-box';

/** Most items have none. */
const NO_LINKS: number[] = [];

/** A list item that begins: in no other, below no heading, and with nothing in it yet. */
export function newItem(span: Span): ItemFact {
  return { parent: null, task: null, text: '', textSpan: { start: -1, end: -1, line: span.line, column: 0 }, span, heading: null, blockId: null, links: NO_LINKS };
}

/** Tells an item of a link in its own text. */
export function holdLink(item: ItemFact | undefined, index: number): void {
  if (!item) return;
  if (item.links === NO_LINKS) item.links = [index];
  else item.links.push(index);
}

/** Tells an item of a block id in it. The last one counts, and is none of its text. */
export function holdBlockId(text: string, item: ItemFact | undefined, block: BlockId): void {
  if (!item) return;
  item.blockId = block.id;
  item.text = itemText(text, item.textSpan, block);
}

/** Of a task, with the blanks behind it that are looked for. */
const LONGEST_BOX = 16;

/**
 * Says of an item that ends what its own blocks are: its task and its text.
 * @param starts where the lines begin, up to the one behind the item's first
 */
export function finishItem(text: string, starts: readonly number[], item: ItemFact, { markEnd, beginsWithParagraph }: Container): void {
  const own = item.textSpan;
  const from = own.start === -1 ? markEnd : own.start;
  const end = own.start === -1 ? from : own.end;
  const start = beginsWithParagraph && text.charCodeAt(from) === Char.OPEN_BRACKET && mayBeBox(text, from) ? readBox(text, from, end, item) : from;
  const line = own.line;
  const lineEnd = starts[line] ?? text.length + 1;
  item.text = end < lineEnd ? text.slice(start, end).trim() : itemText(text, { start, end }, null);
  if (start >= lineEnd) item.textSpan = spanAt(starts, start, end);
  else {
    own.start = start;
    own.end = end;
    own.column = start - (starts[line - 1] ?? 0) + 1;
  }
}

/** Takes the task's state. @returns where the text behind its box begins; `from` where no box stands there */
function readBox(text: string, from: number, end: number, item: ItemFact): number {
  const written = text.slice(from, Math.min(end, from + LONGEST_BOX));
  item.task = taskState(written);
  return Math.min(end, from + taskBoxLength(written));
}
