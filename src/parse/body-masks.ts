import type { Mask, MaskKind } from '../model/note';
import { findInlineComments } from './inline-comments';
import { findInlineMath } from './inline-math';
import { isInside, type NoteText, type Stretch } from './note-text';
import type { PlacedNode } from './placed-nodes';

/** The masks that the syntax tree gives: code, HTML, Markdown links, headings and definitions. Edges of `blocks` read as headings and are none. */
export function masksOfNodes(nodes: readonly PlacedNode[], note: NoteText, blocks: readonly Stretch[]): Mask[] {
  return nodes.flatMap(({ node, start, end }) => {
    const kind = kindOf(node.type, note.text.startsWith('<!--', start));
    return kind === null || (kind === 'heading' && isInside(blocks, start)) ? [] : [{ kind, start, end }];
  });
}

function kindOf(type: PlacedNode['node']['type'], comment: boolean): MaskKind | null {
  switch (type) {
    case 'code': case 'inlineCode': return 'code';
    case 'html': return comment ? 'comment' : 'html';
    case 'heading': return 'heading';
    case 'link': case 'linkReference': case 'image': case 'imageReference': case 'wikiLink': case 'definition': return 'link';
    default: return null;
  }
}

const FOOTNOTE = /\[\^[^[\]\s]*\]/g;

/** The marks of footnotes, definitions' too. */
export function masksOfFootnotes(nodes: readonly PlacedNode[], note: NoteText): Mask[] {
  return nodes.filter(({ node }) => node.type === 'text').flatMap(({ start, end }) =>
    [...note.text.slice(start, end).matchAll(FOOTNOTE)].map(({ index, 0: mark }): Mask =>
      ({ kind: 'link', start: start + index, end: start + index + mark.length })));
}

/** The mathematics and comments inside paragraphs and headings. */
export function findInlineBlocks(nodes: readonly PlacedNode[], note: NoteText, code: readonly Stretch[]): { maths: Stretch[]; comments: Stretch[] } {
  const texts = nodes.filter(({ node }) => node.type === 'paragraph' || node.type === 'heading');
  return {
    maths: texts.flatMap((text) => findInlineMath(note, text, code)),
    comments: texts.flatMap((text) => findInlineComments(note, text, code)),
  };
}

/** Masks of one kind. */
export function masksOf(kind: MaskKind, stretches: readonly Stretch[]): Mask[] {
  return stretches.map(({ start, end }) => ({ kind, start, end }));
}
