import type { NoteText, Stretch } from '../../../src/parse/note-text';

/** The stretch of a wiki-link that remark found: from its `!` where it is an embed, and from the last two of many brackets. */
export function wikiLinkStretch({ text }: NoteText, { start, end }: Stretch): Stretch {
  const bracketed = /^\[*/.exec(text.slice(start, end))?.[0].length ?? 2;
  const from = start + Math.max(0, bracketed - 2);
  const embed = text[from - 1] === '!' && text[from - 2] !== '\\';
  return { start: embed ? from - 1 : from, end };
}

const LEFT_OVER = /\[\[[^[\]|\r\n]*(?:\|[^[\]\r\n]*)?\]\]/g;

/** Wiki-links that remark-wiki-link leaves as text: without a target, or with nothing behind the bar. */
export function findLeftOverWikiLinks(note: NoteText, { start, end }: Stretch): Stretch[] {
  return [...note.copy.slice(start, end).matchAll(LEFT_OVER)]
    .map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }))
    .filter((link) => note.copy[link.start - 1] !== '\\')
    .map((link) => wikiLinkStretch(note, link));
}
