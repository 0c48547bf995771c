import type { Callout, Mask, NoteLink, ParsedNote } from '../model/note';
import { lineStarts } from '../model/position';
import type { Blocks, DefinitionBlock } from './blocks/block';
import { BlockReader } from './blocks/block-reader';
import { silence } from './blocks/silence';
import { readCalloutLine } from './callout-line';
import { conflictIssues } from './conflict-marks';
import { readDelimited, type FrontMatterReading } from './front-matter/front-matter';
import { delimitFrontMatter, startOfText } from './front-matter/front-matter-block';
import type { Addresses } from './inlines/brackets';
import { propertyLink } from './link-facts';
import { MaskList } from './mask-list';
import type { NoteText } from './note-text';
import { readPropertyLinks } from './front-matter/property-links';
import { readPropertyTags } from './front-matter/property-tags';
import type { PropertyText } from './front-matter/property-values';
import { TextFacts } from './text-facts';

/**
 * Reads a note in one pass over its lines and one over the text in them: in time that grows with its length and nothing else. What CommonMark calls a
 * heading, an item or a link is one here; tests hold it to remark, which reads the same by a syntax tree.
 * Never throws and never runs anything in the note: what cannot be read is an issue with its place, and the rest is read.
 * @param path the note's vault path, kept in the result and its issues
 * @param text as stored: byte order mark and line endings count in every offset
 */
export function parseNote(path: string, text: string): ParsedNote {
  const delimited = delimitFrontMatter(text);
  // The reader of the body adds the lines that it comes to.
  const starts = lineStarts(text, delimited.kind === 'block' ? delimited.block.end : 0);
  const front = readDelimited({ path, text, starts }, delimited);
  const blocks = new BlockReader(text, starts).read(front.frontMatter?.span.end ?? startOfText(text));
  return readFacts({ path, text, copy: silence(text, blocks.silenced), starts, lastLine: 0 }, front, blocks);
}

function readFacts(note: NoteText, front: FrontMatterReading, blocks: Blocks): ParsedNote {
  const links: NoteLink[] = [];
  if (front.texts.length > 0) takePropertyLinks(note, front.texts, links);
  const blockMasks = masksOfBlocks(front, blocks);
  const callouts: Callout[] = [];
  for (const block of blocks.callouts) {
    const { callout, mark } = readCalloutLine(note, block);
    callouts.push(callout);
    blockMasks.push({ kind: 'callout', start: mark.start, end: mark.end });
  }
  const facts = new TextFacts(note, addressesOf(blocks.definitions), { links, items: blocks.items, masks: new MaskList(blockMasks) });
  for (const block of blocks.texts) facts.read(block);
  const masks = facts.masks.arranged();
  const conflicts = conflictIssues(note, masks);
  return {
    path: note.path,
    frontMatter: front.frontMatter,
    headings: facts.headings,
    links,
    items: blocks.items,
    fields: facts.fields,
    tags: joined(readPropertyTags(front.texts, note), facts.tags),
    blocks: facts.blocks,
    callouts,
    masks,
    issues: conflicts.length === 0 ? front.issues : [...front.issues, ...conflicts],
  };
}

function takePropertyLinks(note: NoteText, texts: readonly PropertyText[], links: NoteLink[]): void {
  for (const link of readPropertyLinks(note.text, texts)) links.push(propertyLink(note, link));
}

function masksOfBlocks({ frontMatter }: FrontMatterReading, { raw, maths, comments, definitions }: Blocks): Mask[] {
  const masks: Mask[] = [];
  if (frontMatter) masks.push({ kind: 'front-matter', start: 0, end: frontMatter.span.end });
  for (const mask of raw) masks.push(mask);
  for (const { start, end } of maths) masks.push({ kind: 'math', start, end });
  for (const { start, end } of comments) masks.push({ kind: 'comment', start, end });
  for (const { start, end } of definitions) masks.push({ kind: 'link', start, end });
  return masks;
}

/** Most notes fill one list at most, which is then taken as it is. */
function joined<T>(some: T[], others: T[]): T[] {
  if (some.length === 0) return others;
  for (const other of others) some.push(other);
  return some;
}

const NO_ADDRESSES: Addresses = new Map();

/** Where references lead. The first definition of a label counts. */
function addressesOf(definitions: readonly DefinitionBlock[]): Addresses {
  if (definitions.length === 0) return NO_ADDRESSES;
  const addresses = new Map<string, string>();
  for (const { label, address } of definitions) if (!addresses.has(label)) addresses.set(label, address);
  return addresses;
}
