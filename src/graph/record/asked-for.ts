import { propertiesOf } from '../../model/front-matter';
import type { ParsedNote } from '../../model/note';

/** Whether a note is looked at over and over: it carries a checklist, answers to one, or has faults. */
export function isAskedFor(note: ParsedNote): boolean {
  const { type, checklist } = propertiesOf(note);
  return note.issues.length > 0 || type === 'framework' || type === 'assessment' || checklist !== undefined;
}

/** Whether `packNote` wrote so, which it does first. */
export function saysAskedFor(record: string): boolean {
  return record.startsWith('[1,');
}
