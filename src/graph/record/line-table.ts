import type { ParsedNote } from '../../model/note';
import type { Span } from '../../model/position';
import type { RecordReader } from './record-reader';
import type { RecordWriter } from './record-writer';
import { UnreadableRecord } from './values';

/**
 * Where lines start, of those on which something stands: with it an offset is enough to know a line and a column, so that a record keeps two numbers
 * of a span instead of six.
 */
export class LineTable {
  private readonly lines: number[] = [];
  private readonly starts: number[] = [];

  static of(note: ParsedNote): LineTable {
    /** For each line where it starts; -1 where nothing stands on it. */
    const starts: number[] = [];
    eachSpan(note, ({ start, line, column }) => {
      while (starts.length <= line) starts.push(-1);
      starts[line] = start - column + 1;
    });
    const table = new LineTable();
    for (let line = 0; line < starts.length; line++) {
      const start = starts[line] ?? -1;
      if (start !== -1) table.add(line, start);
    }
    return table;
  }

  static read(values: RecordReader): LineTable {
    const table = new LineTable();
    let [line, start] = [0, 0];
    values.list((each) => table.add(line += each.number(), start += each.number()));
    return table;
  }

  write(out: RecordWriter): void {
    out.number(this.lines.length);
    let [line, start] = [0, 0];
    for (const [index, next] of this.lines.entries()) {
      const nextStart = this.starts[index] ?? start;
      out.number(next - line);
      out.number(nextStart - start);
      [line, start] = [next, nextStart];
    }
  }

  /** @throws UnreadableRecord for a place before all lines */
  span(start: number, end: number): Span {
    const index = this.indexOf(start);
    const [line, lineStart] = [this.lines[index], this.starts[index]];
    if (line === undefined || lineStart === undefined || lineStart > start) throw new UnreadableRecord('A place lies on no line.');
    return { start, end, line, column: start - lineStart + 1 };
  }

  private add(line: number, start: number): void {
    this.lines.push(line);
    this.starts.push(start);
  }

  /** The index of the last line that starts at or before an offset. */
  private indexOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function eachSpan({ frontMatter, headings, links, items, fields, tags, blocks, callouts }: ParsedNote, see: (span: Span) => void): void {
  if (frontMatter) see(frontMatter.span);
  const parts: readonly (readonly { span: Span }[])[] = [headings, links, items, fields, tags, blocks, callouts];
  for (const part of parts) for (const { span } of part) see(span);
  for (const { textSpan } of items) see(textSpan);
}
