import type { Issue } from './issue';
import type { Span } from './position';
import type { Properties } from './property';

/** A note as read: plain data, each part with its place in the text. What could not be read is in `issues`. */
export interface ParsedNote {
  path: string;
  frontMatter: FrontMatter | null;
  headings: Heading[];
  /** Every link and embed of front matter and body, in the order of the text. */
  links: NoteLink[];
  items: ListItem[];
  fields: InlineField[];
  tags: NoteTag[];
  blocks: BlockId[];
  callouts: Callout[];
  /** Text in which no name may be linked, in the order of the text, not overlapping. */
  masks: Mask[];
  issues: Issue[];
}

/** As much of a note as is needed to look for mentions in its text. */
export interface MaskedNote {
  path: string;
  masks: readonly Mask[];
}

export interface FrontMatter {
  /** What the YAML says; empty when it could not be read (an issue then says why). */
  data: Properties;
  /** From the opening `---` to the end of the closing one. */
  span: Span;
  /** Line (from 1) of each top-level key. */
  lines: Record<string, number>;
}

/** A heading, with `#` or underlined. */
export interface Heading {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The text as written, markup kept, closing `#`s dropped. */
  text: string;
  span: Span;
}

/** What follows the `#` of a link. */
export type Subpath = { kind: 'heading'; headings: string[] } | { kind: 'block'; id: string };

/** Where a link stands. Indexes point into the arrays of the same note. */
export type LinkPlace =
  | { kind: 'property'; key: string }
  | { kind: 'field'; key: string }
  | { kind: 'body' };

export interface NoteLink {
  /** `[[…]]`, `[…](…)` (also reference links), or a bare or angled URL. */
  form: 'wiki' | 'markdown' | 'url';
  embed: boolean;
  /** As written, without subpath and alias, decoded where Markdown encodes it. `''` for a link into the same note. */
  target: string;
  subpath: Subpath | null;
  /** Alias or link text; null when none was written. */
  display: string | null;
  /** Normalised address when the target lies outside the vault, else null. */
  url: string | null;
  place: LinkPlace;
  /** Index of the innermost list item that holds the link, or null. */
  item: number | null;
  /** Index of the last heading before the link, or null. */
  heading: number | null;
  /** Index of the innermost callout that holds the link, or null. */
  callout: number | null;
  span: Span;
}

export interface ListItem {
  /** Index of the item that this one is nested in, or null. */
  parent: number | null;
  /** The character between the brackets of a task, or null for a plain item. */
  task: string | null;
  /** Own text without marker, task box, block id and nested items; continuation lines joined by `\n`, indent removed. */
  text: string;
  /** The own text's place: from behind marker and box to the end of its last own line. */
  textSpan: Span;
  /** From the marker to the end of the last nested item. */
  span: Span;
  /** Index of the last heading before the item, or null. */
  heading: number | null;
  /** Without its caret. */
  blockId: string | null;
  /** Indexes of the links of its own text, nested items' excluded. */
  links: readonly number[];
}

/** `key:: value` on a line of its own or in a list item, or `(key:: value)` / `[key:: value]` inside a line. */
export interface InlineField {
  key: string;
  value: string;
  item: number | null;
  heading: number | null;
  span: Span;
}

export interface NoteTag {
  /** Without `#`, as written: `tech/drm`; from front matter also what is no legal tag: `OSPO (Role)`. */
  name: string;
  from: 'property' | 'body';
  span: Span;
}

export interface BlockId {
  /** Without its caret. */
  id: string;
  /** Index of the list item that carries it, or null for another block. */
  item: number | null;
  span: Span;
}

export interface Callout {
  /** In lower case: `info`. */
  type: string;
  title: string;
  fold: 'open' | 'closed' | null;
  span: Span;
}

export type MaskKind =
  | 'front-matter' | 'code' | 'math' | 'comment' | 'html' | 'link' | 'url' | 'tag' | 'block-id' | 'heading' | 'field-key' | 'callout';

/** A stretch of text in which no name may be linked, and why. */
export interface Mask {
  kind: MaskKind;
  start: number;
  end: number;
}
