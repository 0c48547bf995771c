import type { RefusalScope } from '../linking/link-choice';
import type { UndoOutcome, UndoReport } from '../linking/link-journal';
import type { ApplyReport } from '../linking/apply-suggestions';
import type { DropReason, DroppedSuggestion } from '../linking/link-mentions';
import { counted, figure } from './count';

/** What people read about links that a note could have. */
export const SUGGEST_WORDS = {
  title: 'Link mentions in this note',
  list: 'Mentions that could be links',
  none: 'Nothing to link: every name of the atlas in this note is a link already, or was refused.',
  noNames: 'There are no atlas notes in this vault yet. Set up the OSPO notes first.',
  accept: (count: number): string => `Link ${counted(count, 'mention')}`,
  cancel: 'Cancel',
  close: 'Close',
  refuse: 'Never again…',
  refuseAs: { here: 'Never link this word in this note', word: 'Never link this word in any note', target: 'Never link that note from this one', sense: 'Never link this word to that note', note: 'Suggest nothing in this note' } satisfies Record<RefusalScope, string>,
  refused: { here: 'Never to be linked in this note.', word: 'Never to be linked in any note.', target: 'Never to be linked from this note.', sense: 'This word is never to be linked to that note.', note: 'Nothing is to be suggested in this note.' } satisfies Record<RefusalScope, string>,
  takeBack: 'Take that back',
  sense: 'Note to link to',
  line: (line: number): string => `Line ${line}`,
  linksTo: (title: string): string => `→ ${title}`,
  writtenAsProperty: 'Added to the note’s properties.',
  linking: (done: number, total: number): string => `Writing links: ${figure(done)} of ${counted(total, 'note')}`,
  undoing: (done: number, total: number): string => `Taking links back: ${figure(done)} of ${counted(total, 'note')}`,
  nothingToUndo: 'There is no linking to undo.',
  keys: [
    ['↑ ↓', 'move'], ['Space', 'choose'], ['← →', 'other note'], ['R', 'never here'], ['Shift+R', 'never this word'], ['Enter', 'write'],
  ],
} as const;

/** What people read on the card of a mention in the editor. */
export const CARD_WORDS = {
  label: (text: string): string => `“${text}” could be a link`,
  link: 'Link',
  asProperty: (property: string): string => `Add to “${property}”`,
  sense: 'Note to link to',
  neverHere: 'Never here',
  neverWord: 'Never this word',
  more: 'More ways to say no',
  open: 'Open the note',
  nothingHere: 'There is no mention at the caret.',
} as const;

export type CardWords = typeof CARD_WORDS;

/** What was written, and what was not. */
export function applySentence({ links, notes, dropped }: ApplyReport): string {
  const written = links === 0 ? 'Nothing was linked.' : `Linked ${counted(links, 'mention')}${notes > 1 ? ` in ${counted(notes, 'note')}` : ''}.`;
  if (dropped.length === 0) return written;
  const [only] = dropped;
  return dropped.length === 1 && only ? `${written} ${droppedSentence(only)}` : `${written} ${counted(dropped.length, 'mention')} had changed since and were left.`;
}

const DROP_WORDS: Record<DropReason, string> = {
  moved: 'its words have changed since.',
  closed: 'it is a link or another name by now.',
  gone: 'its note has been deleted or has another place now.',
  unwritable: 'the note could not be written.',
};

/** Why one suggestion was not written. */
export function droppedSentence({ suggestion, why }: DroppedSuggestion): string {
  return `“${suggestion.text.replace(/\s+/g, ' ')}” in line ${suggestion.line} was left: ${DROP_WORDS[why]}`;
}

const UNDO_WORDS: Record<UndoOutcome, (path: string) => string> = {
  restored: (path) => `“${path}” is as it was.`,
  unchanged: (path) => `“${path}” was as before already.`,
  edited: (path) => `“${path}” was edited since and was left alone.`,
  missing: (path) => `“${path}” could not be found or written.`,
};

/** One sentence for each note of an undone batch. */
export function undoSentences({ notes }: UndoReport): string[] {
  return notes.map(({ path, outcome }) => UNDO_WORDS[outcome](path));
}

const OUTCOMES: readonly UndoOutcome[] = ['restored', 'unchanged', 'edited', 'missing'];

const UNDO_COUNTS: Record<UndoOutcome, (count: number) => string> = {
  restored: (count) => `${counted(count, 'note')} ${count === 1 ? 'is as it was' : 'are as they were'}.`,
  unchanged: (count) => `${counted(count, 'note')} ${count === 1 ? 'was' : 'were'} as before already.`,
  edited: (count) => `${counted(count, 'note')} ${count === 1 ? 'was' : 'were'} edited since and left alone.`,
  missing: (count) => `${counted(count, 'note')} could not be found or written.`,
};

/** More notes than that are counted where there is room for a sentence or two only. */
const MOST_NAMED = 3;

/** What became of an undone batch, for a notice. */
export function undoSummary(report: UndoReport): string {
  if (report.notes.length <= MOST_NAMED) return undoSentences(report).join(' ');
  return OUTCOMES.flatMap((wanted) => {
    const count = report.notes.filter(({ outcome }) => outcome === wanted).length;
    return count === 0 ? [] : UNDO_COUNTS[wanted](count);
  }).join(' ');
}

/** What the note of refusals says of itself. */
export const REFUSAL_NOTE_WORDS = 'What linking never suggests again, one line each. Take a “no” back in *Show what is never linked*, or delete its line here.';
