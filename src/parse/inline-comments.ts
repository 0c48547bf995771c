import { isInside, type NoteText, type Stretch } from './note-text';

/** `%% … %%` in a paragraph, marks included. Links and tags in it are still read, as Obsidian does. `code` is left alone. */
export function findInlineComments(note: NoteText, within: Stretch, code: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let open = -1;
  for (let at = note.copy.indexOf('%%', within.start); at !== -1 && at < within.end; at = note.copy.indexOf('%%', at + 2)) {
    if (isInside(code, at)) continue;
    if (open !== -1) found.push({ start: open, end: at + 2 });
    open = open === -1 ? at : -1;
  }
  return found;
}
