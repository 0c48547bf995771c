/** A place in a note's text. */
interface Position {
  /** UTF-16 code units from the start of the text as stored (a byte order mark counts), from 0. */
  offset: number;
  /** Line, from 1. Lines end at `\n` or `\r\n`. */
  line: number;
  /** UTF-16 code units from the start of the line, from 1. */
  column: number;
}

/**
 * A stretch of text and where it begins: four numbers side by side, for a note has a hundred of them.
 * Offsets, lines and columns count as in `Position`.
 */
export interface Span {
  /** Offset of the first character in it. */
  start: number;
  /** Offset of the first character behind it. */
  end: number;
  /** Line of the first character. */
  line: number;
  /** Column of the first character. */
  column: number;
}

/** The offsets at which each line of `text` starts that begins at or before `end`; the first is always 0. */
export function lineStarts(text: string, end = text.length): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and column of an offset, given the text's line starts. Logarithmic in the number of lines. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The span between two offsets. */
export function spanAt(starts: readonly number[], start: number, end: number): Span {
  const { line, column } = positionAt(starts, start);
  return { start, end, line, column };
}
