import type { TextEdit } from '../model/edit';
import type { ConvertedPage } from './converted-page';

/** Headings that a line of signs underscores, in the one form that all of Obsidian shows. */
export function headingMarks({ body, note }: ConvertedPage): TextEdit[] {
  return note.headings.flatMap(({ level, span: { start, end } }): TextEdit[] => {
    const written = body.slice(start.offset, end.offset);
    const underline = /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(written);
    if (!underline) return [];
    const rest = written.slice(0, underline.index);
    const breaks = [...rest.matchAll(/\s*\n[ \t>]*/g)].map(({ index, 0: run }): TextEdit => ({ start: start.offset + index, end: start.offset + index + run.length, text: ' ', expected: run }));
    const mark: TextEdit = { start: start.offset, end: start.offset, text: `${'#'.repeat(level)} `, expected: '' };
    return [mark, ...breaks, { start: start.offset + underline.index, end: end.offset, text: '', expected: underline[0] }];
  });
}
