import type { TextEdit } from '../model/edit';
import type { ParsedNote } from '../model/note';
import type { ConvertedPage } from './converted-page';

/** Headings that a line of signs underscores, in the one form that all of Obsidian shows. */
export function headingMarks({ body, note }: ConvertedPage): TextEdit[] {
  return note.headings.flatMap(({ level, span: { start, end } }): TextEdit[] => {
    const written = body.slice(start, end);
    const underline = /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(written);
    if (!underline) return [];
    const rest = written.slice(0, underline.index);
    const breaks = [...rest.matchAll(/\s*\n[ \t>]*/g)].map(({ index, 0: run }): TextEdit => ({ start: start + index, end: start + index + run.length, text: ' ', expected: run }));
    const mark: TextEdit = { start, end: start, text: `${'#'.repeat(level)} `, expected: '' };
    return [mark, ...breaks, { start: start + underline.index, end, text: '', expected: underline[0] }];
  });
}

/** Whether an offset lies in a heading. Logarithmic in the number of headings. */
export function isWithinHeading({ headings }: ParsedNote, offset: number): boolean {
  let low = 0;
  let high = headings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((headings[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const span = headings[low]?.span;
  return span !== undefined && span.start <= offset && offset < span.end;
}
