import type { Issue } from '../model/issue';
import type { Mask } from '../model/note';
import { issueAt } from './note-issue';
import { isInside, type NoteText } from './note-text';

const OPENS = '<<<<<<<';
const CLOSES = '\n>>>>>>>';

/** Nearly every note's. */
const NONE: readonly Issue[] = [];

/** Where a merge left two versions side by side, between lines of seven `<` and seven `>`, as git and sync programs write them. Code that shows such lines is left alone. */
export function conflictIssues(note: Pick<NoteText, 'path' | 'text' | 'starts'>, masks: readonly Mask[]): readonly Issue[] {
  const { text } = note;
  const first = text.indexOf(OPENS);
  if (first === -1) return NONE;
  const found: Issue[] = [];
  const lastClose = text.lastIndexOf(CLOSES);
  const code = masks.filter(({ kind }) => kind === 'code');
  for (let at = first; at !== -1 && at < lastClose; at = text.indexOf(OPENS, at + OPENS.length)) {
    if (!isMark(text, at) || isInside(code, at)) continue;
    found.push(issueAt(note, at, 'merge-conflict', 'A merge left two versions side by side here. Keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.'));
  }
  return found;
}

function isMark(text: string, at: number): boolean {
  const before = at === 0 ? '\n' : text[at - 1];
  return before === '\n' && /\s/.test(text[at + OPENS.length] ?? '\n');
}
