/** A place in a note's text. */
export interface Position {
  /** UTF-16 code units from the start of the text as stored (a byte order mark counts), from 0. */
  offset: number;
  /** Line, from 1. Lines end at `\n` or `\r\n`. */
  line: number;
  /** UTF-16 code units from the start of the line, from 1. */
  column: number;
}

/** A stretch of text: `start` is the first character in it, `end` the first one behind it. */
export interface Span {
  start: Position;
  end: Position;
}

/** The offsets at which each line of `text` starts; the first is always 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
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
  const from = positionAt(starts, start);
  // Most stretches end on the line that they begin on.
  const next = starts[from.line];
  if (end >= start && (next === undefined || end < next)) return { start: from, end: { offset: end, line: from.line, column: from.column + end - start } };
  return { start: from, end: positionAt(starts, end) };
}
