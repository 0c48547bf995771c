/** A mention among the words around it, as one line. */
export interface MentionContext {
  before: string;
  mention: string;
  after: string;
}

/** How many characters are shown on either side. */
const REACH = 90;

/** Where the words' own paragraph, list item or table row begins and ends. */
const BLOCK_EDGE = /\r?\n[ \t>]*(?:\r?\n|(?=(?:[-*+]|\d+[.)]|#+)[ \t]|\|))/;
const LINE_BREAK = /[ \t]*\r?\n[ \t>]*/g;
const LINK = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
/** A link of which only one end is in what is shown. */
const LINK_BEGUN_BEFORE = /^(?:[^[\]|]*\|)?([^[\]|]*)\]\]/;
const LINK_ENDED_AFTER = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]?$/;
/** What only says how the words stand in the note: a quote, a cell, an item, a task. */
const BLOCK_MARK = /^[>|\s]*(?:(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?|#+\s+)?/;

/** The words around a stretch of text, within its paragraph and cut between words; links as they read. */
export function contextOf(text: string, start: number, end: number): MentionContext {
  return {
    before: asRead(wordsBefore(text, start)).replace(BLOCK_MARK, ''),
    mention: asRead(text.slice(start, end)),
    after: asRead(wordsAfter(text, end)).replace(/[|\s]+$/, ''),
  };
}

function wordsBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - REACH), start);
  const own = near.split(BLOCK_EDGE).at(-1) ?? '';
  return own.length === near.length && start > REACH ? `… ${own.replace(LINK_BEGUN_BEFORE, '$1').replace(/^\S*\s+/, '')}` : own;
}

function wordsAfter(text: string, end: number): string {
  const near = text.slice(end, end + REACH);
  const own = near.split(BLOCK_EDGE, 1)[0] ?? '';
  return own.length === near.length && end + REACH < text.length ? `${own.replace(LINK_ENDED_AFTER, '$1').replace(/\s+\S*$/, '')} …` : own;
}

function asRead(words: string): string {
  return words.replace(LINE_BREAK, ' ').replace(LINK, '$1');
}
