import * as Char from '../model/char';
import { skipRun } from './characters';

const CLOSING_MARKS = /(?:^|[ \t])#+[ \t]*$/;
/** Of a heading by `#`. */
const MOST_MARKS = 6;

/** The text of the heading at a stretch with its markup; marks of the heading itself and of its underline are dropped. */
export function headingText(text: string, start: number, end: number): string {
  const marks = start < end && text.charCodeAt(start) === Char.HASH ? skipRun(text, start, end) : start;
  const behind = text.charCodeAt(marks);
  if (marks > start && marks - start <= MOST_MARKS && (marks === end || behind === Char.SPACE || behind === Char.TAB)) {
    const words = text.slice(marks, end).trim();
    return words.endsWith('#') ? words.replace(CLOSING_MARKS, '').trim() : words;
  }
  return text.slice(start, end).replace(/\r?\n[^\n]*$/, '').split(/\r?\n/).map((line) => line.trim()).join('\n');
}
