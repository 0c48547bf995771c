import type { ParsedNote } from '../model/note';
import type { NameForm, NameMatcher } from './matcher';

/** A place in a note's prose that reads as the name of one or more notes. */
export interface Mention {
  /** Offsets into the text as stored. */
  start: number;
  end: number;
  /** As it stands in the note, a line break inside it included. */
  text: string;
  /** What it may stand for, in no order. At least one. */
  forms: NameForm[];
}

export interface MentionOptions {
  /** Also in headings. */
  headings?: boolean;
  /** Notes that are not to be linked, such as those that the note links already. */
  without?: ReadonlySet<string>;
}

/**
 * The mentions of a note, in the order of its text. Never inside front matter, code, math, comments, links, addresses, HTML, tags,
 * block ids and keys of fields; in headings only when asked for; and never of the note itself.
 */
export function findMentions(note: ParsedNote, text: string, matcher: NameMatcher, options: MentionOptions = {}): Mention[] {
  const { headings = false, without = new Set() } = options;
  const unwanted = (target: string): boolean => target === note.path || without.has(target);
  return matcher
    .matches(text, headings ? note.masks.filter(({ kind }) => kind !== 'heading') : note.masks)
    .filter(({ start }) => !isBehindOpenLink(text, start))
    .map(({ start, end, forms }) => ({ start, end, text: text.slice(start, end), forms: forms.filter(({ name }) => !unwanted(name.target)) }))
    .filter(({ forms }) => forms.length > 0);
}

/** How far back an open `[[` is looked for. */
const LINK_REACH = 200;

/** A person is writing a link there: its brackets are not closed yet. */
function isBehindOpenLink(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LINK_REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.lastIndexOf('[[') > line.lastIndexOf(']]');
}
