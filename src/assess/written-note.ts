import type { ParsedNote } from '../model/note';

/** A note and the text that it was read from. */
export interface WrittenNote {
  note: ParsedNote;
  text: string;
}

/** Where the line begins that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line that holds an offset ends, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The line break behind an offset, else the one that the text uses. */
export function lineBreak(text: string, at = text.length): string {
  if (text.startsWith('\r\n', at)) return '\r\n';
  return text[at] === '\n' || !text.includes('\r\n') ? '\n' : '\r\n';
}

/** What stands on a line in front of an offset, as an indent: quote marks stay, a list's mark becomes as many spaces. */
export function indentBefore(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^\s>]/g, ' ');
}
