import { isPrivate, propertiesOf } from '../model/front-matter';
import type { InlineField, ListItem, ParsedNote } from '../model/note';
import { baseName } from '../model/path';
import { textOf, textsOf } from '../model/property';
import { blockKey, blockPrefix } from './block-id';
import type { Framework } from './framework';
import { dayOfNote } from './dated-copy';
import { isLink, linkTarget } from './link-target';
import { reviewMonthsIn } from './review-interval';
import { stateOf, type ItemState } from './state';
import { splitTitle } from './task-list';

/** What an assessment note says. State is the line: nothing is kept elsewhere. */
export interface Assessment {
  path: string;
  /** The link to the framework, as written. */
  framework: string | null;
  /** The version of the framework when the assessment was begun. */
  version: string | null;
  /** Who or what is assessed, as a name; of a link the name of its note. */
  subject: string | null;
  /** The subject's link, as written, where it is one. */
  subjectLink: string | null;
  /** The day that the note stands for, as an ISO date; null for an assessment that is kept up to date. */
  day: string | null;
  /** The levels and sections that were taken in; null for all. */
  levels: string[] | null;
  sections: string[] | null;
  /** The step of the scale that is aimed at, as written; null leaves it to the framework. */
  target: string | null;
  /** The line of the target, from 1. */
  targetLine: number;
  private: boolean;
  /** Months after which an answer wants another look; null leaves it to the framework. */
  reviewEvery: number | null;
  /** In the order of the note; a doubled block id gives two. */
  answers: Answer[];
  /** Tasks without a block id, in the order of the note: one of them may be an item that lost its id. */
  loose: LooseTask[];
  /** Where a merge left two versions side by side. */
  conflicts: Place[];
}

/** The fields that may stand under an item, in the order in which they are written. */
export const ANSWER_FIELDS = ['score', 'evidence', 'reason', 'owner', 'reviewed', 'review', 'remark'] as const;

export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** The answer to one item: a task of the assessment, with its fields. */
export interface Answer {
  /** Without its caret, as written. */
  blockId: string;
  state: ItemState;
  /** The task character; null where the box was taken away. */
  mark: string | null;
  /** The title as it now stands in the note. */
  title: string;
  /** What each field says, in the order of the note. A field may stand more than once; empty ones are left out. */
  fields: Record<AnswerField, string[]>;
  place: Place;
}

/** A task that no item stands behind. */
export interface LooseTask {
  title: string;
  place: Place;
}

/** A place in a note, from 1. */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/** Whether a note says of itself that it is an assessment. */
export function isAssessment(note: ParsedNote): boolean {
  return propertiesOf(note)['type'] === 'assessment';
}

/**
 * Reads an assessment. Items are found by block id wherever they moved: those of the framework, and those that look like it.
 * Without a framework every task with a block id is an answer.
 */
export function readAssessment(note: ParsedNote, framework: Framework | null): Assessment {
  const data = propertiesOf(note);
  const indexes = answerIndexes(note, framework);
  return {
    path: note.path,
    framework: textsOf(data['framework'])[0] ?? null,
    version: textOf(data['framework-version']) ?? null,
    ...subjectIn(textsOf(data['subject'])[0]),
    day: dayOfNote(note),
    levels: data['levels'] === undefined ? null : textsOf(data['levels']),
    sections: data['sections'] === undefined ? null : textsOf(data['sections']),
    target: textOf(data['target']) ?? null,
    targetLine: note.frontMatter?.lines['target'] ?? 1,
    private: isPrivate(note),
    reviewEvery: reviewMonthsIn(data),
    answers: readAnswers(note, indexes),
    loose: note.items.filter((item) => item.task !== null && item.blockId === null).map((item) => ({ title: titleOf(item), place: placeOf(note, item) })),
    conflicts: note.issues.filter(({ code }) => code === 'merge-conflict').map(({ path, line, column }) => ({ path, line, column })),
  };
}

function subjectIn(text: string | undefined): Pick<Assessment, 'subject' | 'subjectLink'> {
  if (text === undefined || !isLink(text)) return { subject: text ?? null, subjectLink: null };
  return { subject: baseName(linkTarget(text)), subjectLink: text };
}

/** The list items that are answers to a framework: index in the note's items → block id. */
export function answerIndexes(note: ParsedNote, framework: Framework | null): Map<number, string> {
  const known = new Set(framework?.items.map(({ blockId }) => blockKey(blockId)) ?? []);
  // What begins every block id of the framework: an item that it no longer has is still known as one of its own.
  const prefix = framework ? blockPrefix(framework.id) : '';
  const found = new Map<number, string>();
  for (const [index, { blockId, task }] of note.items.entries()) {
    if (blockId === null) continue;
    const key = blockKey(blockId);
    const ours = known.has(key) || (task !== null && key.startsWith(prefix));
    if (ours) found.set(index, blockId);
  }
  return found;
}

/** The fields of each answer: nested under it, or on a line of its own text; a nested answer's are its own, and so are a nested task's. */
export function fieldsOf(note: ParsedNote, indexes: ReadonlyMap<number, string>): Map<number, InlineField[]> {
  const owned = new Map<number, InlineField[]>([...indexes.keys()].map((index) => [index, []]));
  for (const field of note.fields) {
    const owner = ownerOf(note, field.item, indexes);
    if (owner !== null) owned.get(owner)?.push(field);
  }
  return owned;
}

function ownerOf(note: ParsedNote, item: number | null, indexes: ReadonlyMap<number, string>): number | null {
  let at = item;
  while (at !== null && !indexes.has(at)) {
    const within = note.items[at];
    // A task that is no answer keeps its own: it may be an item that lost its block id, whose evidence is not that of the item around it.
    if (!within || within.task !== null) return null;
    at = within.parent;
  }
  return at;
}

function readAnswers(note: ParsedNote, indexes: ReadonlyMap<number, string>): Answer[] {
  const fields = fieldsOf(note, indexes);
  return [...indexes].flatMap(([index, blockId]) => {
    const item = note.items[index];
    if (!item) return [];
    return [{
      blockId,
      state: stateOf(item.task),
      mark: item.task,
      title: titleOf(item),
      fields: valuesOf(fields.get(index) ?? []),
      place: placeOf(note, item),
    }];
  });
}

function valuesOf(fields: readonly InlineField[]): Answer['fields'] {
  const values: Answer['fields'] = { score: [], evidence: [], reason: [], owner: [], reviewed: [], review: [], remark: [] };
  for (const { key, value } of fields) {
    const field = answerField(key);
    if (field && value.trim() !== '') values[field].push(value.trim());
  }
  return values;
}

/** The field that a key names, capitals aside; undefined for keys that are not ours. */
export function answerField(key: string): AnswerField | undefined {
  const word = key.trim().toLowerCase();
  return ANSWER_FIELDS.find((field) => field === word);
}

function titleOf(item: ListItem): string {
  return splitTitle(item.text.split('\n', 1)[0] ?? '').title ?? '';
}

function placeOf(note: ParsedNote, item: ListItem): Place {
  const { line, column } = item.span;
  return { path: note.path, line, column };
}
