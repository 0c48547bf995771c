import type { Issue } from '../../../src/model/issue';
import { positionAt } from '../../../src/model/position';
import type { NoteText } from '../../../src/parse/note-text';

type UnreadCode = 'line-too-long' | 'nested-too-deeply' | 'block-too-long' | 'crowded-markup';

/** What of a note is left unread because remark would take too long over it, and from where on. */
export function unreadAt({ starts, path }: Pick<NoteText, 'path' | 'starts'>, offset: number, code: UnreadCode, message: string): Issue {
  const { line, column } = positionAt(starts, offset);
  return { code, severity: 'warning', message, path, line, column };
}
