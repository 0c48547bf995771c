import * as Char from '../../model/char';
import type { Stretch } from '../note-text';
import type { ItemFact } from './block';

/** An open quote or list item. What stands in it ends with it. */
export interface Container {
  /** The list item, or null for a quote. */
  item: ItemFact | null;
  /** Where it begins and ends, as far as known. */
  block: Stretch;
  /** Of an item: behind its mark and the blanks that follow. */
  markEnd: number;
  /** Of an item: whether the first of its own blocks is a paragraph. */
  beginsWithParagraph: boolean;
  /** Of an item: whether a list has begun in it. Its own blocks are those in front of it. */
  hasList: boolean;
  /** The character that its items begin with (`.` or `)` behind a number), 0 for a quote. */
  mark: number;
  ordered: boolean;
  /** How many quotes it stands in, itself counted. */
  quotes: number;
  /** Columns in front of its mark, counted from its own container. */
  indent: number;
  /** Columns that its lines are indented by. */
  columns: number;
  /** Whether nothing stands behind its mark, so that an empty line ends it. */
  beganBlank: boolean;
  /** Whether that empty line has come. */
  endsAtBlank: boolean;
  /** Indexes of the innermost item and callout. */
  itemIndex: number | null;
  calloutIndex: number | null;
}

/** A quote that begins. `callout` is its index where it is one. */
export function newQuote(block: Stretch, quotes: number, outer: Container | null, callout: number | null): Container {
  return {
    item: null, block, markEnd: 0, beginsWithParagraph: false, hasList: false, mark: 0, ordered: false, quotes, indent: 0, columns: 0, beganBlank: false, endsAtBlank: false,
    itemIndex: outer ? outer.itemIndex : null,
    calloutIndex: callout ?? (outer ? outer.calloutIndex : null),
  };
}

/** Columns in front of a mark; more make code of it. */
export const MOST_INDENT = 3;

/** Whether a list mark begins with this character: a bullet, or the digit of a number. */
export function isListStart(code: number): boolean {
  return code === Char.DASH || code === Char.PLUS || code === Char.ASTERISK || (code >= Char.ZERO && code <= Char.NINE);
}

/** What a block is to the item that holds it. */
type ChildKind = 'paragraph' | 'list' | 'other';

/** An item in more quotes than this has no words of its own: they would be those of each item around it as well, and grow with the square of the depth. */
const DEEPEST_QUOTE = 50;

/** Tells a container of a block that has begun in it. An item's own blocks are those in front of its first list. */
export function holdChild(container: Container | null, start: number, end: number, kind: ChildKind): void {
  if (!container) return;
  container.block.end = end;
  if (!container.item || container.hasList || container.quotes > DEEPEST_QUOTE) return;
  if (kind === 'list') {
    container.hasList = true;
    return;
  }
  const own = container.item.textSpan;
  if (own.start === -1) {
    own.start = start;
    container.beginsWithParagraph = kind === 'paragraph';
  }
  own.end = end;
}

/** How many quotes are open where a container is the innermost. */
export function quotesOf(container: Container | null): number {
  return container === null ? 0 : container.quotes;
}

/** Tells a container where a quote or item in it has ended. */
export function endChild(container: Container | null, end: number): void {
  if (!container) return;
  container.block.end = end;
  const { item } = container;
  if (item && item.textSpan.start !== -1 && !container.hasList) item.textSpan.end = end;
}
