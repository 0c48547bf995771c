import type { MaskedNote } from '../model/note';
import type { ClosedSpan } from './matcher';

/**
 * Where no name is linked, in the order of the text and not overlapping: all that the reader of notes masks, what elements of HTML hold that are links,
 * code or drawings, commands of Templater, and the tags of site generators.
 */
export function closedSpans(note: MaskedNote, text: string, headings = false): readonly ClosedSpan[] {
  const masks = headings ? note.masks.filter(({ kind }) => kind !== 'heading') : note.masks;
  const more = [...contentsOfElements(note, text), ...commandsIn(text)];
  return more.length > 0 ? joined([...masks, ...more]) : masks;
}

const OPENING_TAG = /^<(a|button|code|kbd|math|option|pre|samp|script|style|svg|textarea|title|var)(?=[\s>])/i;

/** From the opening tag to the closing one; nothing for an element that is never closed. */
function contentsOfElements(note: MaskedNote, text: string): ClosedSpan[] {
  const tags = note.masks.filter(({ kind }) => kind === 'html').map(({ start, end }) => ({ start, end, tag: text.slice(start, end) }));
  const found: ClosedSpan[] = [];
  let open: { start: number; name: string } | undefined;
  for (const { start, end, tag } of tags) {
    if (open && tag.toLowerCase().startsWith(`</${open.name}`)) {
      found.push({ start: open.start, end });
      open = undefined;
    }
    const name = open ? undefined : OPENING_TAG.exec(tag)?.[1]?.toLowerCase();
    if (name !== undefined && !tag.endsWith('/>')) open = { start, name };
  }
  return found;
}

/** `<% tp.date.now() %>`, and `{% include "file" %}` and `{{ page.title }}` on one line. */
const COMMANDS: readonly (readonly [open: string, close: string, mayBreak: boolean])[] = [['<%', '%>', true], ['{%', '%}', false], ['{{', '}}', false]];

function commandsIn(text: string): ClosedSpan[] {
  const found: ClosedSpan[] = [];
  for (const [open, close, mayBreak] of COMMANDS) {
    let end = 0;
    for (let start = text.indexOf(open); start !== -1; ) {
      // What was found for an earlier one still comes next: a text full of open ones is looked through once.
      if (end < start + open.length) end = text.indexOf(close, start + open.length);
      if (end === -1) break;
      const isWhole = mayBreak || !hasLineEnd(text, start, end);
      if (isWhole) found.push({ start, end: end + close.length });
      start = text.indexOf(open, isWhole ? end : start + open.length);
    }
  }
  return found;
}

/** A tag is short: beyond that it is not looked at. */
const MOST_LETTERS = 500;

function hasLineEnd(text: string, start: number, end: number): boolean {
  return end - start > MOST_LETTERS || text.slice(start, end).includes('\n');
}

function joined(spans: readonly ClosedSpan[]): ClosedSpan[] {
  const result: ClosedSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
