import { isFramework, readFramework, type Framework } from '../../assess/framework';
import { plannedItems, writeAssessment, type AssessmentPlan } from '../../assess/write-assessment';
import { writtenNamesOf } from '../../graph/note-facts';
import { surePathOf } from '../../graph/resolve';
import { propertiesOf } from '../../model/front-matter';
import { joinPath } from '../../model/path';
import { textsOf } from '../../model/property';
import { compareTexts } from '../../model/sorted';
import { nameLinkWriter } from '../../suggest/link-text';
import { createFree } from '../create-free';
import type { Session } from '../session';

export type { Framework } from '../../assess/framework';
export { targetsOf } from '../../assess/write-assessment';

/** The assessment that a person wants to start. */
export interface AssessmentWish extends Pick<AssessmentPlan, 'levels' | 'sections' | 'subjectKind' | 'target'> {
  framework: Framework;
  subject: string | null;
  /** Vault folder, `''` for the vault itself. */
  folder: string;
}

/**
 * Writes a new assessment and tells where. Never overwrites: a taken name gets a number.
 * @throws StoreError `unwritable`, `outside`
 */
export async function startAssessment(session: Session, wish: AssessmentWish): Promise<string> {
  const { path, text } = plannedNote(session, wish);
  return createFree(session.store, path, text);
}

/** The note that `startAssessment` would write, and the name it would have if that is free. */
export function plannedNote(session: Session, { framework, subject, subjectKind, target, folder, levels, sections }: AssessmentWish): { path: string; text: string } {
  const path = joinPath(folder, `${fileNameOf(framework.title, subject)}.md`);
  const link = nameLinkWriter((text, from) => surePathOf(session.atlas.resolve(text, from)));
  const plan = { framework, subject: subject?.trim() || null, subjectKind, target, levels, sections, frameworkLink: link(framework.path, path) };
  return { path, text: writeAssessment(plan) };
}

/** How many items a new assessment would have. */
export function countPlanned(wish: Pick<AssessmentWish, 'framework' | 'levels' | 'sections'>): number {
  return plannedItems(wish).length;
}

/** The frameworks of the vault by title, and the checklist of the note at `path`, if it has one. */
export function offeredFrameworks({ atlas }: Session, path?: string): Framework[] {
  const named = path === undefined ? undefined : atlas.note(path);
  const others = [...atlas.checklistNotes()].filter((note) => isFramework(note) && note.path !== path);
  return [...(named ? [named] : []), ...others]
    .map(readFramework)
    .filter((framework) => framework !== null)
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compareTexts(a.title.toLowerCase(), b.title.toLowerCase()) || compareTexts(a.path, b.path));
}

/** The levels of a framework, in its order. */
export function levelsOf({ items }: Framework): string[] {
  return [...new Set(items.map(({ level }) => level).filter((level) => level !== null))];
}

/** The sections of a framework, in its order. */
export function sectionsOf({ items }: Framework): string[] {
  return [...new Set(items.map(({ section }) => section).filter((section) => section !== null))];
}

/** Frameworks that answer to a path, an id, a title or an alias, by path; capitals count only in paths. One is the answer, many are a question. */
export function frameworksNamed({ atlas }: Session, name: string): Framework[] {
  const direct = atlas.note(name) ?? atlas.note(`${name}.md`);
  const own = direct ? readFramework(direct) : null;
  if (own) return [own];
  const wanted = name.toLowerCase();
  return [...atlas.notes()].flatMap((note) => {
    const names = [...textsOf(propertiesOf(note)['id']), ...writtenNamesOf(note)];
    const framework = names.some((each) => each.toLowerCase() === wanted) ? readFramework(note) : null;
    return framework ? [framework] : [];
  }).sort((a, b) => compareTexts(a.path, b.path));
}

/** A file name that every system, and every link, can bear; never the framework's own, or links to it would mean two notes. */
function fileNameOf(title: string, subject: string | null): string {
  const parts = [bearable(title).slice(0, 80), bearable(subject ?? '').slice(0, 80) || 'assessment'];
  return parts.map((part) => part.trim()).filter((part) => part !== '').join(' - ');
}

function bearable(text: string): string {
  return text.replace(/[\\/:*?"<>|#^[\]]/g, ' ').replace(/[^\P{C}]/gu, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
}
