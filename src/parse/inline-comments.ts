import { isInside, type NoteText, type Stretch } from './note-text';

/** `%% … %%` in a paragraph, marks included. Links and tags in it are still read, as Obsidian does. `code` is left alone. */
export function findInlineComments(note: NoteText, within: Stretch, code: readonly Stretch[]): Stretch[] {
  const { copy } = note;
  const last = within.end - 2;
  const found: Stretch[] = [];
  let open: number | null = null;
  for (let at = copy.indexOf('%%', within.start); at !== -1 && at <= last; at = copy.indexOf('%%', at + 2)) {
    if (isInside(code, at)) continue;
    if (open !== null) found.push({ start: open, end: at + 2 });
    open = open === null ? at : null;
  }
  return found;
}
