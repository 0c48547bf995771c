import type { TextEdit } from '../model/edit';
import type { ParsedNote } from '../model/note';
import { textOf, type PropertyValue } from '../model/property';

/** `progress: 42 # words`: key, space, number, rest. */
const NUMBER_LINE = /^(progress[ \t]*:)([ \t]*)("?\d*(?:\.\d+)?"?)([ \t]*(?:#.*)?)$/;

/**
 * Writes the `progress` property: only its value where the key stands already, else a line of its own at the end of the front matter.
 * @returns no edits when it says so already, when there is no front matter, or when something else than a number was written there
 */
export function progressEdit(text: string, note: ParsedNote, progress: number): TextEdit[] {
  const { frontMatter } = note;
  if (!frontMatter || frontMatter.data['progress'] === progress) return [];
  const lines = text.slice(0, frontMatter.span.end).split('\n');
  const number = frontMatter.lines['progress'];
  if (number !== undefined) return isOurs(frontMatter.data['progress']) ? valueEdit(lines, number, progress) : [];
  if (Object.keys(frontMatter.data).length === 0) return [];
  const last = lines.at(-1) ?? '';
  const at = frontMatter.span.end - last.length;
  const lineBreak = lines.at(-2)?.endsWith('\r') ? '\r\n' : '\n';
  return [{ start: at, end: at, text: `progress: ${progress}${lineBreak}`, expected: '' }];
}

/** A number, or nothing yet; a list below the key is somebody's own. */
function isOurs(value: PropertyValue | undefined): boolean {
  return value === null || textOf(value) !== undefined || value === '';
}

function valueEdit(lines: readonly string[], number: number, progress: number): TextEdit[] {
  const line = (lines[number - 1] ?? '').replace(/\r$/, '');
  const parts = NUMBER_LINE.exec(line);
  if (!parts) return [];
  const [, key = '', space = '', value = '', rest = ''] = parts;
  const start = lines.slice(0, number - 1).reduce((sum, each) => sum + each.length + 1, 0) + key.length;
  const gap = space === '' ? ' ' : space;
  const tail = value === '' && rest !== '' && !/^\s/.test(rest) ? ' ' : '';
  return [{ start, end: start + space.length + value.length, text: `${gap}${progress}${tail}`, expected: space + value }];
}

/** Writes a property of one line: its value where the key stands already, else a line of its own at the end of the front matter. */
export function textPropertyEdit(text: string, note: ParsedNote, key: string, value: string): TextEdit[] {
  const { frontMatter } = note;
  if (!frontMatter || textOf(frontMatter.data[key]) === value) return [];
  const line = `${key}: ${JSON.stringify(value)}`;
  const number = frontMatter.lines[key];
  const lines = text.slice(0, frontMatter.span.end).split('\n');
  if (number === undefined) {
    const at = frontMatter.span.end - (lines.at(-1) ?? '').length;
    return [{ start: at, end: at, text: `${line}${lines.at(-2)?.endsWith('\r') ? '\r\n' : '\n'}`, expected: '' }];
  }
  const present = (lines[number - 1] ?? '').replace(/\r$/, '');
  // A value of several lines is somebody's own: it stays.
  if (textOf(frontMatter.data[key]) === undefined) return [];
  const start = lines.slice(0, number - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [{ start, end: start + present.length, text: line, expected: present }];
}
