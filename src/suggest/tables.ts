import { countFront } from '../model/sorted';
import type { ClosedSpan } from './matcher';

/** The row under a table's head: `| --- | :-: |`, in a quote as well. */
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** No row under a table's head is longer; a hostile line is not worth the time. */
const LONGEST_DELIMITER = 2000;

/** Where tables stand: in a cell, a `|` begins the next one. A table goes from its head to the next blank line. */
export function tablesOf(text: string): ClosedSpan[] {
  const tables: ClosedSpan[] = [];
  let head = -1;
  let open: ClosedSpan | undefined;
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end).trimEnd();
    if (/^[ \t>]*$/.test(line)) open = undefined;
    else if (open) open.end = end;
    else if (head !== -1 && line.includes('|') && line.length <= LONGEST_DELIMITER && DELIMITER_ROW.test(line)) tables.push((open = { start: head, end }));
    head = line.includes('|') ? start : -1;
    start = end + 1;
  }
  return tables;
}

/** Whether an offset lies in one of the stretches, which are in the order of the text. Logarithmic in their number. */
export function isIn(stretches: readonly ClosedSpan[], offset: number): boolean {
  const next = countFront(stretches.length, (index) => (stretches[index]?.end ?? 0) <= offset);
  return (stretches[next]?.start ?? Infinity) <= offset;
}
