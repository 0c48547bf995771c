import { isInside, type NoteText, type Stretch } from './note-text';

/**
 * Mathematics between dollars in a paragraph, dollars included: `$…$` touches what it holds and is not followed by a digit
 * (so that prices are none), `$$…$$` may hold anything. `code` is left alone.
 */
export function findInlineMath(note: NoteText, within: Stretch, code: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let open: { at: number; size: number } | null = null;
  for (let at = note.copy.indexOf('$', within.start); at !== -1 && at < within.end; at = note.copy.indexOf('$', at + 1)) {
    if (isInside(code, at) || note.copy[at - 1] === '\\') continue;
    const size = note.copy[at + 1] === '$' ? 2 : 1;
    if (open && size === open.size && closes(note.copy, at, size)) {
      found.push({ start: open.at, end: at + size });
      open = null;
    } else if (!open && opens(note.copy, at, size)) open = { at, size };
    at += size - 1;
  }
  return found;
}

function opens(copy: string, at: number, size: number): boolean {
  return size === 2 || /\S/.test(copy.charAt(at + 1));
}

function closes(copy: string, at: number, size: number): boolean {
  return size === 2 || (/\S/.test(copy.charAt(at - 1)) && !/\d/.test(copy.charAt(at + 1)));
}
