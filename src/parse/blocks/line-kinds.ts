import * as Char from '../../model/char';
import { skipBlanks } from '../characters';
import { fenceLength, headingLevel, isThematicBreak, isUnderline, listMarkEnd } from './block-starts';
import { htmlBlockEnd } from './html-start';
import type { LineCursor } from './line-cursor';
import type { Region, Regions } from './regions';

/** Columns in front of a line that make code of it. */
export const CODE_INDENT = 4;

/**
 * Whether a line ends the paragraph above it.
 * @param lazy whether it lacks marks of the paragraph's containers: such a line underlines nothing
 */
export function endsParagraph(text: string, line: LineCursor, regions: Regions, lazy: boolean): boolean {
  if (line.indent >= CODE_INDENT) return false;
  const { code, next, end } = line;
  switch (code) {
    case Char.HASH: return headingLevel(text, next, end) > 0;
    case Char.DASH: return (!lazy && isUnderline(text, next, end)) || isThematicBreak(text, next, end);
    case Char.EQUALS: return !lazy && isUnderline(text, next, end);
    case Char.ASTERISK: case Char.UNDERSCORE: return isThematicBreak(text, next, end);
    case Char.BACKTICK: case Char.TILDE: return fenceLength(text, next, end) > 0;
    case Char.LESS: return htmlBlockEnd(text, next, end, true) !== null;
    case Char.DOLLAR: case Char.PERCENT: return regions.begins(next, end);
    default: return false;
  }
}

/**
 * The region that begins in a line which would be code for beginning so far in, did no paragraph go on there; null where none does.
 * Marks of lists in front of it are words of that paragraph, and were meant as such marks: else the end of a region would begin one.
 */
export function beginRegionFarIn(text: string, { indent, next, end }: LineCursor, regions: Regions, quotes: number): Region | null {
  if (indent < CODE_INDENT) return null;
  let at = next;
  for (let mark = at; mark !== -1; mark = listMarkEnd(text, at, end)) at = skipBlanks(text, mark, end);
  return regions.begin(at, end, quotes);
}

/** Whether a line is a thematic break. */
export function isBreakLine(text: string, { code, next, end }: LineCursor): boolean {
  return (code === Char.DASH || code === Char.ASTERISK || code === Char.UNDERSCORE) && isThematicBreak(text, next, end);
}

/** Whether more than blanks and quote marks stands in a line of code: such lines at its end are none of it. */
export function holdsCode(text: string, line: LineCursor): boolean {
  let at = line.next;
  while (at < line.end && text.charCodeAt(at) === Char.GREATER) at = skipBlanks(text, at + 1, line.end);
  return at < line.end;
}
