import type { TextEdit } from '../model/edit';
import type { InlineField, ListItem, ParsedNote } from '../model/note';
import type { AnswerField } from './assessment';
import { indentBefore, lineBreak, lineEnd, lineStart, type WrittenNote } from './written-note';

/** A note of which is known how its lists are indented. */
export interface IndentedNote extends WrittenNote {
  usesTabs: boolean;
}

/** Replaces only the value of a field. */
export function fieldValueEdit(text: string, field: InlineField, value: string): TextEdit[] {
  if (field.value.trim() === value) return [];
  const { start, end } = valueSpan(text, field);
  const gap = isBlank(text[start - 1]) ? '' : ' ';
  return [{ start, end, text: value === '' ? '' : gap + value, expected: text.slice(start, end) }];
}

/** Takes a field away: with its line where it stands alone, else only its value. */
export function removedField(written: WrittenNote, field: InlineField): TextEdit[] {
  const { text } = written;
  const start = lineStart(text, field.span.start);
  const end = lineEnd(text, field.span.end);
  if (!standsAlone(written, field, { start, end })) return fieldValueEdit(text, field, '');
  const from = start === 0 ? 0 : lineEnd(text, start - 1);
  return [{ start: from, end, text: '', expected: text.slice(from, end) }];
}

/** New field lines, each a nested item: behind the item's last field, else behind its own text. */
export function insertedFields(written: IndentedNote, index: number, fields: readonly InlineField[], added: readonly { key: AnswerField; value: string }[]): TextEdit[] {
  const { note, text } = written;
  const item = note.items[index];
  if (!item || added.length === 0) return [];
  const at = lineEnd(text, beforeConflict(text, item.textSpan.start, anchorOf(note, item, index, fields)));
  const begin = lineBreak(text, at) + nestedPrefix(written, item, index);
  return [{ start: at, end: at, text: added.map(({ key, value }) => `${begin}${key}:: ${value}`).join(''), expected: '' }];
}

/** From behind `::` and the space there to the end of the value; a bracket that closes the field is not in it. */
function valueSpan(text: string, field: InlineField): { start: number; end: number } {
  const from = text.indexOf('::', field.span.start) + 2;
  const value = field.value.trim();
  const found = value === '' ? -1 : text.indexOf(value, from);
  if (found !== -1 && found + value.length <= field.span.end) return { start: found, end: found + value.length };
  const space = isBlank(text[from]) ? 1 : 0;
  return { start: from + space, end: from + space };
}

/** Whether nothing else stands on the field's line, which is given, and nothing hangs on it. */
function standsAlone({ note, text }: WrittenNote, field: InlineField, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(start, field.span.start);
  const behind = text.slice(field.span.end, end);
  if (!/^[>\s]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(before) || behind.trim() !== '') return false;
  const item = field.item === null ? undefined : note.items[field.item];
  const ownItem = item !== undefined && item.span.start >= start;
  return !ownItem || lineEnd(text, item.span.start) >= item.span.end;
}

function anchorOf(note: ParsedNote, item: ListItem, index: number, fields: readonly InlineField[]): number {
  const ends = fields.map((field) => {
    const holder = field.item === null || field.item === index ? undefined : note.items[field.item];
    return holder?.parent === index ? holder.span.end : field.span.end;
  });
  return Math.max(item.textSpan.end, ...ends);
}

/** A line that a merge left behind counts as text of the item above it, but what is written must stand before it, or it would go with one of the versions. */
function beforeConflict(text: string, start: number, end: number): number {
  const mark = /\r?\n(?:<{7}|={7}|>{7})/.exec(text.slice(start, end));
  return mark ? start + mark.index : end;
}

/** What stands before the text of a nested item: as the item's other children have it, else one level further in, with a dash. */
function nestedPrefix({ note, text, usesTabs: byTabs }: IndentedNote, item: ListItem, index: number): string {
  const child = firstChild(note, item, index);
  if (child && lineStart(text, child.span.start) > item.span.start) return `${indentBefore(text, child.span.start)}- `;
  const own = indentBefore(text, item.span.start);
  const markerWidth = text.slice(item.span.start).search(/\[|\s\S/) + 1;
  return `${own}${byTabs ? '\t' : ' '.repeat(Math.max(4, markerWidth))}- `;
}

/** Looked for among what stands in the item: there may be thousands of others. */
function firstChild({ items }: ParsedNote, { span: { end } }: ListItem, index: number): ListItem | undefined {
  for (let at = index + 1; at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.span.start >= end) return undefined;
    if (item.parent === index) return item;
  }
  return undefined;
}

/** Whether lists are indented by tabs. */
export function usesTabs({ note, text }: WrittenNote): boolean {
  return note.items.some(({ span }) => text[span.start - 1] === '\t');
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
