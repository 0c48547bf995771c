import { isDigit } from '../model/ascii';
import * as Char from '../model/char';
import { isInside, type NoteText, type Stretch } from './note-text';

/**
 * Mathematics between dollars in a paragraph, dollars included: `$…$` touches what it holds and is not followed by a digit
 * (so that prices are none), on one line; `$$…$$` may hold anything. `code` is left alone.
 */
export function findInlineMath(note: NoteText, within: Stretch, code: readonly Stretch[]): Stretch[] {
  const text = note.copy.slice(within.start, within.end);
  const found: Stretch[] = [];
  let openAt = 0;
  let openSize = 0;
  let lineEnd = -1;
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at + 1)) {
    if (text.charCodeAt(at - 1) === Char.BACKSLASH || isInside(code, within.start + at)) continue;
    const size = text.charCodeAt(at + 1) === Char.DOLLAR ? 2 : 1;
    if (openSize === 1 && at > lineEnd) openSize = 0;
    if (openSize === size && closes(text, at, size)) {
      found.push({ start: within.start + openAt, end: within.start + at + size });
      openSize = 0;
    } else if (openSize === 0 && opens(text, at, size)) {
      [openAt, openSize] = [at, size];
      // The end of a long line is looked for once, not for each dollar in it.
      if (at > lineEnd) lineEnd = endOfLine(text, at);
    }
    at += size - 1;
  }
  return found;
}

function opens(text: string, at: number, size: number): boolean {
  return size === 2 || isInk(text, at + 1);
}

function closes(text: string, at: number, size: number): boolean {
  return size === 2 || (isInk(text, at - 1) && !isDigit(text.charCodeAt(at + 1)));
}

/** Whether something stands there that is no blank. To look at the sign is quicker than to ask a pattern, and nearly all are plain. */
function isInk(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code > Char.SPACE && code <= Char.TILDE) || /\S/.test(text.charAt(at));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
