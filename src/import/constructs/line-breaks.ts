import { outsideCode } from '../markup/code';
import { LINE_BREAK } from '../markup/marks';

const BREAK_TAG = /[ \t]*<br>[ \t]*/g;

/**
 * `<br>` as Markdown breaks lines: a new line where one is meant, a new paragraph where two are, a blank in a heading. Rows of tables keep theirs:
 * they have no other way.
 */
export function breakLines(text: string): string {
  if (!text.includes('<br>')) return text;
  const marked = outsideCode(text, (part) => part.replaceAll('<br>', LINE_BREAK));
  const lines = marked.split('\n');
  return lines.map((line, at) => (line.includes(LINE_BREAK) ? brokenLine(line, isRow(lines, at), at + 1 === lines.length || (lines[at + 1] ?? '').trim() === '') : line)).join('\n');
}

function brokenLine(line: string, inTable: boolean, endsParagraph: boolean): string {
  const written = line.replaceAll(LINE_BREAK, '<br>');
  if (inTable) return written;
  const [, indent = '', marker = '', rest = ''] = /^([ \t>]*)((?:[-*+]|\d+[.)])[ \t]+|#{1,6}[ \t]+)?([\s\S]*)$/.exec(written) ?? [];
  if (marker.startsWith('#')) return `${indent}${marker}${rest.replace(BREAK_TAG, ' ').trim()}`;
  const behind = indent + ' '.repeat(marker.length);
  const text = rest.replace(/^(?:[ \t]*<br>)+[ \t]*/, '').replace(endsParagraph ? /(?:[ \t]*<br>)+[ \t]*$/ : /(?:[ \t]*<br>){2,}[ \t]*$/, endsParagraph ? '' : `\n${behind.trimEnd()}`).replace(/[ \t]*<br>[ \t]*$/, '  ');
  // A mark such as ** that is open here would not be closed in another paragraph.
  const parts = isBalanced(text) ? text.replace(/[ \t]*<br>[ \t]*(?:<br>[ \t]*)+/g, `\n${behind.trimEnd()}\n${behind}`) : text.replace(/(?:[ \t]*<br>)+[ \t]*/g, '<br>');
  return `${indent}${marker}${parts.replace(BREAK_TAG, `  \n${behind}`)}`.replace(/^[ \t]+$/, '');
}

function isBalanced(text: string): boolean {
  return text.split('<br>').every((part) => ['**', '~~', '=='].every((mark) => part.split(mark).length % 2 === 1));
}

/** Whether a line belongs to a table: it begins with a bar, or a line of dashes stands near in the same block. */
function isRow(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (/^[ \t>]*\|/.test(line)) return true;
  if (!line.includes('|')) return false;
  let first = at;
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
  let last = at;
  while (last + 1 < lines.length && (lines[last + 1] ?? '').trim() !== '') last += 1;
  return lines.slice(first, last + 1).some((each) => /^[ \t>]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/.test(each));
}
