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
}

/** A leaf that begins. */
export function newLeaf(kind: Leaf['kind'], start: number, end: number, container: Container | null): Leaf {
  return { kind, start, end, container, from: start, mark: 0, length: 0, htmlEnd: 'empty-line', hidden: false };
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
