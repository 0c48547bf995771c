import type { Literal, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { wikiLinkPlugin } from 'remark-wiki-link';
import { unified } from 'unified';
import type { Stretch } from './note-text';

/** What remark-wiki-link adds to the tree. Target and alias are read from the text instead: the node's are trimmed and doubled. */
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

/** Parses a reading copy. Offsets of the nodes are offsets of the note's text. */
export function parseSyntaxTree(copy: string): Root {
  processor ??= buildProcessor();
  return processor.parse(copy);
}

/** The stretch of a node. */
export function stretchOf(node: Nodes): Stretch {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Built once, at the first note: starting the plugin should not pay for it. */
function buildProcessor() {
  return unified().use(remarkParse).use(wikiLinkPlugin, { aliasDivider: '|' }).use(withoutEmphasis).freeze();
}

/** Nothing here is read from emphasis, and resolving it is quadratic on lines of asterisks. */
function withoutEmphasis(this: ReturnType<typeof unified>): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['attention'] } }];
}
