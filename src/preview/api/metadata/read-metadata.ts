import type { BlockCache, CachedMetadata, FootnoteCache, FootnoteRefCache, Loc } from 'obsidian';
import type { Nodes } from 'mdast';
import { readFrontMatter } from './front-matter-cache';
import { readListItems } from './list-items';
import { endOf, posAt, startOf } from './locations';
import { isParent, readMarkdown, type MarkdownTree } from './markdown-tree';
import { readReferences } from './references';
import { readHeadings, readSections } from './sections';

/** What the metadata cache knows of a note. Fields that would be empty are left out, as Obsidian does. */
export function readMetadata(text: string): CachedMetadata {
  const tree = readMarkdown(text);
  const cache: CachedMetadata = { ...readFrontMatter(tree) };
  const { links, embeds, tags } = readReferences(tree);
  const [footnotes, footnoteRefs] = readFootnotes(tree);
  const lists = { links, embeds, tags, headings: readHeadings(tree), sections: readSections(tree), listItems: readListItems(tree), footnotes, footnoteRefs };
  for (const [name, list] of Object.entries(lists)) if (list.length > 0) Reflect.set(cache, name, list);
  const blocks = readBlocks(tree, cache);
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
  return cache;
}

/** Block ids at the end of a list item or section, or alone under the block that they name. Sets `id` on what carries them. */
function readBlocks(tree: MarkdownTree, cache: CachedMetadata): Record<string, BlockCache> {
  const blocks: Record<string, BlockCache> = {};
  const carriers = [...(cache.sections ?? []).filter(({ type }) => type !== 'yaml' && type !== 'code' && type !== 'list'), ...(cache.listItems ?? [])];
  for (const carrier of carriers) {
    const source = tree.text.slice(carrier.position.start.offset, carrier.position.end.offset);
    const id = /(?:^|[ \t\n])\^([a-zA-Z0-9-]+)$/.exec(source)?.[1];
    if (id === undefined) continue;
    const alone = source.trim() === `^${id}` && 'type' in carrier;
    const named = alone ? sectionBefore(cache, carrier.position.start) ?? carrier : carrier;
    named.id = id;
    blocks[id.toLowerCase()] = { id, position: named.position };
  }
  return blocks;
}

function sectionBefore(cache: CachedMetadata, start: Loc): NonNullable<CachedMetadata['sections']>[number] | undefined {
  return cache.sections?.filter((section) => section.position.end.offset <= start.offset).at(-1);
}

function readFootnotes(tree: MarkdownTree): [FootnoteCache[], FootnoteRefCache[]] {
  const notes: FootnoteCache[] = [];
  const refs: FootnoteRefCache[] = [];
  const visit = (node: Nodes): void => {
    const position = posAt(tree.starts, startOf(node), endOf(node));
    if (node.type === 'footnoteDefinition') notes.push({ id: node.label ?? node.identifier, position });
    if (node.type === 'footnoteReference') refs.push({ id: node.label ?? node.identifier, position });
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(tree.root);
  return [notes, refs];
}
