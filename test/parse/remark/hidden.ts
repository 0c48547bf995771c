import type { MaskKind } from '../../../src/model/note';
import { COMMENT_MARK, findInlineComments } from '../../../src/parse/inline-comments';
import { findInlineMath } from '../../../src/parse/inline-math';
import { NextMark } from '../../../src/parse/inlines/next-mark';
import { inOrder, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';
import type { ReadingCopy } from './reading-copy';

/** What is not read as Markdown, or not shown, each in the order of the text. */
export interface Hidden {
  /** Code and HTML, comments of HTML included. */
  raw: (Stretch & { kind: MaskKind })[];
  maths: Stretch[];
  /** `%%` comments: their links are read all the same. */
  comments: Stretch[];
  /** Whole blocks of mathematics and comments, whose edges read as headings. */
  blocks: Stretch[];
}

/** Finds what is hidden, in blocks (which the reading copy knows) and inside paragraphs and headings. */
export function findHidden(nodes: readonly PlacedNode[], note: NoteText, copy: Pick<ReadingCopy, 'comments' | 'maths'>): Hidden {
  const raw = nodes.flatMap(({ node, start, end }) => rawKind(node.type, note, start).map((kind) => ({ kind, start, end })));
  const texts = nodes.filter(({ node }) => node.type === 'paragraph' || node.type === 'heading');
  const marks = new NextMark(note.copy, COMMENT_MARK);
  return {
    raw,
    maths: inOrder([...copy.maths, ...texts.flatMap((text) => findInlineMath(note, text, raw))]),
    comments: inOrder([...copy.comments, ...texts.flatMap((text) => findInlineComments(marks, text, raw))]),
    blocks: inOrder([...copy.maths, ...copy.comments]),
  };
}

function rawKind(type: PlacedNode['node']['type'], note: NoteText, start: number): MaskKind[] {
  if (type === 'code' || type === 'inlineCode') return ['code'];
  if (type !== 'html') return [];
  return note.text.startsWith('<!--', start) ? ['comment'] : ['html'];
}
