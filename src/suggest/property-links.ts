import type { TextEdit } from '../model/edit';
import type { ParsedNote } from '../model/note';
import { quotedValue } from './property-values';

const ITEM = /^([ \t]*)-(?:[ \t]|$)/;
/** A list on one line: what stands before its closing bracket, and behind it. */
const FLOW = /^([^:]*:[ \t]*\[)(.*?)([ \t]*\][ \t]*(?:#.*)?)$/;
/** The key's own line with nothing behind the colon but a comment. */
const KEY_ALONE = /^[^:]*:[ \t]*(?:#.*)?$/;
/** The key, and a value of one line that is neither a list, a block of text nor an alias. */
const SCALAR = /^([^:]*:)[ \t]+([^\s[{|>&*#].*)$/;

/** A line of front matter, and where it stands. */
interface Line {
  text: string;
  start: number;
  end: number;
}

/**
 * The edit that adds links to a list property: behind what a person wrote there, which stays as it is to the letter. Where the key is missing, it
 * comes at the end of the front matter; where that is missing, at the top of the note.
 * @param links as written, `[[CERN]]`; none that stands there already
 * @returns undefined where the property is written in a way that nothing can be added to
 */
export function propertyLinksEdit(text: string, note: ParsedNote, key: string, links: readonly string[]): TextEdit | undefined {
  const { frontMatter } = note;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const values = links.map(quotedValue);
  const block = (indent: string): string => values.map((value) => `${indent}- ${value}${feed}`).join('');
  const named = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(key) ? key : JSON.stringify(key);
  if (!frontMatter) return insertion(text.startsWith('\ufeff') ? 1 : 0, `---${feed}${named}:${feed}${block('  ')}---${feed}`);
  const lines = linesOf(text, frontMatter.span.start, frontMatter.span.end);
  const first = lines[(frontMatter.lines[key] ?? 0) - 1];
  if (!first) return insertion(lines.at(-1)?.start ?? 0, `${named}:${feed}${block('  ')}`);
  return onOneLine(first, values, feed) ?? (KEY_ALONE.test(first.text) ? behindItems(lines, lines.indexOf(first), feed, block) : undefined);
}

/** Where the key's own line holds a list in brackets, or one value: that one becomes the first item of a list. */
function onOneLine({ text, start, end }: Line, values: readonly string[], feed: string): TextEdit | undefined {
  const flow = FLOW.exec(text);
  if (flow) {
    const [, head = '', inside = ''] = flow;
    return insertion(start + head.length + inside.length, `${inside.trim() === '' ? '' : ', '}${values.join(', ')}`);
  }
  const [, key, value] = SCALAR.exec(text) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return { start: start + key.length, end, text: [value, ...values].map((each) => `${feed}  - ${each}`).join(''), expected: text.slice(key.length) };
}

/** Behind the last line of the block list that begins below a key. */
function behindItems(lines: readonly Line[], at: number, feed: string, block: (indent: string) => string): TextEdit | undefined {
  const below = lines.slice(at + 1);
  const indent = ITEM.exec(below[0]?.text ?? '')?.[1];
  const own = below.findIndex(({ text }) => text === '---' || !(indent !== undefined && text.startsWith(indent) && (ITEM.test(text) || text.startsWith(`${indent} `))));
  const last = lines[at + (own === -1 ? below.length : own)];
  return last && insertion(last.end + feed.length, block(indent ?? '  '));
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const feed = text.indexOf('\n', at);
    const stop = feed === -1 || feed > end ? end : feed;
    const line = text.slice(at, stop).replace(/\r$/, '');
    lines.push({ text: line, start: at, end: at + line.length });
    at = stop + 1;
  }
  return lines;
}

function insertion(at: number, words: string): TextEdit {
  return { start: at, end: at, text: words, expected: '' };
}
