import { positionAt, type Span } from '../model/position';
import { countFront } from '../model/sorted';

/** A note while it is read. */
export interface NoteText {
  path: string;
  /** As stored. What people wrote is always taken from here. */
  text: string;
  /** As constructs are looked for in it: the same length, with silenced stretches. */
  copy: string;
  starts: readonly number[];
  /** Index of the line on which the last fact was found: the next one is near. */
  lastLine: number;
}

/** A stretch of a note's text, in offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** The span of a stretch, with its line and column. */
export function spanOf(note: NoteText, start: number, end: number): Span {
  const line = lineAt(note, start);
  const from = note.starts[line] ?? 0;
  return { start, end, line: line + 1, column: start - from + 1 };
}

/** So many lines are looked through one by one; further away, halving what is left is quicker. */
const NEAR = 6;

/** Index of the line of an offset. Facts come in the order of the text, mostly, and so their lines do. */
function lineAt(note: NoteText, offset: number): number {
  const { starts } = note;
  const last = starts.length - 1;
  let line = note.lastLine;
  for (let tries = 0; tries < NEAR && (starts[line] ?? 0) <= offset; tries += 1, line += 1) {
    if (line === last || (starts[line + 1] ?? 0) > offset) return note.lastLine = line;
  }
  return note.lastLine = positionAt(starts, offset).line - 1;
}

/** A line of a stretch, without its line ending and without the `>` and indent that only say where it belongs. */
interface OwnLine extends Stretch {
  first: boolean;
}

const PREFIX = /^[ \t>]*/;

/** The lines of a stretch. Container prefixes of all but the first line are left out. */
export function ownLines(text: string, { start, end }: Stretch): OwnLine[] {
  const lines: OwnLine[] = [];
  for (let from = start; from <= end;) {
    const feed = text.indexOf('\n', from);
    const next = feed === -1 || feed >= end ? end : feed;
    const stop = next > from && text[next - 1] === '\r' ? next - 1 : next;
    const prefix = from === start ? 0 : (PREFIX.exec(text.slice(from, stop))?.[0].length ?? 0);
    lines.push({ start: from + prefix, end: stop, first: from === start });
    if (next === end) break;
    from = next + 1;
  }
  return lines;
}

/** The text of a stretch, with each line but the first without its prefix. */
export function ownText(written: string): string {
  return written.includes('\n') ? written.replace(/\n[ \t>]+/g, '\n') : written;
}

/** Whether an offset lies in one of the stretches, which are in the order of the text and do not overlap. */
export function isInside(stretches: readonly Stretch[], offset: number): boolean {
  return stretchAt(stretches, offset) !== undefined;
}

/** The stretch that holds an offset. Logarithmic in the number of stretches. */
export function stretchAt<T extends Stretch>(stretches: readonly T[], offset: number): T | undefined {
  const found = stretches[countFront(stretches.length, (index) => (stretches[index]?.start ?? 0) <= offset) - 1];
  return found && offset < found.end ? found : undefined;
}

/** Stretches in the order of the text. */
export function inOrder<T extends Stretch>(stretches: readonly T[]): T[] {
  return [...stretches].sort((a, b) => a.start - b.start);
}

/** Stretches in the order of the text, without those that begin inside another. */
export function apart(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  let covered = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < covered) continue;
    kept.push({ start, end });
    covered = end;
  }
  return kept;
}
