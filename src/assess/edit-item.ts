import type { TextEdit } from '../model/edit';
import type { InlineField, ListItem } from '../model/note';
import { ANSWER_FIELDS, answerField, answerIndexes, fieldsOf, type AnswerField } from './assessment';
import { blockKey } from './block-id';
import { fieldValueEdit, insertedFields, removedField, usesTabs, type IndentedNote } from './edit-field';
import type { Framework } from './framework';
import { STATE_MARKS, stateOf, type AnswerState } from './state';
import type { WrittenNote } from './written-note';

/** What to change of one item. What is left out stays as it is; an empty list takes a field away. */
export type ItemChange = { state?: AnswerState } & Partial<Record<AnswerField, readonly string[]>>;

/**
 * The edits that change one item of an assessment: its task character and its own field lines, nothing else.
 * Where a block id stands twice, the first item is meant.
 * @returns undefined when the note has no such item; no edits when nothing would change
 */
export function editItem(written: WrittenNote, framework: Framework | null, blockId: string, change: ItemChange): TextEdit[] | undefined {
  return new ItemEditor(written, framework).edit(blockId, change);
}

/** Edits items of one assessment: items and their fields are looked up once, for as many as are to be changed. */
export class ItemEditor {
  private readonly indented: IndentedNote;
  private readonly fields: ReadonlyMap<number, readonly InlineField[]>;
  /** Of answers by block id, where the first one stands among the items of the note. */
  private readonly places = new Map<string, number>();

  constructor(written: WrittenNote, framework: Framework | null) {
    const indexes = answerIndexes(written.note, framework);
    this.fields = fieldsOf(written.note, indexes);
    this.indented = { ...written, usesTabs: usesTabs(written) };
    for (const [index, id] of indexes) if (!this.places.has(blockKey(id))) this.places.set(blockKey(id), index);
  }

  /** As `editItem`. */
  edit(blockId: string, change: ItemChange): TextEdit[] | undefined {
    const { note, text } = this.indented;
    const index = this.places.get(blockKey(blockId));
    const item = index === undefined ? undefined : note.items[index];
    if (index === undefined || !item) return undefined;
    const state = change.state === undefined ? [] : markEdit(text, item, change.state);
    return [...state, ...fieldEdits(this.indented, index, this.fields.get(index) ?? [], change)];
  }
}

/** Writes the task character. A state that is there already keeps its own: `X` stays `X`. */
function markEdit(text: string, item: ListItem, state: AnswerState): TextEdit[] {
  if (stateOf(item.task) === state) return [];
  const mark = STATE_MARKS[state];
  const start = item.textSpan.start;
  if (item.task === null) return [{ start, end: start, text: `[${mark}] `, expected: '' }];
  const box = text.indexOf(`[${item.task}]`, item.span.start);
  return box === -1 ? [] : [{ start: box + 1, end: box + 1 + item.task.length, text: mark, expected: item.task }];
}

function fieldEdits(written: IndentedNote, index: number, fields: readonly InlineField[], change: ItemChange): TextEdit[] {
  const inPlace: TextEdit[] = [];
  const removed: { field: InlineField; edits: TextEdit[] }[] = [];
  const added: { key: AnswerField; value: string }[] = [];
  for (const key of ANSWER_FIELDS) {
    const wanted = change[key]?.map(fieldValue).filter((value) => value !== '');
    if (!wanted) continue;
    const present = fields.filter((field) => answerField(field.key) === key);
    const { kept, gone, missing } = pair(present, wanted);
    inPlace.push(...kept.flatMap(({ field, value }) => fieldValueEdit(written.text, field, value)));
    removed.push(...gone.map((field) => ({ field, edits: removedField(written, field) })));
    added.push(...missing.map((value) => ({ key, value })));
  }
  const leaving = new Set(removed.map(({ field }) => field));
  const inserted = insertedFields(written, index, fields.filter((field) => !leaving.has(field) && answerField(field.key)), added);
  // Inserted first: where an insertion and a removal meet, edits are applied from the last one.
  return [...inPlace, ...inserted, ...removed.flatMap(({ edits }) => edits)];
}

interface Pairing {
  kept: { field: InlineField; value: string }[];
  gone: InlineField[];
  missing: string[];
}

/** Fields that say what is wanted stay; others take over a wanted value each; the rest goes, or is missing. */
function pair(present: readonly InlineField[], wanted: readonly string[]): Pairing {
  const left = [...wanted];
  const kept: Pairing['kept'] = [];
  const free = present.filter((field) => {
    const at = left.indexOf(field.value.trim());
    if (at !== -1) kept.push({ field, value: left.splice(at, 1)[0] ?? '' });
    return at === -1;
  });
  const reused = free.slice(0, left.length);
  kept.push(...reused.map((field, at) => ({ field, value: left[at] ?? '' })));
  return { kept, gone: free.slice(left.length), missing: left.slice(reused.length) };
}

/** A value that stays on its line, and whose end is not taken for a block id. */
export function fieldValue(value: string): string {
  return value.replace(/\s+/g, ' ').trim().replace(/(^|\s)\^(?=[A-Za-z0-9-]+$)/, '$1\\^');
}
