import type { Issue, Severity } from '../model/issue';
import { positionAt } from '../model/position';
import type { NoteText } from './note-text';

type ParseIssueCode =
  | 'bad-front-matter' | 'unclosed-front-matter' | 'refused-front-matter' | 'duplicate-key' | 'dotted-front-matter' | 'merge-conflict';

const SEVERITIES: Record<ParseIssueCode, Severity> = {
  'bad-front-matter': 'error',
  'unclosed-front-matter': 'error',
  'refused-front-matter': 'error',
  'duplicate-key': 'warning',
  'dotted-front-matter': 'warning',
  'merge-conflict': 'warning',
};

/** An issue at an offset of the text. `message` is a sentence that says what to do. */
export function issueAt(note: Pick<NoteText, 'path' | 'starts'>, offset: number, code: ParseIssueCode, message: string): Issue {
  const { line, column } = positionAt(note.starts, offset);
  return { code, severity: SEVERITIES[code], message, path: note.path, line, column };
}
