import type { Nodes } from 'mdast';
import type { ReferenceCache, TagCache } from 'obsidian';
import { decodeAddress, isExternalAddress, linkDisplayText, parseWikiLink, WIKI_LINKS } from '../base/link-text';
import { endOf, posAt, startOf } from './locations';
import { isParent, sourceOf, type MarkdownTree, type VaultSpan } from './markdown-tree';

export interface References {
  links: ReferenceCache[];
  embeds: ReferenceCache[];
  tags: TagCache[];
}

/** Obsidian's own rule of what a tag's characters are. */
const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/g;

/** Every link, embed and tag of a note's body, in the order of the text. */
export function readReferences(tree: MarkdownTree): References {
  const found = new ReferenceReader(tree);
  found.visit(tree.root);
  for (const block of tree.blocks) if (block.kind === 'comment') found.scan(block.start, block.end);
  return found.inOrder();
}

/** The tags in a stretch of text, by where they start. */
export function tagsIn(text: string, start: number, end: number): Array<{ tag: string; start: number }> {
  return [...text.slice(start, end).matchAll(TAG)]
    .map((match) => ({ tag: match[0], start: start + match.index }))
    .filter(({ tag, start: at }) => (at === 0 || /\s/.test(text[at - 1] ?? '')) && !/^#\d+$/.test(tag));
}

class ReferenceReader {
  private readonly found: References = { links: [], embeds: [], tags: [] };

  constructor(private readonly tree: MarkdownTree) {}

  visit(node: Nodes): void {
    if (node.type === 'vaultSpan') this.takeSpan(node);
    else if (node.type === 'text') this.takeTags(startOf(node), endOf(node));
    else if (node.type === 'link' || node.type === 'image') this.takeMarkdownLink(node);
    // The words of a link are no place for tags or further links.
    if (isParent(node) && node.type !== 'link') for (const child of node.children) this.visit(child);
  }

  /** Links and tags in what is hidden from readers count as well. */
  scan(start: number, end: number): void {
    for (const match of this.tree.text.slice(start, end).matchAll(WIKI_LINKS)) this.takeWikiLink(match[0], start + match.index);
    this.takeTags(start, end);
  }

  inOrder(): References {
    for (const list of Object.values(this.found) as Array<Array<{ position: { start: { offset: number } } }>>) {
      list.sort((a, b) => a.position.start.offset - b.position.start.offset);
    }
    return this.found;
  }

  private takeSpan(span: VaultSpan): void {
    if (span.kind === 'comment') this.scan(startOf(span), endOf(span));
    else if (span.kind !== 'math') this.takeWikiLink(span.value, startOf(span));
  }

  private takeWikiLink(original: string, start: number): void {
    const { link, alias } = parseWikiLink(original);
    const position = posAt(this.tree.starts, start, start + original.length);
    const list = original.startsWith('!') ? this.found.embeds : this.found.links;
    list.push({ link, original, displayText: alias ?? linkDisplayText(link), position });
  }

  private takeMarkdownLink(node: Extract<Nodes, { type: 'link' | 'image' }>): void {
    const [start, end] = [startOf(node), endOf(node)];
    const original = sourceOf(this.tree, node);
    if (isExternalAddress(node.url) || !/^!?\[/.test(original) || node.url === '') return;
    const displayText = node.type === 'image' ? node.alt ?? '' : this.wordsOf(node);
    const list = node.type === 'image' ? this.found.embeds : this.found.links;
    list.push({ link: decodeAddress(node.url), original, displayText, position: posAt(this.tree.starts, start, end) });
  }

  private wordsOf(node: Extract<Nodes, { type: 'link' }>): string {
    const [first, last] = [node.children[0], node.children.at(-1)];
    return first && last ? this.tree.text.slice(startOf(first), endOf(last)) : '';
  }

  private takeTags(start: number, end: number): void {
    for (const { tag, start: at } of tagsIn(this.tree.text, start, end)) {
      this.found.tags.push({ tag, position: posAt(this.tree.starts, at, at + tag.length) });
    }
  }
}
