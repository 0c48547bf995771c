import { isLetter } from '../model/ascii';
import * as Char from '../model/char';

/** Whether a character is a blank inside a line. Carriage returns and byte order marks count as blanks wherever they stand. */
export function isBlank(code: number): boolean {
  return code === Char.SPACE || code === Char.TAB || code === Char.RETURN || code === Char.BYTE_ORDER_MARK;
}

/** Whether a character is a blank or ends a line. */
export function isSpace(code: number): boolean {
  return code === Char.FEED || isBlank(code);
}

/** Whether a line that begins with this character is one of words and nothing else to Markdown: a letter of any script. */
export function isOrdinary(code: number): boolean {
  return isLetter(code) || (code > 127 && code !== Char.BYTE_ORDER_MARK);
}

/** Whether a character is a control character of ASCII. */
export function isControl(code: number): boolean {
  return code < Char.SPACE || code === 127;
}

/** Whether a stretch holds spaces and nothing else. */
export function isAllSpaces(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== Char.SPACE) return false;
  return true;
}

/** The first place at or behind `at` that holds no blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

/** The first place at or behind `at` that holds neither a blank nor a line ending. */
export function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** The first place at or behind `at` that holds another character. */
export function skipRun(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let next = at + 1;
  while (next < end && text.charCodeAt(next) === mark) next += 1;
  return next;
}

/** A stretch of a text as `trim` leaves it. Most begin and end with plain characters: then one string is made, and not two. */
export function trimmed(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) === Char.SPACE) from += 1;
  while (to > from && text.charCodeAt(to - 1) === Char.SPACE) to -= 1;
  if (from === to) return '';
  const written = text.slice(from, to);
  return isPlain(text.charCodeAt(from)) && isPlain(text.charCodeAt(to - 1)) ? written : written.trim();
}

/** Whether a character is one of ASCII that can be seen. */
function isPlain(code: number): boolean {
  return code > Char.SPACE && code < 127;
}
