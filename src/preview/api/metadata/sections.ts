import type { RootContent } from 'mdast';
import type { HeadingCache, SectionCache } from 'obsidian';
import { endOf, posAt, startOf, withIndent } from './locations';
import { sourceOf, type MarkdownTree } from './markdown-tree';

/** How a callout begins: its type, and whether it folds. */
export const CALLOUT = /^\[!([^\]\r\n]+)\]([+-]?)/;

/** The blocks at the top of a note, in the order of the text. */
export function readSections(tree: MarkdownTree): SectionCache[] {
  const { text, starts } = tree;
  const blocks = tree.blocks.map(({ kind, start, end }) => ({ type: kind, position: posAt(starts, start, end) }));
  const nodes = tree.root.children.map((node) => ({
    type: sectionType(tree, node),
    position: posAt(starts, withIndent(text, startOf(node)), endOf(node)),
  }));
  return [...blocks, ...nodes].sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function sectionType(tree: MarkdownTree, node: RootContent): string {
  if (node.type !== 'blockquote') return node.type;
  const first = node.children[0];
  return first && CALLOUT.test(sourceOf(tree, first)) ? 'callout' : 'blockquote';
}

/** The headings at the top of a note, their markup kept. */
export function readHeadings(tree: MarkdownTree): HeadingCache[] {
  const headings = tree.root.children.filter((node) => node.type === 'heading');
  return headings.map((node) => ({
    heading: headingText(sourceOf(tree, node)),
    level: node.depth,
    position: posAt(tree.starts, startOf(node), endOf(node)),
  }));
}

function headingText(source: string): string {
  const atx = /^#{1,6}(?:[ \t]+|$)/.exec(source);
  if (atx) return source.slice(atx[0].length).replace(/(^|[ \t]+)#+[ \t]*$/, '').trim();
  return source.replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '').trim();
}
