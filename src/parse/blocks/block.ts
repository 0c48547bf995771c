import type { Heading, Mask } from '../../model/note';
import type { Stretch } from '../note-text';

/** A block that holds text: what inline marks are looked for in. */
export interface TextBlock extends Stretch {
  /** `edge` is the first or last line of a block of comments or mathematics: a line of its own that is no heading. */
  kind: 'paragraph' | 'heading' | 'edge';
  /** Of a heading. */
  level: Heading['level'];
  /** Where its text begins, behind the box of a task, the mark of a callout, and definitions. */
  from: number;
  /** Index of the innermost list item, or null. */
  item: number | null;
  /** Index of the innermost callout, or null. */
  callout: number | null;
  /** Whether it stands in no quote and no list. */
  top: boolean;
  /** How many headings of the note stand above it. */
  headingsAbove: number;
}

/** A list item. */
export interface ItemBlock extends Stretch {
  /** Index of the item around it, or null. */
  parent: number | null;
  /** How many headings of the note stand above it. */
  headingsAbove: number;
  /** Behind its mark and the blanks that follow. */
  markEnd: number;
  /** Where its own blocks begin, those in front of the first list in it; -1 where it has none. */
  ownStart: number;
  /** Where they end. */
  ownEnd: number;
  /** Whether the first of them is a paragraph. */
  beginsWithParagraph: boolean;
  /** Whether a list has begun in it. */
  hasList: boolean;
  /** Index of the line that it begins on. */
  line: number;
  /** Indexes of the links in its own text, once they are read: null where there is none. */
  links: number[] | null;
}

/** A list item that begins, in no other and below no heading. */
export function newItem(start: number, end: number, markEnd: number): ItemBlock {
  return { start, end, parent: null, headingsAbove: 0, markEnd, ownStart: -1, ownEnd: -1, beginsWithParagraph: false, hasList: false, line: 0, links: null };
}

/** Tells an item of a link in its own text. */
export function holdLink(item: ItemBlock | undefined, index: number): void {
  if (!item) return;
  if (item.links) item.links.push(index);
  else item.links = [index];
}

/** `[label]: address` */
export interface DefinitionBlock extends Stretch {
  /** Normalised. */
  label: string;
  /** Decoded. */
  address: string;
}

/** A stretch in which inline marks are not to be seen, and what stands in for each character of it. */
export interface Silenced extends Stretch {
  by: ' ' | '·';
}

/** A callout: the quote itself, and its `[!type]`. */
export interface CalloutBlock extends Stretch {
  mark: Stretch;
}

/** The blocks of a note, each list in the order of the text. */
export interface Blocks {
  texts: TextBlock[];
  items: ItemBlock[];
  callouts: CalloutBlock[];
  definitions: DefinitionBlock[];
  /** Code and HTML. */
  raw: Mask[];
  maths: Stretch[];
  comments: Stretch[];
  silenced: Silenced[];
}
