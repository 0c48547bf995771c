import { pathOf } from '../graph/resolve';
import { propertiesOf } from '../model/front-matter';
import type { ParsedNote } from '../model/note';
import { baseName } from '../model/path';
import { textsOf } from '../model/property';
import { linkTarget } from './link-target';
import type { NoteSource } from './note-source';
import type { LaidAssessment } from './survey-memory';

/** Somebody or something that is assessed, or that others who are assessed are part of. */
export interface Subject {
  /** The name in small letters; empty for assessments that name no subject. */
  key: string;
  /** Null for assessments that name no subject. */
  name: string | null;
  /** The key of what it is part of; null at the top. Never leads back to itself. */
  parent: string | null;
}

/** The key of an assessment's subject. */
export function subjectKey(name: string | null): string {
  return name?.toLowerCase() ?? '';
}

/**
 * The subjects of assessments. One that is a note (`subject: "[[Payments]]"`) may be part of another (`part-of: "[[Bank]]"` in that note), over
 * any number of steps; of several only the first counts, so that nothing is counted twice. A tie that would close a circle is left out.
 */
export function subjectsOf(assessments: readonly LaidAssessment[], source: NoteSource): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { assessment } of assessments) {
    const { subject, subjectLink, path } = assessment;
    const key = subjectKey(subject);
    if (!subjects.has(key)) subjects.set(key, { key, name: subject, parent: null });
    const note = subjectLink === null ? undefined : noteAt(source, subjectLink, path);
    if (note) climb(note, key, subjects, source);
  }
  return [...subjects.values()];
}

function climb(start: ParsedNote, startKey: string, subjects: Map<string, Subject>, source: NoteSource): void {
  let [note, key] = [start, startKey];
  for (;;) {
    const subject = subjects.get(key);
    const above = parentOf(note, source);
    if (!subject || subject.parent !== null || !above) return;
    const parent = subjectKey(baseName(above.path));
    if (!subjects.has(parent)) subjects.set(parent, { key: parent, name: baseName(above.path), parent: null });
    if (leadsTo(parent, key, subjects)) return;
    subject.parent = parent;
    [note, key] = [above, parent];
  }
}

function leadsTo(from: string, key: string, subjects: ReadonlyMap<string, Subject>): boolean {
  for (let at: string | null = from; at !== null; at = subjects.get(at)?.parent ?? null) if (at === key) return true;
  return false;
}

function parentOf(note: ParsedNote, source: NoteSource): ParsedNote | undefined {
  return textsOf(propertiesOf(note)['part-of']).map((link) => noteAt(source, link, note.path)).find((each) => each !== undefined);
}

function noteAt(source: NoteSource, link: string, fromPath: string): ParsedNote | undefined {
  const path = pathOf(source.resolve(linkTarget(link), fromPath));
  return path === undefined ? undefined : source.note(path);
}
