import type { TextEdit } from '../model/edit';
import type { ParsedNote } from '../model/note';
import { countFront } from '../model/sorted';
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
  const last = countFront(headings.length, (index) => (headings[index]?.span.start ?? 0) <= offset) - 1;
  const span = headings[last]?.span;
  return span !== undefined && offset < span.end;
}
