import type { Literal, Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { wikiLinkPlugin } from 'remark-wiki-link';
import { unified } from 'unified';
import { DefinitionBook } from './definition-book';
import type { Stretch } from './note-text';
import type { Section } from './sections';

/** What remark-wiki-link adds to the tree. Its target and alias are read from the text: the node has them trimmed or doubled. */
export interface WikiLinkNode extends Literal {
  type: 'wikiLink';
}

declare module 'mdast' {
  interface RootContentMap {
    wikiLink: WikiLinkNode;
  }
  interface PhrasingContentMap {
    wikiLink: WikiLinkNode;
  }
}

let processor: ReturnType<typeof buildProcessor> | undefined;

/** Parses the sections of a note into one tree. Offsets of its nodes are offsets of the note's text; lines and columns are not. */
export function parseSyntaxTree(sections: readonly Section[]): Root {
  const book = new DefinitionBook(sections.map(({ copy }) => copy));
  return { type: 'root', children: sections.flatMap((section) => parseSection(section, book)) };
}

/** The stretch of a node. */
export function stretchOf(node: Nodes): Stretch {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function parseSection({ start, end, copy, holds }: Section, book: DefinitionBook): RootContent[] {
  if (holds === 'nothing') return [];
  if (holds === 'code') return [{ type: 'code', value: '', position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } } }];
  processor ??= buildProcessor();
  const root = processor.parse(copy + book.stubsFor(copy));
  move(root, start, end);
  // What was added for the references stands behind the section's end.
  return root.children.filter((child) => stretchOf(child).start < end);
}

/** Moves a tree to its place in the note, and no further than its section goes. Without recursion: it may be deep. */
function move(root: Root, by: number, limit: number): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { start, end } = stretchOf(node);
    if (node.position) {
      node.position.start.offset = start + by;
      node.position.end.offset = Math.min(limit, end + by);
    }
    if ('children' in node) waiting.push(...node.children);
  }
}

/** Built once, at the first note: starting the plugin should not pay for it. */
function buildProcessor() {
  return unified().use(remarkParse).use(wikiLinkPlugin, { aliasDivider: '|' }).use(withoutEmphasis).freeze();
}

/** Nothing here is read from emphasis, and resolving it takes the square of a line of asterisks. */
function withoutEmphasis(this: ReturnType<typeof unified>): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['attention'] } }];
}
