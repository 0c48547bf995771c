import type { Callout, FrontMatter, Heading, InlineField, ListItem, Mask, NoteLink, NoteTag, BlockId, ParsedNote, Subpath } from '../../model/note';
import type { Issue } from '../../model/issue';
import type { Span } from '../../model/position';
import type { PropertyValue } from '../../model/property';
import { ASKED_FOR, isAskedFor } from './asked-for';
import { LineTable } from './line-table';
import { FOLDS, FORMS, MASKS, NUMBER, PLACES, SEVERITIES, TAG_SOURCES } from './note-words';
import { RecordWriter } from './record-writer';

/**
 * A parsed note as one short text: a tenth of the room that its objects take. It does not say the note's path, so that a note keeps its record
 * wherever it is moved. `unpackNote` gives the same note again. The masks stand ahead of all else: who looks for mentions needs nothing else of
 * a note.
 */
export function packNote(note: ParsedNote): string {
  const out = new RecordWriter();
  writeMasks(out, note.masks);
  LineTable.of(note).write(out);
  writeFrontMatter(out, note.frontMatter);
  out.list(note.headings, writeHeading);
  out.list(note.links, writeLink);
  out.list(note.items, writeItem);
  out.list(note.fields, writeField);
  out.list(note.tags, writeTag);
  out.list(note.blocks, writeBlock);
  out.list(note.callouts, writeCallout);
  out.list(note.issues, writeIssue);
  return `${isAskedFor(note) ? ASKED_FOR : ' '}${out.result()}`;
}

function writeSpan(out: RecordWriter, { start, end }: Span): void {
  out.number(start);
  out.number(end - start);
}

function writeFrontMatter(out: RecordWriter, front: FrontMatter | null): void {
  out.number(front ? 1 : 0);
  if (!front) return;
  out.value(writtenValue(front.data));
  writeSpan(out, front.span);
  out.list(Object.entries(front.lines), (values, [key, line]) => {
    values.text(key);
    values.number(line);
  });
}

/** JSON has no infinities, and no zero below zero. YAML has. */
function writtenValue(value: PropertyValue): unknown {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(writtenValue);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, writtenValue(each)]));
}

function writeHeading(out: RecordWriter, { level, text, span }: Heading): void {
  out.number(level);
  out.text(text);
  writeSpan(out, span);
}

function writeLink(out: RecordWriter, link: NoteLink): void {
  const { form, embed, target, subpath, display, url, place, item, heading, callout, span } = link;
  out.number(FORMS.indexOf(form));
  out.number(embed ? 1 : 0);
  out.text(target);
  writeSubpath(out, subpath);
  out.textOrNull(display);
  out.textOrNull(url, target);
  out.number(PLACES.indexOf(place.kind));
  if (place.kind !== 'body') out.text(place.key);
  out.index(item);
  out.index(heading);
  out.index(callout);
  writeSpan(out, span);
}

/** -2 for none, -1 for a block, else the number of headings. */
function writeSubpath(out: RecordWriter, subpath: Subpath | null): void {
  out.number(!subpath ? -2 : subpath.kind === 'block' ? -1 : subpath.headings.length);
  if (subpath?.kind === 'block') out.text(subpath.id);
  else for (const heading of subpath?.headings ?? []) out.text(heading);
}

function writeItem(out: RecordWriter, { parent, task, text, textSpan, span, heading, blockId, links }: ListItem): void {
  out.index(parent);
  out.textOrNull(task);
  out.text(text);
  writeSpan(out, textSpan);
  writeSpan(out, span);
  out.index(heading);
  out.textOrNull(blockId);
  out.list(links, (values, link) => values.number(link));
}

function writeField(out: RecordWriter, { key, value, item, heading, span }: InlineField): void {
  out.text(key);
  out.text(value);
  out.index(item);
  out.index(heading);
  writeSpan(out, span);
}

function writeTag(out: RecordWriter, { name, from, span }: NoteTag): void {
  out.text(name);
  out.number(TAG_SOURCES.indexOf(from));
  writeSpan(out, span);
}

function writeBlock(out: RecordWriter, { id, item, span }: BlockId): void {
  out.text(id);
  out.index(item);
  writeSpan(out, span);
}

function writeCallout(out: RecordWriter, { type, title, fold, span }: Callout): void {
  out.text(type);
  out.text(title);
  out.number(FOLDS.indexOf(fold ?? 'none'));
  writeSpan(out, span);
}

/** Each from where the one before ends: they do not overlap. */
function writeMasks(out: RecordWriter, masks: readonly Mask[]): void {
  let end = 0;
  out.list(masks, (values, mask) => {
    values.number(MASKS.indexOf(mask.kind));
    values.number(mask.start - end);
    values.number(mask.end - mask.start);
    end = mask.end;
  });
}

function writeIssue(out: RecordWriter, { code, severity, message, line, column }: Issue): void {
  out.text(code);
  out.number(SEVERITIES.indexOf(severity));
  out.text(message);
  out.number(line);
  out.number(column);
}
