/** A mention among the words around it, as one line. */
export interface MentionContext {
  before: string;
  mention: string;
  after: string;
}

/** How many characters are shown on either side. */
const REACH = 90;

const BLANK_LINE = /\r?\n[ \t>]*\r?\n/;
const LINE_BREAK = /[ \t]*\r?\n[ \t>]*/g;

/** The words around a stretch of text, within its paragraph and cut between words. */
export function contextOf(text: string, start: number, end: number): MentionContext {
  return {
    before: onOneLine(wordsBefore(text, start)).replace(/^[>\s]+/, ''),
    mention: onOneLine(text.slice(start, end)),
    after: onOneLine(wordsAfter(text, end)).trimEnd(),
  };
}

function wordsBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - REACH), start);
  const own = near.split(BLANK_LINE).at(-1) ?? '';
  return own.length === near.length && start > REACH ? `… ${own.replace(/^\S*\s+/, '')}` : own;
}

function wordsAfter(text: string, end: number): string {
  const near = text.slice(end, end + REACH);
  const own = near.split(BLANK_LINE, 1)[0] ?? '';
  return own.length === near.length && end + REACH < text.length ? `${own.replace(/\s+\S*$/, '')} …` : own;
}

function onOneLine(words: string): string {
  return words.replace(LINE_BREAK, ' ');
}
