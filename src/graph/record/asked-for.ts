import { propertiesOf } from '../../model/front-matter';
import type { ParsedNote } from '../../model/note';

/** Whether a note is looked at over and over: it carries a checklist, answers to one, or has faults. */
export function isAskedFor(note: ParsedNote): boolean {
  const { type, checklist } = propertiesOf(note);
  return note.issues.length > 0 || type === 'framework' || type === 'assessment' || checklist !== undefined;
}

/** The first letter of a record of such a note: who holds records need not read them. */
export const ASKED_FOR = '*';

/** Whether `packNote` wrote so. */
export function saysAskedFor(record: string): boolean {
  return record.startsWith(ASKED_FOR);
}
