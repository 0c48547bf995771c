import { baseName } from '../../model/path';

/** Characters that a file name cannot have, or that end a link. */
const NOT_IN_NAMES = /[\\/:*?"<>|#^[\]]/g;

/** How many characters of the words a name keeps. */
const LONGEST = 120;

/** A file name for words; `''` where nothing is left of them. */
export function noteNameFor(words: string): string {
  const begun = words.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+/, '');
  // Cut between whole characters, and only then at the end: neither half a character nor a space may end a name.
  return [...begun].slice(0, LONGEST).join('').replace(/[\s.]+$/, '');
}

/** A note that is to be made for a mention. */
export interface NewNote {
  title: string;
  /** The note in which it was first mentioned. */
  source: string;
  /** ISO date. */
  date: string;
}

const OURS = '# {{title}}\n\nFirst mentioned in {{source}}.\n';

/** The text of a new note. `{{title}}`, `{{date}}` and `{{source}}` (a link) are filled in; other braces stay. */
export function newNoteText(template: string, { title, source, date }: NewNote): string {
  const values: Record<string, string> = { title, date, source: `[[${baseName(source)}]]` };
  return (template.trim() === '' ? OURS : template).replace(/\{\{\s*(title|date|source)\s*\}\}/gi, (_, key: string) => values[key.toLowerCase()] ?? '');
}
