import type { Mask } from '../model/note';
import type { NextMark } from './inlines/next-mark';
import { isInside, type Stretch } from './note-text';

/** What a comment begins and ends with. */
export const COMMENT_MARK = '%%';

/**
 * `%% … %%` in a paragraph, marks included. Links and tags in it are still read, as Obsidian does. `code` is left alone.
 * @param marks the comment marks of the note
 */
export function findInlineComments(marks: NextMark, within: Stretch, code: readonly Stretch[]): Mask[] {
  const last = within.end - 2;
  const found: Mask[] = [];
  let open: number | null = null;
  for (let at = marks.after(within.start); at !== -1 && at <= last; at = marks.after(at + 2)) {
    if (isInside(code, at)) continue;
    if (open !== null) found.push({ kind: 'comment', start: open, end: at + 2 });
    open = open === null ? at : null;
  }
  return found;
}
