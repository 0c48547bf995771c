import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';
import { markdown } from './markdown-arbitrary';

const RUNS = Number(process.env['LAW_RUNS'] ?? 300);
const plainRemark = unified().use(remarkParse);

/** Notes without what remark does not know: it would read something else there. */
const commonMark = markdown
  .map((text) => text.replace(/^\uFEFF/, '').replace(/\$|%%|\[\^?|\]|!(?=\[)/g, ''))
  .filter((text) => !text.startsWith('---'))
  // Behind indented code, in an item or quote too, micromark alone lets only those lists begin that may interrupt a paragraph. CommonMark asks
  // that of paragraphs only, and the extension for tables mends it: the examples below hold the readers to that.
  .filter((text) => !/^(?:.*[ \t>])?(?: {4}|\t).*\n[ \t>\n]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\d{1,9}[.)]|[-*+][ \t]*$)/m.test(text));

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

function readWith(read: typeof parseNote, text: string): { code: number[]; headings: number[]; items: number[] } {
  const note = read('Note.md', text);
  return {
    code: note.masks.filter(({ kind }) => kind === 'code').map(({ start }) => start),
    headings: note.headings.map(({ span }) => span.start),
    items: note.items.map(({ span }) => span.start),
  };
}

test('code, headings and list items are where remark alone finds them', () => {
  fc.assert(fc.property(commonMark, (text) => {
    expect(readWith(parseNoteWithRemark, text)).toEqual(startsIn(text));
  }), { numRuns: RUNS });
});

test.each([
  { text: '-     OSPO\n    - ', code: [2], items: [0, 15] },
  { text: '-     OSPO\n\t- ', code: [2], items: [0, 12] },
  { text: '1.     WHO#OSPO\n\t- ', code: [3], items: [0, 17] },
  { text: '-     WHO#OSPO\n  *', code: [2], items: [0, 17] },
  { text: '    - \n-   *', code: [0], items: [7, 11] },
  { text: '    WHO#OSPO\n- *', code: [0], items: [13, 15] },
])('any list may begin behind indented code: $text', ({ text, code, items }) => {
  for (const read of [parseNote, parseNoteWithRemark]) expect(readWith(read, text)).toEqual({ code, headings: [], items });
});

test('what looks like code between two dollars is mathematics', () => {
  const text = '$5 `` ` `` $math$';
  for (const read of [parseNote, parseNoteWithRemark]) expect(read('Note.md', text).masks).toEqual([{ kind: 'math', start: 0, end: text.length }]);
});
