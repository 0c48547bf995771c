/** Characters that no text holds (Unicode reserves them for use inside a program): they mark places while a page is converted. */

/** A paragraph must end here. */
export const BREAK = '\ufdd0';

/** Stands before and behind the name of an anchor. */
export const ANCHOR = '\ufdd1';

/** A block of its own: blank lines come to stand around it. */
export function block(text: string): string {
  return BREAK + text.replace(/^\s*\n/, '').trimEnd() + BREAK;
}

/** The place that links find by this name. */
export function anchor(name: string): string {
  return ANCHOR + name + ANCHOR;
}

/** Stands for a line break while text is put into lines. */
export const LINE_BREAK = '\ufdd2';

/** Text without marks, on one line. */
export function flat(text: string): string {
  return text.replaceAll(BREAK, ' ').replace(/\s+/g, ' ').trim();
}

/** Puts blank lines where the marks are. The indent of the line that follows stays. */
export function settleBreaks(text: string): string {
  const [first = '', ...rest] = text.split(BREAK);
  const pieces = [first];
  for (const part of rest) {
    const words = part.trimStart();
    const blanks = part.slice(0, part.length - words.length);
    if (words === '') continue;
    const indent = blanks.includes('\n') ? blanks.slice(blanks.lastIndexOf('\n') + 1) : '';
    trimLast(pieces);
    pieces.push(`${pieces.length === 0 ? '' : '\n\n'}${indent}${words}`);
  }
  return pieces.join('');
}

/** Takes the blanks off the end of a text in pieces: a page may have thousands of blocks, and its text is not to be written anew for each. */
function trimLast(pieces: string[]): void {
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    const kept = last.trimEnd();
    if (kept === '') continue;
    pieces.push(kept);
    return;
  }
}

/** Takes the indent off that all lines share. Lines after the first count: the first begins behind a tag. */
export function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  return [first, ...rest.map((line) => line.slice(Math.min(shared, /^[ \t]*/.exec(line)?.[0].length ?? 0)))].join('\n');
}

/** Begins every line but the first with a prefix; blank lines with its visible part only. */
export function hang(text: string, prefix: string): string {
  return text.split('\n').map((line, index) => (index === 0 ? line : line.trim() === '' ? prefix.trimEnd() : prefix + line)).join('\n');
}
