import { propertiesOf } from '../model/front-matter';
import type { ParsedNote } from '../model/note';
import { baseName } from '../model/path';
import { textOf } from '../model/property';
import type { Assessment } from './assessment';
import { dayIn } from './day';
import type { LaidAssessment } from './survey-memory';

/** The day that an assessment stands for: its property `date`, else a date in its file name, as an ISO date; null for one that is kept up to date. */
export function dayOfNote(note: ParsedNote): string | null {
  return dayIn(textOf(propertiesOf(note)['date']) ?? '') ?? dayIn(baseName(note.path));
}

/** What assessments have in common that are one assessment at several times: subject and framework. */
export function seriesKey({ assessment, laid }: LaidAssessment): string {
  return `${assessment.subject?.toLowerCase() ?? ''}\n${laid?.framework.path ?? assessment.framework ?? ''}`;
}

/**
 * The paths of assessments that are kept as they once were: they have a day, and beside them stands one of the same subject and framework
 * that is newer, or has no day and so is the present one.
 */
export function olderCopies(all: readonly LaidAssessment[]): Set<string> {
  const newest = new Map<string, string>();
  for (const each of all) {
    const key = seriesKey(each);
    const day = dayFor(each.assessment);
    if (day > (newest.get(key) ?? '')) newest.set(key, day);
  }
  return new Set(all.filter((each) => dayFor(each.assessment) < (newest.get(seriesKey(each)) ?? '')).map(({ assessment }) => assessment.path));
}

/** Days compare as strings; what is kept up to date comes after all of them. */
function dayFor({ day }: Assessment): string {
  return day ?? '~';
}
