import { isInside, type NoteText, type Stretch } from './note-text';

/** `%% … %%` in a paragraph, marks included. Links and tags in it are still read, as Obsidian does. `code` is left alone. */
export function findInlineComments(note: NoteText, within: Stretch, code: readonly Stretch[]): Stretch[] {
  const text = note.copy.slice(within.start, within.end);
  const found: Stretch[] = [];
  let open: number | null = null;
  for (let at = text.indexOf('%%'); at !== -1; at = text.indexOf('%%', at + 2)) {
    if (isInside(code, within.start + at)) continue;
    if (open !== null) found.push({ start: within.start + open, end: within.start + at + 2 });
    open = open === null ? at : null;
  }
  return found;
}
