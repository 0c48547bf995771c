import * as Char from '../model/char';
import { isLetterOrDigit } from '../model/ascii';
import { isBlank, isSpace } from './characters';
import type { NoteText, Stretch } from './note-text';

/** The block id of a paragraph, caret included: behind its last word or, in a list item, at the end of its first line. */
export function findBlockId(note: NoteText, { start, end }: Stretch, inItem: boolean): Stretch | null {
  return idAtEnd(note, start, end) ?? (inItem ? idAtEnd(note, start, endOfLine(note.copy, start, end)) : null);
}

/** An id behind the last word, caret included: letters of ASCII, digits and dashes. */
function idAtEnd({ copy }: NoteText, start: number, end: number): Stretch | null {
  let idEnd = end;
  while (idEnd > start && isBlank(copy.charCodeAt(idEnd - 1))) idEnd -= 1;
  let caret = idEnd - 1;
  while (caret >= start && isIdCharacter(copy.charCodeAt(caret))) caret -= 1;
  if (caret < start || caret === idEnd - 1 || copy.charCodeAt(caret) !== Char.CARET) return null;
  return caret === start || isSpace(copy.charCodeAt(caret - 1)) || isBehindQuoteMark(copy, caret) ? { start: caret, end: idEnd } : null;
}

/** Whether nothing but the marks of quotes stands in front on the line: `>^id`. */
function isBehindQuoteMark(copy: string, at: number): boolean {
  let before = at - 1;
  if (copy.charCodeAt(before) !== Char.GREATER) return false;
  while (before >= 0 && (isBlank(copy.charCodeAt(before)) || copy.charCodeAt(before) === Char.GREATER)) before -= 1;
  return before < 0 || copy.charCodeAt(before) === Char.FEED;
}

function isIdCharacter(code: number): boolean {
  return isLetterOrDigit(code) || code === Char.DASH;
}

function endOfLine(copy: string, start: number, end: number): number {
  const stop = copy.indexOf('\n', start);
  if (stop === -1 || stop > end) return end;
  return copy[stop - 1] === '\r' ? stop - 1 : stop;
}
