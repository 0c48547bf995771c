// Beyond these, the reader of all YAML decides what to make of front matter, and what to refuse.

/** How deep lists and mappings may stand in one another, in brackets or not. */
export const DEEPEST = 10;
/** Behind so many empty lines in a row nothing is read. */
export const MOST_EMPTY_LINES = 100;
/** Values of one note, lists and mappings among them. */
export const MOST_VALUES = 49_000;
