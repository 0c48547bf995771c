import type { Mask } from '../../model/note';
import type { Stretch } from '../note-text';
import type { Container } from './containers';
import type { HtmlEnd } from './html-start';

/** What may go on in the next line. */
export interface Leaf extends Stretch {
  kind: 'paragraph' | 'code' | 'fence' | 'html';
  /** The innermost quote or item that it stands in, or null. */
  container: Container | null;
  /** Of a paragraph: behind a task's box or a callout's mark. */
  from: number;
  /** Of a fence: its mark and how many of them. */
  mark: number;
  length: number;
  htmlEnd: HtmlEnd;
  /** Whether it begins in a comment or in mathematics, where no heading counts. */
  hidden: boolean;
  /** Of a paragraph: where its last line ends that begins with a bar; -1 where none does. */
  barEnd: number;
  /** Of a paragraph: its rows but the first, null where it is none of a table. */
  rows: Row[] | null;
}

/** Where a row of a table begins, and where the one above it ends. */
export interface Row {
  start: number;
  lastEnd: number;
}

/** A leaf that begins. */
export function newLeaf(kind: Leaf['kind'], start: number, end: number, container: Container | null): Leaf {
  return { kind, start, end, container, from: start, mark: 0, length: 0, htmlEnd: 'empty-line', hidden: false, barEnd: -1, rows: null };
}

/** Makes a fence of a leaf: so many marks begin it. */
export function makeFence(leaf: Leaf, mark: number, length: number): void {
  leaf.mark = mark;
  leaf.length = length;
}

/** What a leaf of code or HTML hides. */
export function maskOf(text: string, { kind, start, end }: Leaf): Mask {
  const comment = kind === 'html' && text.startsWith('<!--', start);
  return { kind: comment ? 'comment' : kind === 'html' ? 'html' : 'code', start, end };
}

/** Takes the next line of a paragraph, which begins with a bar: behind another such line it is a row of its own, and nothing reaches from one row into the next. */
export function takeRow(leaf: Leaf, start: number, end: number): void {
  if (leaf.barEnd === leaf.end) (leaf.rows ??= []).push({ start, lastEnd: leaf.end });
  leaf.barEnd = end;
}
