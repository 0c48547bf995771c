import * as Char from '../../model/char';
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

/** A list that begins with a bullet behind `lead` blanks, and one blank behind it. */
export function newBullet(item: ItemBlock, itemIndex: number, { mark, lead }: Pick<Container, 'mark' | 'lead'>, outer: Container | null): Container {
  const indent = lead - (outer ? textColumn(outer) : 0);
  return {
    item, block: item, mark, ordered: false, quotes: 0, indent, lead, columns: indent + 2, beganBlank: false, endsAtBlank: false,
    itemIndex, calloutIndex: outer ? outer.calloutIndex : null,
  };
}

/** The column in which the text of an item begins that has nothing but blanks in front of its bullet. */
function textColumn({ lead, columns, indent }: Container): number {
  return lead + columns - indent;
}

/**
 * Where an item belongs that begins with a bullet behind `lead` blanks: how many containers are open around it. One more of them is closed where it is the next
 * item of that list. -1 where more has to be looked at. What is open around an open container has gone on since it began, and does so here.
 * @param open no quotes
 */
export function depthOfBullet(open: readonly Container[], lead: number, mark: number): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const container = open[depth];
    if (!container || container.lead === -1) return -1;
    if (container.lead === lead) return container.mark === mark ? depth : -1;
    if (container.lead > lead) continue;
    return depth === open.length - 1 && holdsBullet(container, lead) ? open.length : -1;
  }
  return open.length === 0 && lead <= MOST_INDENT ? 0 : -1;
}

/** Columns in front of a mark; more make code of it. */
export const MOST_INDENT = 3;

/** Whether a bullet behind `lead` blanks begins a list in an item. */
function holdsBullet(container: Container, lead: number): boolean {
  const indent = lead - textColumn(container);
  return !container.endsAtBlank && indent >= 0 && indent <= MOST_INDENT;
}

/** Makes an item's container that of the next item, which begins with a bullet in the same column and one blank. */
export function goToItem(container: Container, item: ItemBlock, index: number): Container {
  container.item = container.block = item;
  container.itemIndex = index;
  container.columns = container.indent + 2;
  container.beganBlank = container.endsAtBlank = false;
  return container;
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
