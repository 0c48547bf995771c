import type { Heading, ListItem, Mask } from '../../model/note';
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

/** A list item whose links are still being found. */
export interface ItemFact extends ListItem {
  links: number[];
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
  items: ItemFact[];
  callouts: CalloutBlock[];
  definitions: DefinitionBlock[];
  /** Code and HTML. */
  raw: Mask[];
  maths: Stretch[];
  comments: Stretch[];
  silenced: Silenced[];
}
