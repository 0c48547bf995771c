import type { Issue } from '../../../src/model/issue';
import type { Mask, ParsedNote } from '../../../src/model/note';
import { lineStarts } from '../../../src/model/position';
import { readBlockIds } from './block-ids';
import { readBodyLinks, type PlacedLink } from './body-links';
import { readCallouts } from './callouts';
import { conflictIssues } from '../../../src/parse/conflict-marks';
import { readFrontMatter, type FrontMatterReading } from '../../../src/parse/front-matter/front-matter';
import { startOfText } from '../../../src/parse/front-matter/front-matter-block';
import { findHeadings, readHeadings } from './found-headings';
import { findHidden, type Hidden } from './hidden';
import { fieldsInParagraph, readField, type FoundField } from '../../../src/parse/inline-fields';
import { readListItems } from './list-items';
import { arrangeMasks, masksOf } from '../../../src/parse/masks';
import { propertyLink } from '../../../src/parse/link-facts';
import { bodyLink, headingFinder, linksByItem } from './note-links';
import { apart, isInside, type NoteText, type Stretch } from '../../../src/parse/note-text';
import { placeNodes, type PlacedNode } from './placed-nodes';
import { readPropertyLinks } from '../../../src/parse/front-matter/property-links';
import { makeReadingCopy } from './reading-copy';
import { divideIntoSections, joinSections } from './sections';
import { parseSyntaxTree } from './syntax-tree';
import { readBodyTags } from './tags';
import { readPropertyTags } from '../../../src/parse/front-matter/property-tags';
import { findFootnotes, findMailAddresses } from './unlinkable';

/**
 * Reads a note by its syntax tree: the measure that the one-pass reader of `parseNote` is held to. Takes a hundred times as long, and
 * leaves unread what would take it longer still. Never throws and never runs anything in it: what cannot be read is an issue with its place, and the rest is read.
 * @param path the note's vault path, kept in the result and its issues
 * @param text as stored: byte order mark and line endings count in every offset
 * @param sectionLength characters of the parts that remark is handed; only the time depends on it
 */
export function parseNoteWithRemark(path: string, text: string, sectionLength?: number): ParsedNote {
  const written = { path, text, starts: lineStarts(text), lastLine: 0 };
  const front = readFrontMatter(written);
  const copy = makeReadingCopy(written, front.frontMatter?.span.end ?? startOfText(text));
  const { sections, issues } = divideIntoSections(written, copy.lines, sectionLength);
  const note = { ...written, copy: joinSections(sections, text.length) };
  const nodes = placeNodes(parseSyntaxTree(sections), note);
  const facts = readFacts(note, nodes, front, findHidden(nodes, note, copy));
  return { ...facts, issues: [...front.issues, ...copy.issues, ...issues, ...conflictIssues(written, facts.masks)].sort(byPlace) };
}

function readFacts(note: NoteText, nodes: readonly PlacedNode[], front: FrontMatterReading, hidden: Hidden): Omit<ParsedNote, 'issues'> {
  const foundHeadings = findHeadings(nodes, hidden.blocks);
  const headings = readHeadings(foundHeadings, note);
  const headingAt = headingFinder(headings);
  const callouts = readCallouts(nodes, note);
  const marks = callouts.map(({ mark }) => mark);
  const inBody = readBodyLinks(nodes, note, apart([...hidden.maths, ...marks]));
  const found = findFields(nodes, note, apart([...hidden.raw, ...hidden.maths, ...inBody]));
  const links = [
    ...readPropertyLinks(note.text, front.texts).map((link) => propertyLink(note, link)),
    ...inBody.map((link) => bodyLink(note, link, found, headingAt)),
  ];
  const blocks = readBlockIds(nodes, note, apart([...hidden.raw, ...hidden.maths]));
  const bodyTags = readBodyTags(nodes, note, apart([...hidden.maths, ...inBody, ...marks]));
  const facts = {
    path: note.path,
    frontMatter: front.frontMatter,
    headings,
    links,
    items: readListItems(nodes, note, { headingAt, blocks, links: linksByItem(links) }),
    fields: found.map((field) => readField(field, note, headingAt(field.start))),
    tags: [...readPropertyTags(front.texts, note), ...bodyTags],
    blocks,
    callouts: callouts.map(({ callout }) => callout),
  };
  const masks = [
    ...masksOf('tag', bodyTags.map(({ span }) => span)),
    ...masksOf('field-key', found.map(({ keyStretch }) => keyStretch)),
    ...masksOf('callout', marks),
    ...masksOf('heading', foundHeadings),
    ...masksOfNote(facts, nodes, note, hidden, inBody),
  ];
  return { ...facts, masks: arrangeMasks(masks.filter(({ kind }) => kind !== 'heading'), masks.filter(({ kind }) => kind === 'heading')) };
}

/** The inline fields of paragraphs and list items. `unread` is what holds none: code, mathematics, HTML, links. */
function findFields(nodes: readonly PlacedNode[], note: NoteText, unread: readonly Stretch[]): FoundField[] {
  return nodes
    .filter(({ node }) => node.type === 'paragraph')
    .flatMap((placed) => fieldsInParagraph(note, placed, placed.item).filter(({ start }) => !isInside(unread, start)));
}

function masksOfNote(
  { frontMatter, blocks }: Pick<ParsedNote, 'frontMatter' | 'blocks'>, nodes: readonly PlacedNode[], note: NoteText, hidden: Hidden, links: readonly PlacedLink[],
): Mask[] {
  return [
    ...(frontMatter ? masksOf('front-matter', [{ start: 0, end: frontMatter.span.end }]) : []),
    ...hidden.raw,
    ...masksOf('math', hidden.maths),
    ...masksOf('comment', hidden.comments),
    ...links.map(({ form, start, end }): Mask => ({ kind: form === 'url' ? 'url' : 'link', start, end })),
    ...masksOf('link', nodes.filter(({ node }) => node.type === 'definition')),
    ...masksOf('link', findFootnotes(nodes, note)),
    ...masksOf('url', findMailAddresses(nodes, note)),
    ...masksOf('block-id', blocks.map(({ span }) => span)),
  ];
}

function byPlace(a: Issue, b: Issue): number {
  return a.line - b.line || a.column - b.column;
}
