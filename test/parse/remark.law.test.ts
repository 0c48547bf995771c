import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseNoteWithRemark } from '../../src/parse/remark/parse-note-with-remark';
import { markdown } from './markdown-arbitrary';

const RUNS = Number(process.env['LAW_RUNS'] ?? 300);
const plainRemark = unified().use(remarkParse);

/** Notes without what remark does not know: it would read something else there. */
const commonMark = markdown
  .map((text) => text.replace(/^\uFEFF/, '').replace(/\$\$|%%|\[\^?|\]|!(?=\[)/g, ''))
  .filter((text) => !text.startsWith('---'))
  // Alone, micromark lets only some lists begin behind indented code.
  .filter((text) => !/^(?: {4}|.*\t).*\n[ \n>]*(?:\d|[-*+][ \t]*$)/m.test(text));

function eachNode(root: Root, visit: (node: Nodes, top: boolean) => void): void {
  const walk = (node: Nodes, top: boolean): void => {
    visit(node, top);
    if ('children' in node) for (const child of node.children) walk(child, node.type === 'root');
  };
  walk(root, false);
}

function startsIn(text: string): { code: number[]; headings: number[]; items: number[] } {
  const found = { code: [] as number[], headings: [] as number[], items: [] as number[] };
  eachNode(plainRemark.parse(text), (node, top) => {
    const at = node.position?.start.offset ?? -1;
    if (node.type === 'code' || node.type === 'inlineCode') found.code.push(at);
    if (node.type === 'heading' && top) found.headings.push(at);
    if (node.type === 'listItem') found.items.push(at);
  });
  return found;
}

test('code, headings and list items are where remark alone finds them', () => {
  fc.assert(fc.property(commonMark, (text) => {
    const note = parseNoteWithRemark('Note.md', text);
    expect({
      code: note.masks.filter(({ kind }) => kind === 'code').map(({ start }) => start),
      headings: note.headings.map(({ span }) => span.start.offset),
      items: note.items.map(({ span }) => span.start.offset),
    }).toEqual(startsIn(text));
  }), { numRuns: RUNS, seed: 11 });
});
