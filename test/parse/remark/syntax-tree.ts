import type { Literal, Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { wikiLinkPlugin } from 'remark-wiki-link';
import { codeIndented } from 'micromark-core-commonmark';
import type { Construct, State } from 'micromark-util-types';
import { unified } from 'unified';
import { labelsDefinedIn, stubsFor } from './definitions';
import type { Stretch } from '../../../src/parse/note-text';
import type { Section } from './sections';

/** What remark-wiki-link adds to the tree. Its target and alias are read from the text: the node has them trimmed or doubled. */
interface WikiLinkNode extends Literal {
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
  const defining = new Map(sections.filter(isDefining).map((section) => [section, parseSection(section, '')]));
  const labels = new Set([...defining.values()].flatMap(labelsIn));
  return { type: 'root', children: sections.flatMap((section) => parseAmong(section, labels, defining.get(section))) };
}

/** A section as read on its own, or once more where it refers to what others define. */
function parseAmong(section: Section, labels: ReadonlySet<string>, alone: RootContent[] | undefined): RootContent[] {
  if (labels.size === 0) return alone ?? parseSection(section, '');
  const own = new Set(labelsIn(alone ?? []));
  const stubs = stubsFor(section.copy, new Set([...labels].filter((label) => !own.has(label))));
  return alone && stubs === '' ? alone : parseSection(section, stubs);
}

function isDefining({ copy, holds }: Section): boolean {
  return holds === 'markdown' && labelsDefinedIn(copy).length > 0;
}

function labelsIn(nodes: readonly RootContent[]): string[] {
  const labels: string[] = [];
  eachNode(nodes, (node) => {
    if (node.type === 'definition') labels.push(node.identifier);
  });
  return labels;
}

/** The stretch of a node. */
export function stretchOf(node: Nodes): Stretch {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function parseSection({ start, end, copy, holds }: Section, stubs: string): RootContent[] {
  if (holds === 'nothing') return [];
  if (holds === 'code') return [{ type: 'code', value: '', position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } } }];
  processor ??= buildProcessor();
  // Blank lines behind: at the very end, micromark takes a tag out of the item that it would stand in elsewhere.
  const { children } = processor.parse(`${copy}${stubs}\n\n`);
  // What was put behind for the references starts behind the section's end.
  const own = children.filter((child) => stretchOf(child).start < copy.length);
  settle(own, copy, start);
  return own;
}

/**
 * Moves nodes to their place in the note. Their ends are corrected on the way: remark lets code that nobody closes,
 * and the item around it, reach into the line behind it.
 */
function settle(nodes: RootContent[], copy: string, by: number): void {
  const waiting: { siblings: readonly Nodes[]; limit: number }[] = [{ siblings: nodes, limit: copy.length }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let { limit } = next;
    for (let index = next.siblings.length - 1; index >= 0; index--) {
      const node = next.siblings[index];
      if (!node) continue;
      const { start, end } = stretchOf(node);
      const within = Math.max(start, Math.min(limit, end));
      const settled = REACHING.has(node.type) ? endOnLine(copy, lastStartIn(node), within) : within;
      if ('children' in node) waiting.push({ siblings: node.children, limit: settled });
      place(node, start + by, settled + by);
      limit = start;
    }
  }
}

const REACHING: ReadonlySet<Nodes['type']> = new Set(['code', 'list', 'listItem', 'blockquote']);

function place(node: Nodes, start: number, end: number): void {
  if (!node.position) return;
  node.position.start.offset = start;
  node.position.end.offset = end;
}

/** Where the last child of a node starts, or the node itself. */
function lastStartIn(node: Nodes): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return stretchOf(last ?? node).start;
}

/** The end of a stretch that reaches into the blanks and quote marks of a later line: the end of its last own line. */
function endOnLine(copy: string, start: number, end: number): number {
  let at = end;
  let settled = end;
  while (at > start && /[ \t\r\n>]/.test(copy.charAt(at - 1))) {
    at -= 1;
    if (copy[at] === '\n') settled = copy[at - 1] === '\r' ? at - 1 : at;
  }
  return settled;
}

/** Visits nodes and all below them. Without recursion: they may be deep. */
function eachNode(nodes: readonly RootContent[], visit: (node: Nodes) => void): void {
  const waiting: Nodes[] = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visit(node);
    if ('children' in node) waiting.push(...node.children);
  }
}

/** Built once, at the first note: starting the plugin should not pay for it. */
function buildProcessor() {
  return unified().use(remarkParse).use(wikiLinkPlugin, { aliasDivider: '|' }).use(withoutEmphasis).use(withInterruptedCode).freeze();
}

/** Nothing here is read from emphasis, and resolving it takes the square of a line of asterisks. */
function withoutEmphasis(this: ReturnType<typeof unified>): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['attention'] } }];
}

/**
 * Lets any list begin behind indented code, as CommonMark says: micromark takes the code for a paragraph there, which only a list from 1 may end.
 * The flag that tells it otherwise is the one that tables use.
 */
function withInterruptedCode(this: ReturnType<typeof unified>): void {
  const code: Construct = {
    name: 'codeIndented',
    tokenize(effects, ok, nok) {
      this._gfmTableDynamicInterruptHack = true;
      const ended = (state: State): State => (next) => {
        this._gfmTableDynamicInterruptHack = false;
        return state(next);
      };
      return codeIndented.tokenize.call(this, effects, ended(ok), ended(nok));
    },
  };
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flowInitial: { [-2]: code, [-1]: code, 32: code } }];
}
