import type { NoteText, Stretch } from './note-text';

const AT_END = /(?:^|[ \t])\^([a-z0-9-]+)[ \t]*$/i;

/** The block id of a paragraph, caret included: behind its last word or, in a list item, at the end of its first line. */
export function findBlockId(note: NoteText, { start, end }: Stretch, inItem: boolean): Stretch | null {
  return idAtEnd(note, start, end) ?? (inItem ? idAtEnd(note, start, endOfLine(note.copy, start, end)) : null);
}

/** An id behind the last word, caret included. */
function idAtEnd({ copy }: NoteText, start: number, end: number): Stretch | null {
  const lineStart = Math.max(start, copy.lastIndexOf('\n', end - 1) + 1);
  const found = AT_END.exec(copy.slice(lineStart, end));
  if (!found) return null;
  const caret = copy.lastIndexOf('^', end - 1);
  return { start: caret, end: caret + 1 + (found[1] ?? '').length };
}

function endOfLine(copy: string, start: number, end: number): number {
  const stop = copy.indexOf('\n', start);
  if (stop === -1 || stop > end) return end;
  return copy[stop - 1] === '\r' ? stop - 1 : stop;
}
