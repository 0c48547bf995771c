import type { InlineField } from '../model/note';
import { ownLines, spanOf, type NoteText, type Stretch } from './note-text';
import { taskBoxLength } from './task-box';

/** A field and the places of its parts. */
export interface FoundField extends Stretch {
  key: string;
  keyStretch: Stretch;
  value: Stretch;
  item: number | null;
}

const KEY = '[*_~]*([\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{Extended_Pictographic}_/ -]{0,80}?)[*_~]*::';
const LINE_FIELD = new RegExp(`^${KEY}(?=[ \\t[]|$)[ \\t]*`, 'u');
const BRACKET_FIELD = new RegExp(`[([]${KEY}(?=[ \\t[])[ \\t]*`, 'gu');

/** The inline fields of a paragraph, in a list item where `item` is not null. */
export function fieldsInParagraph(note: NoteText, { start, end }: Stretch, item: number | null): FoundField[] {
  const box = item === null ? 0 : taskBoxLength(note.text.slice(start, start + 8));
  return ownLines(note.copy, { start: start + box, end }).flatMap((line) => fieldsOf(note, line)).map((field) => ({ ...field, item }));
}

/** The fields as facts, with the heading that each stands under. */
export function readField(field: FoundField, note: NoteText, heading: number | null): InlineField {
  const { key, value, item, start, end } = field;
  return { key, value: note.text.slice(value.start, value.end), item, heading, span: spanOf(note, start, end) };
}

type BareField = Omit<FoundField, 'item'>;

function fieldsOf({ copy }: NoteText, line: Stretch): BareField[] {
  const written = copy.slice(line.start, line.end);
  if (!written.includes('::')) return [];
  const whole = LINE_FIELD.exec(written);
  if (!whole) return bracketFields(written, line.start);
  const end = line.start + written.trimEnd().length;
  return [fieldAt(whole, line.start, line.start, end, end)];
}

function bracketFields(written: string, from: number): BareField[] {
  const fields: BareField[] = [];
  BRACKET_FIELD.lastIndex = 0;
  for (let found = BRACKET_FIELD.exec(written); found; found = BRACKET_FIELD.exec(written)) {
    const valueAt = found.index + found[0].length;
    const close = closingBracket(written, found.index, valueAt);
    // What is left open here is left open for every bracket behind it as well, as far as anyone can tell.
    if (close === -1) break;
    const valueEnd = valueAt + written.slice(valueAt, close).trimEnd().length;
    fields.push(fieldAt(found, from, from + found.index, from + valueEnd, from + close + 1));
    BRACKET_FIELD.lastIndex = close + 1;
  }
  return fields;
}

function fieldAt(found: RegExpExecArray, from: number, start: number, valueEnd: number, end: number): BareField {
  const [whole, key = ''] = found;
  const valueStart = Math.min(from + found.index + whole.length, valueEnd);
  const keyEnd = from + found.index + whole.indexOf('::') + 2;
  const bracket = whole.startsWith('(') || whole.startsWith('[') ? 1 : 0;
  return { key: key.trim(), keyStretch: { start: start + bracket, end: keyEnd }, value: { start: valueStart, end: valueEnd }, start, end };
}

function closingBracket(written: string, open: number, from: number): number {
  const [opening, closing] = written[open] === '(' ? ['(', ')'] : ['[', ']'];
  let depth = 1;
  for (let at = from; at < written.length; at++) {
    if (written[at] === opening) depth += 1;
    if (written[at] === closing) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
