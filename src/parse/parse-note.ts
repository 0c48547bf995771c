import type { Root } from 'mdast';
import type { Issue } from '../model/issue';
import type { BlockId, LinkPlace, Mask, NoteLink, ParsedNote } from '../model/note';
import { lineStarts } from '../model/position';
import { readBlockIds } from './block-ids';
import { readBodyLinks, type PlacedLink } from './body-links';
import { findInlineBlocks, masksOf, masksOfFootnotes, masksOfNodes } from './body-masks';
import { readCallouts } from './callouts';
import { readFrontMatter, type FrontMatterReading } from './front-matter';
import { readHeadings } from './headings';
import { findFields, readField, type FoundField } from './inline-fields';
import { readListItems } from './list-items';
import { arrangeMasks } from './masks';
import { lastStartingBy, spanOf, stretchAt, type NoteText, type Stretch } from './note-text';
import { placeNodes } from './placed-nodes';
import { readPropertyLinks } from './property-links';
import { makeReadingCopy } from './reading-copy';
import { divideIntoSections, type Section } from './sections';
import { parseSyntaxTree } from './syntax-tree';
import { readBodyTags, readPropertyTags } from './tags';

/**
 * Reads a note. Never throws and never runs anything in it: what cannot be read is an issue with its place, and the rest is read.
 * @param path the note's vault path, kept in the result and its issues
 * @param text as stored: byte order mark and line endings count in every offset
 * @param sectionLength characters of the parts that remark is handed; only the time depends on it
 */
export function parseNote(path: string, text: string, sectionLength?: number): ParsedNote {
  const starts = lineStarts(text);
  const front = readFrontMatter({ path, text, starts });
  const { lines, comments, maths, issues } = makeReadingCopy({ path, text, starts }, front.frontMatter?.span.end.offset ?? startOfText(text));
  const divided = divideIntoSections({ path, text, starts }, lines, sectionLength);
  const note: NoteText = { path, text, copy: copyOf(divided.sections, text.length), starts };
  const body = readBody(note, parseSyntaxTree(divided.sections), front, comments, maths);
  return { ...body, issues: [...front.issues, ...issues, ...divided.issues].sort(byPlace) };
}

function readBody(note: NoteText, tree: Root, front: FrontMatterReading, commentBlocks: Stretch[], mathBlocks: Stretch[]): Omit<ParsedNote, 'issues'> {
  const nodes = placeNodes(tree, note);
  const blocks = inOrder([...commentBlocks, ...mathBlocks]);
  const nodeMasks = masksOfNodes(nodes, note, blocks);
  const unreadable = inOrder(nodeMasks.filter(({ kind }) => kind === 'code' || kind === 'html' || kind === 'comment'));
  const inline = findInlineBlocks(nodes, note, unreadable);
  const maths = inOrder([...mathBlocks, ...inline.maths]);
  const headings = readHeadings(nodes, note, blocks);
  const headingAt = headingFinder(headings.map(({ span }) => ({ start: span.start.offset, end: span.end.offset })));

  const links = readBodyLinks(nodes, note, maths);
  const fields = findFields(nodes, note, arrangeMasks([...nodeMasks.filter(({ kind }) => kind !== 'heading'), ...masksOf('math', maths)]));
  const propertyLinks = readPropertyLinks(note, front.texts);
  const noteLinks = [
    ...propertyLinks.map((link) => noteLink(note, { ...link, item: null, callout: null }, { kind: 'property', key: link.key }, null)),
    ...links.map((link) => noteLink(note, link, placeOf(link, fields), headingAt(link.start))),
  ];
  const blockIds = readBlockIds(nodes, note, unreadable);
  const callouts = readCallouts(nodes, note);
  const bodyTags = readBodyTags(nodes, note, inOrder([...maths, ...links]));
  const tags = [...readPropertyTags(front.texts, note), ...bodyTags];
  const items = readListItems(nodes, note, { headingAt, blocks: byItem(blockIds), links: linksByItem(noteLinks) });

  const masks: Mask[] = [
    ...nodeMasks,
    ...masksOfFootnotes(nodes, note),
    ...(front.frontMatter ? masksOf('front-matter', [{ start: 0, end: front.frontMatter.span.end.offset }]) : []),
    ...masksOf('math', maths),
    ...masksOf('comment', [...commentBlocks, ...inline.comments]),
    ...links.map(({ form, start, end }): Mask => ({ kind: form === 'url' ? 'url' : 'link', start, end })),
    ...bodyTags.map(({ span }): Mask => ({ kind: 'tag', start: span.start.offset, end: span.end.offset })),
    ...blockIds.map(({ span }): Mask => ({ kind: 'block-id', start: span.start.offset, end: span.end.offset })),
    ...masksOf('field-key', fields.map(({ keyStretch }) => keyStretch)),
    ...masksOf('callout', callouts.marks),
  ];
  return {
    path: note.path,
    frontMatter: front.frontMatter,
    headings,
    links: noteLinks,
    items,
    fields: fields.map((field) => readField(field, note, headingAt(field.start))),
    tags,
    blocks: blockIds,
    callouts: callouts.callouts,
    masks: arrangeMasks(masks),
  };
}

function noteLink(note: NoteText, link: PlacedLink, place: LinkPlace, heading: number | null): NoteLink {
  const { form, embed, target, subpath, display, url, item, callout, start, end } = link;
  return { form, embed, target, subpath, display, url, place, item, heading, callout, span: spanOf(note, start, end) };
}

function placeOf(link: Stretch, fields: readonly FoundField[]): LinkPlace {
  const field = stretchAt(fields, link.start);
  return field ? { kind: 'field', key: field.key } : { kind: 'body' };
}

function headingFinder(headings: readonly Stretch[]): (offset: number) => number | null {
  return (offset) => {
    const index = lastStartingBy(headings, offset);
    return index === -1 ? null : index;
  };
}

function byItem(blocks: readonly BlockId[]): Map<number, BlockId> {
  const found = new Map<number, BlockId>();
  for (const block of blocks) if (block.item !== null) found.set(block.item, block);
  return found;
}

function linksByItem(links: readonly NoteLink[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { item }] of links.entries()) {
    if (item !== null) found.set(item, [...(found.get(item) ?? []), index]);
  }
  return found;
}

function inOrder<T extends Stretch>(stretches: readonly T[]): T[] {
  return [...stretches].sort((a, b) => a.start - b.start);
}

/** A byte order mark is no text. */
function startOfText(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The copies of all sections, with blanks for what lies between them. */
function copyOf(sections: readonly Section[], length: number): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, copy } of sections) {
    pieces.push(' '.repeat(start - at), copy);
    at = end;
  }
  return pieces.join('') + ' '.repeat(length - at);
}

function byPlace(a: Issue, b: Issue): number {
  return a.line - b.line || a.column - b.column;
}
