import { pathOf } from '../graph/resolve';
import { propertiesOf } from '../model/front-matter';
import type { Issue } from '../model/issue';
import type { ParsedNote } from '../model/note';
import { textsOf } from '../model/property';
import { compareTexts } from '../model/sorted';
import { isAssessment, type Assessment } from './assessment';
import { olderCopies } from './dated-copy';
import { answerOf, tieItems, type Elsewhere } from './elsewhere';
import { findingsOf, type Finding } from './findings';
import { SENTENCES } from './finding-sentences';
import { isFramework, type Framework } from './framework';
import { linkTarget } from './link-target';
import type { NoteSource } from './note-source';
import { progressOfItems } from './progress';
import { subjectsOf, type Subject } from './subjects';
import { KnownFrameworks, SurveyMemory, type Circumstances, type LaidAssessment, type SurveyedAssessment } from './survey-memory';

export type { NoteSource } from './note-source';
export type { LaidAssessment, SurveyedAssessment } from './survey-memory';

/** Everything in a vault that has to do with checklists. */
export interface Survey {
  /** By path. Notes whose task list somebody assesses are among them. */
  frameworks: Framework[];
  /** By path. */
  assessments: SurveyedAssessment[];
  /** What is wrong with the frameworks themselves, and errors for assessments that cannot be read. */
  issues: Issue[];
  /** Who is assessed, and what they are part of. */
  subjects: Subject[];
}

/** Frameworks and assessments as they stand, not judged yet. */
export interface LaidVault {
  frameworks: Framework[];
  assessments: LaidAssessment[];
}

/** Reads every framework and assessment of the vault, by path. @param memory what was read before: only notes that changed are read again */
export function layVault(source: NoteSource, memory = new SurveyMemory()): LaidVault {
  const frameworks = new KnownFrameworks(memory);
  const assessing: ParsedNote[] = [];
  for (const note of source.checklistNotes()) {
    if (isAssessment(note)) assessing.push(note);
    else if (isFramework(note)) frameworks.of(note);
  }
  const assessments = assessing.sort(byPath).map((note) => layNote(note, source, frameworks));
  return { frameworks: frameworks.all().sort(byPath), assessments };
}

/** Reads the vault and judges what stands there. `today` is an ISO date; `memory` as for `layVault`. */
export function surveyVault(source: NoteSource, today: string, memory = new SurveyMemory()): Survey {
  const { frameworks, assessments } = layVault(source, memory);
  const older = olderCopies(assessments);
  const ties = memory.ties(frameworks);
  const elsewhereOf = tieItems(assessments.flatMap(({ assessment, laid }) => (laid && !older.has(assessment.path) ? laid : [])), ties.families);
  return {
    frameworks,
    assessments: assessments.map((each) => {
      const isOlder = older.has(each.assessment.path);
      const elsewhere: Elsewhere = each.laid && !isOlder ? elsewhereOf(each.laid) : new Map();
      return memory.judge(each, { today, elsewhere, isOlder }, () => judge(each, { today, elsewhere, isOlder }));
    }),
    subjects: subjectsOf(assessments, source),
    issues: [...frameworks.flatMap(({ issues }) => issues), ...doubledFrameworks(frameworks), ...ties.issues, ...unreadableAssessments(source)],
  };
}

/** An assessment's note with the framework it names, read as it now stands. */
export function layNote(note: ParsedNote, source: NoteSource, frameworks = new KnownFrameworks(new SurveyMemory())): LaidAssessment {
  const link = textsOf(propertiesOf(note)['framework'])[0];
  const framework = link === undefined ? null : findFramework(source, link, note.path, frameworks);
  return frameworks.memory.laid(note, framework);
}

/** The framework that a note's link means; null where no note with a checklist answers to it. */
function findFramework(source: NoteSource, link: string, fromPath: string, frameworks: KnownFrameworks): Framework | null {
  const path = pathOf(source.resolve(linkTarget(link), fromPath));
  const note = path === undefined ? undefined : source.note(path);
  return note ? frameworks.of(note) : null;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return compareTexts(a.path, b.path);
}

function judge({ assessment, laid }: LaidAssessment, { today, elsewhere, isOlder }: Circumstances): SurveyedAssessment {
  const stand = { assessment, laid, elsewhere, isOlder, progress: progressOfItems(laid?.items ?? []) };
  if (isOlder) return { ...stand, findings: [] };
  if (!laid) return { ...stand, findings: [unknownFramework(assessment)] };
  return { ...stand, findings: findingsOf({ laid, today, elsewhere: ({ item }) => (elsewhere.get(item) ?? []).map(answerOf) }) };
}

function unknownFramework({ path, framework }: Assessment): Finding {
  const sentence = SENTENCES['unknown-framework'](framework);
  return { code: 'unknown-framework', sentence, place: { path, line: 1, column: 1 }, blockId: null };
}

function doubledFrameworks(frameworks: readonly Framework[]): Issue[] {
  const first = new Map<string, Framework>();
  return frameworks.flatMap((framework) => {
    const before = first.get(framework.id);
    if (!before) {
      first.set(framework.id, framework);
      return [];
    }
    const message = `This framework has the id “${framework.id}”, and so has ${before.path}. Give it another one, or their items cannot be told apart.`;
    return [{ code: 'doubled-framework', severity: 'warning', message, path: framework.path, line: 1, column: 1 }];
  });
}

/** Notes whose front matter does not read, so that it cannot say what they are, but whose tasks carry block ids as answers do; by path. */
function unreadableAssessments(source: NoteSource): Issue[] {
  const found: Issue[] = [];
  for (const { items, issues } of source.checklistNotes()) {
    const fault = issues.find(({ code }) => UNREADABLE.has(code));
    if (!fault || !items.some(({ task, blockId }) => task !== null && blockId !== null)) continue;
    found.push({ ...fault, code: 'unreadable-assessment', severity: 'error', message: `This may be an assessment, and is left out. ${fault.message}` });
  }
  return found.sort(byPath);
}

const UNREADABLE: ReadonlySet<string> = new Set(['bad-front-matter', 'refused-front-matter', 'unclosed-front-matter']);
