import type { Heading } from '../../model/note';
import * as Char from '../../model/char';
import { isDigit } from '../../model/ascii';
import { isBlank, skipBlanks, skipRun } from '../characters';

const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The level of the ATX heading that begins here; 0 where none does. */
export function headingLevel(text: string, at: number, end: number): Heading['level'] | 0 {
  const stop = skipRun(text, at, end);
  return stop === end || isBlank(text.charCodeAt(stop)) ? LEVELS[stop - at] ?? 0 : 0;
}

/** Whether the rest of the line is a thematic break: three or more of one mark, with blanks between them or not. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  return thematicBreakStop(text, at, end) === -1;
}

/** Where something else stands than in a thematic break, or its line is over too early; -1 where it is one. */
export function thematicBreakStop(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let count = 0;
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === mark) count += 1;
    else if (!isBlank(code)) return next;
  }
  return count >= 3 ? -1 : end;
}

/** Whether the rest of the line underlines a heading. */
export function isUnderline(text: string, at: number, end: number): boolean {
  return skipBlanks(text, skipRun(text, at, end), end) === end;
}

/** How many marks the fence of code has that begins here; 0 where none does. */
export function fenceLength(text: string, at: number, end: number): number {
  const stop = skipRun(text, at, end);
  if (stop - at < 3) return 0;
  if (text.charCodeAt(at) === Char.TILDE) return stop - at;
  for (let next = stop; next < end; next++) if (text.charCodeAt(next) === Char.BACKTICK) return 0;
  return stop - at;
}

/** Whether the rest of the line closes a fence of `length` marks. */
export function closesFence(text: string, at: number, end: number, length: number): boolean {
  const stop = skipRun(text, at, end);
  return stop - at >= length && skipBlanks(text, stop, end) === end;
}

/** Behind the mark of the list item that begins here, be it a bullet or a number; -1 where none does. */
export function listMarkEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === Char.DASH || code === Char.PLUS || code === Char.ASTERISK) return closesMark(text, at + 1, end);
  let next = at;
  while (next < end && next - at < 10 && isDigit(text.charCodeAt(next))) next += 1;
  if (next === at || next - at > 9 || next === end) return -1;
  const mark = text.charCodeAt(next);
  return mark === Char.DOT || mark === Char.CLOSE_PAREN ? closesMark(text, next + 1, end) : -1;
}

function closesMark(text: string, at: number, end: number): number {
  return at === end || isBlank(text.charCodeAt(at)) ? at : -1;
}
