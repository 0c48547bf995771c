import type { ParsedNote } from '../../model/note';
import type { Position, Span } from '../../model/position';
import { UnreadableRecord, type Values } from './values';

/**
 * Where lines start, of those on which something stands: with it an offset is enough to know a line and a column, so that a record keeps two numbers
 * of a span instead of six.
 */
export class LineTable {
  private readonly lines: number[] = [];
  private readonly starts: number[] = [];

  static of(note: ParsedNote): LineTable {
    const starts = new Map<number, number>();
    // Most places stand on the line of the one before.
    let last = 0;
    const see = ({ line, offset, column }: Position): void => {
      if (line !== last) starts.set(line, offset - column + 1);
      last = line;
    };
    eachSpan(note, ({ start, end }) => {
      see(start);
      see(end);
    });
    const table = new LineTable();
    for (const [line, start] of [...starts].sort(([a], [b]) => a - b)) table.add(line, start);
    return table;
  }

  static read(values: Values): LineTable {
    const table = new LineTable();
    let [line, start] = [0, 0];
    values.list((each) => table.add(line += each.number(), start += each.number()));
    return table;
  }

  write(out: unknown[]): void {
    out.push(this.lines.length);
    this.lines.forEach((line, index) => out.push(line - (this.lines[index - 1] ?? 0), (this.starts[index] ?? 0) - (this.starts[index - 1] ?? 0)));
  }

  /** @throws UnreadableRecord for a place before all lines */
  span(start: number, end: number): Span {
    return { start: this.position(start), end: this.position(end) };
  }

  private add(line: number, start: number): void {
    this.lines.push(line);
    this.starts.push(start);
  }

  private position(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const [line, start] = [this.lines[low], this.starts[low]];
    if (line === undefined || start === undefined || start > offset) throw new UnreadableRecord('A place lies on no line.');
    return { offset, line, column: offset - start + 1 };
  }
}

function eachSpan({ frontMatter, headings, links, items, fields, tags, blocks, callouts }: ParsedNote, see: (span: Span) => void): void {
  if (frontMatter) see(frontMatter.span);
  const parts: readonly (readonly { span: Span }[])[] = [headings, links, items, fields, tags, blocks, callouts];
  for (const part of parts) for (const { span } of part) see(span);
  for (const { textSpan } of items) see(textSpan);
}
