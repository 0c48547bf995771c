import type { Resolution } from '../graph/resolve';
import type { ParsedNote } from '../model/note';

/** What is needed of the vault; the atlas is one. */
export interface NoteSource {
  note(path: string): ParsedNote | undefined;
  /** At least the notes that have a checklist, answer to one, or have issues. */
  checklistNotes(): Iterable<ParsedNote>;
  resolve(target: string, fromPath: string): Resolution;
}
