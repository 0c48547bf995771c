import * as Char from '../char';
import type { Stretch } from '../note-text';
import type { ItemBlock } from './block';

/** An open quote or list item. What stands in it ends with it. */
export interface Container {
  /** The list item, or null for a quote. */
  item: ItemBlock | null;
  /** Where it begins and ends, as far as known. */
  block: Stretch;
  /** The character that its items begin with (`.` or `)` behind a number), 0 for a quote. */
  mark: number;
  ordered: boolean;
  /** How many quotes it stands in, itself counted. */
  quotes: number;
  /** Columns in front of its mark, counted from its own container. */
  indent: number;
  /** How many blanks its line begins with, where nothing else stands in front of its mark, and that is a bullet; else -1. */
  lead: number;
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
    item: null, block, mark: 0, ordered: false, quotes, indent: 0, lead: -1, columns: 0, beganBlank: false, endsAtBlank: false,
    itemIndex: outer ? outer.itemIndex : null,
    calloutIndex: callout ?? (outer ? outer.calloutIndex : null),
  };
}

/** Makes an item's container that of the next item, which begins with a bullet in the same column and one blank. */
export function goToItem(container: Container, item: ItemBlock, index: number): void {
  container.item = container.block = item;
  container.itemIndex = index;
  container.columns = container.indent + 2;
  container.beganBlank = container.endsAtBlank = false;
}

/** Whether a list mark begins with this character: a bullet, or the digit of a number. */
export function isListStart(code: number): boolean {
  return code === Char.DASH || code === Char.PLUS || code === Char.ASTERISK || (code >= Char.ZERO && code <= Char.NINE);
}

/** What a block is to the item that holds it. */
export type ChildKind = 'paragraph' | 'list' | 'other';

/** Tells a container of a block that has begun in it. An item's own blocks are those in front of its first list. */
export function holdChild(container: Container | null, start: number, end: number, kind: ChildKind): void {
  if (!container) return;
  container.block.end = end;
  const { item } = container;
  if (!item || item.hasList) return;
  if (kind === 'list') {
    item.hasList = true;
    return;
  }
  if (item.ownStart === -1) {
    item.ownStart = start;
    item.beginsWithParagraph = kind === 'paragraph';
  }
  item.ownEnd = end;
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
  if (item && item.ownStart !== -1 && !item.hasList) item.ownEnd = end;
}
