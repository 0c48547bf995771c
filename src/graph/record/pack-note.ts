import type { Callout, FrontMatter, Heading, InlineField, ListItem, Mask, NoteLink, NoteTag, BlockId, ParsedNote, Subpath } from '../../model/note';
import type { Issue } from '../../model/issue';
import type { Span } from '../../model/position';
import type { PropertyValue } from '../../model/property';
import { isAskedFor } from './asked-for';
import { LineTable } from './line-table';
import { FOLDS, FORMS, MASKS, NUMBER, PLACES, SEVERITIES, TAG_SOURCES } from './note-words';

/** Letters that an escape takes. */
const ESCAPE = 6;

/**
 * A parsed note as one short text: a tenth of the room that its objects take. It does not say the note's path, so that a note keeps its record
 * wherever it is moved. `unpackNote` gives the same note again. The masks stand on a line of their own, ahead of all else: who looks for mentions
 * needs nothing else of a note.
 */
export function packNote(note: ParsedNote): string {
  const head: unknown[] = [isAskedFor(note) ? 1 : 0];
  writeMasks(head, note.masks);
  return `${JSON.stringify(head)}\n${packRest(note)}`;
}

function packRest(note: ParsedNote): string {
  const out: unknown[] = [];
  LineTable.of(note).write(out);
  writeFrontMatter(out, note.frontMatter);
  writeEach(out, note.headings, writeHeading);
  writeEach(out, note.links, writeLink);
  writeEach(out, note.items, writeItem);
  writeEach(out, note.fields, writeField);
  writeEach(out, note.tags, writeTag);
  writeEach(out, note.blocks, writeBlock);
  writeEach(out, note.callouts, writeCallout);
  writeEach(out, note.issues, writeIssue);
  return narrowed(JSON.stringify(out));
}

/** One letter beyond Latin-1 makes an engine keep two bytes of every letter of a text: where there are few, they are written as escapes. */
function narrowed(json: string): string {
  const wide = json.match(/[\u0100-\uffff]/g)?.length ?? 0;
  if (wide === 0 || wide * ESCAPE > json.length) return json;
  return json.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function writeEach<T>(out: unknown[], parts: readonly T[], write: (out: unknown[], part: T) => void): void {
  out.push(parts.length);
  for (const part of parts) write(out, part);
}

function writeSpan(out: unknown[], { start, end }: Span): void {
  out.push(start, end - start);
}

function writeFrontMatter(out: unknown[], front: FrontMatter | null): void {
  out.push(front ? 1 : 0);
  if (!front) return;
  out.push(writtenValue(front.data));
  writeSpan(out, front.span);
  writeEach(out, Object.entries(front.lines), (values, [key, line]) => values.push(key, line));
}

/** JSON has no infinities, and no zero below zero. YAML has. */
function writtenValue(value: PropertyValue): unknown {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(writtenValue);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, writtenValue(each)]));
}

function writeHeading(out: unknown[], { level, text, span }: Heading): void {
  out.push(level, text);
  writeSpan(out, span);
}

function writeLink(out: unknown[], link: NoteLink): void {
  const { form, embed, target, subpath, display, url, place, item, heading, callout, span } = link;
  out.push(FORMS.indexOf(form), embed ? 1 : 0, target);
  writeSubpath(out, subpath);
  out.push(display ?? 0, url === target ? 1 : url ?? 0, PLACES.indexOf(place.kind));
  if (place.kind !== 'body') out.push(place.key);
  out.push(item ?? -1, heading ?? -1, callout ?? -1);
  writeSpan(out, span);
}

/** -2 for none, -1 for a block, else the number of headings. */
function writeSubpath(out: unknown[], subpath: Subpath | null): void {
  if (!subpath) out.push(-2);
  else if (subpath.kind === 'block') out.push(-1, subpath.id);
  else out.push(subpath.headings.length, ...subpath.headings);
}

function writeItem(out: unknown[], { parent, task, text, textSpan, span, heading, blockId, links }: ListItem): void {
  out.push(parent ?? -1, task ?? 0, text);
  writeSpan(out, textSpan);
  writeSpan(out, span);
  out.push(heading ?? -1, blockId ?? 0, links.length, ...links);
}

function writeField(out: unknown[], { key, value, item, heading, span }: InlineField): void {
  out.push(key, value, item ?? -1, heading ?? -1);
  writeSpan(out, span);
}

function writeTag(out: unknown[], { name, from, span }: NoteTag): void {
  out.push(name, TAG_SOURCES.indexOf(from));
  writeSpan(out, span);
}

function writeBlock(out: unknown[], { id, item, span }: BlockId): void {
  out.push(id, item ?? -1);
  writeSpan(out, span);
}

function writeCallout(out: unknown[], { type, title, fold, span }: Callout): void {
  out.push(type, title, FOLDS.indexOf(fold ?? 'none'));
  writeSpan(out, span);
}

/** Each from where the one before ends: they do not overlap. */
function writeMasks(out: unknown[], masks: readonly Mask[]): void {
  let end = 0;
  writeEach(out, masks, (values, mask) => {
    values.push(MASKS.indexOf(mask.kind), mask.start - end, mask.end - mask.start);
    end = mask.end;
  });
}

function writeIssue(out: unknown[], { code, severity, message, line, column }: Issue): void {
  out.push(code, SEVERITIES.indexOf(severity), message, line, column);
}
