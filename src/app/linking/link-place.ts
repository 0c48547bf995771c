import { parseNote } from '../../parse/parse-note';

/** Whether a link may be written over a stretch of a note: not in code, math, front matter, a link, a comment or a heading's own markup. */
export function isInProse(path: string, text: string, start: number, end = start + 1): boolean {
  return !parseNote(path, text).masks.some((mask) => mask.kind !== 'heading' && mask.start < end && start < mask.end);
}

const HEADING = /^ {0,3}#{1,6}(\s|$)/;

/**
 * Where a list can be put near a caret without tearing anything apart: after the front matter that the caret stands in, else after its
 * paragraph, table, list or code.
 * @param caret undefined: at the end of the note
 * @returns the end of a line
 */
export function listPlace(path: string, text: string, caret: number | undefined): number {
  if (caret === undefined) return text.length;
  const { masks } = parseNote(path, text);
  const properties = masks.find(({ kind, start, end }) => kind === 'front-matter' && start <= caret && caret < end);
  if (properties) return lineEnd(text, properties.end - 1);
  let at = lineEnd(text, caret);
  // A mask may take the break after its last line with it; a list can stand there all the same.
  const isHeld = (): boolean => masks.some(({ start, end }) => start <= at && at < end && text.slice(at, end).trim() !== '');
  while (at < text.length && (isHeld() || goesOn(text, at))) at = lineEnd(text, at + 1);
  return at;
}

/** The words that put a list at the end of a line, with the empty lines that it needs before and after. */
export function listWords(text: string, at: number, lines: readonly string[]): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const isParted = after === '\n' || after.startsWith('\n\n');
  return `${gap}${lines.join('\n')}${isParted ? '' : '\n'}`;
}

/** Whether the line that ends at an offset and the next one are of one block. */
function goesOn(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const next = text.slice(at + 1, lineEnd(text, at + 1));
  return [line, next].every((each) => each.trim() !== '' && !HEADING.test(each));
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', Math.min(from, text.length));
  return at === -1 ? text.length : at;
}
