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
