import { pathOf, type Resolution } from '../graph/resolve';
import { propertiesOf } from '../model/front-matter';
import type { Issue } from '../model/issue';
import { itemKey } from '../model/item-key';
import type { ParsedNote } from '../model/note';
import { comparePaths } from '../model/path';
import { textsOf } from '../model/property';
import type { AssessedFramework, AssessedItem } from './assessed-item';
import { isAssessment, type Assessment } from './assessment';
import { olderCopies } from './dated-copy';
import { findingsOf, type ElsewhereAnswer, type Finding } from './findings';
import { SENTENCES } from './finding-sentences';
import { isFramework, type Framework } from './framework';
import { linkTarget } from './link-target';
import { progressOfItems, type Progress } from './progress';
import { sameAsFamilies, sameAsIssues } from './same-as';
import { subjectsOf, type Subject } from './subjects';
import { KnownFrameworks, SurveyMemory, type LaidAssessment } from './survey-memory';

export type { LaidAssessment } from './survey-memory';

/** What is needed of the vault; the atlas is one. */
export interface NoteSource {
  note(path: string): ParsedNote | undefined;
  notes(): Iterable<ParsedNote>;
  resolve(target: string, fromPath: string): Resolution;
}

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
  elsewhere: Elsewhere;
}

export interface SurveyedAssessment extends LaidAssessment {
  progress: Progress;
  findings: Finding[];
  /** Whether it is kept as it once was, beside a newer one: then nothing is held against it, and it counts in the history only. */
  isOlder: boolean;
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
  for (const note of source.notes()) {
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
  const elsewhere = answersElsewhere(frameworks, assessments.filter(({ assessment }) => !older.has(assessment.path)));
  return {
    frameworks,
    assessments: assessments.map((each) => (older.has(each.assessment.path) ? unjudged(each) : judge(each, today, elsewhere))),
    subjects: subjectsOf(assessments, source),
    elsewhere,
    issues: [...frameworks.flatMap(({ issues }) => issues), ...doubledFrameworks(frameworks), ...sameAsIssues(frameworks), ...unreadableAssessments(source)],
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
  return comparePaths(a.path, b.path);
}

function unjudged({ assessment, laid }: LaidAssessment): SurveyedAssessment {
  return { assessment, laid, progress: progressOfItems(laid?.items ?? []), findings: [], isOlder: true };
}

function judge({ assessment, laid }: LaidAssessment, today: string, elsewhere: Elsewhere): SurveyedAssessment {
  if (!laid) return { assessment, laid, progress: progressOfItems([]), findings: [unknownFramework(assessment)], isOlder: false };
  return {
    assessment, laid,
    progress: progressOfItems(laid.items),
    findings: findingsOf({ laid, today, elsewhere: (item) => elsewhere(laid, item) }),
    isOlder: false,
  };
}

function unknownFramework({ path, framework }: Assessment): Finding {
  const sentence = SENTENCES['unknown-framework'](framework);
  return { code: 'unknown-framework', sentence, place: { path, line: 1, column: 1 }, blockId: null };
}

/** What the same subject answered, in another assessment, to an item that asks the same. */
export type Elsewhere = (laid: AssessedFramework, item: AssessedItem) => ElsewhereAnswer[];

function answersElsewhere(frameworks: readonly Framework[], assessments: readonly LaidAssessment[]): Elsewhere {
  const families = sameAsFamilies(frameworks);
  const byFamily = new Map<string, { laid: AssessedFramework; each: AssessedItem }[]>();
  const familyOf = ({ framework, assessment }: AssessedFramework, { item }: AssessedItem): string | null => {
    const family = families.get(itemKey(framework.id, item.id));
    return family === undefined ? null : `${(assessment.subject ?? '').toLowerCase()}\n${family}`;
  };
  for (const { laid } of assessments) {
    for (const each of laid?.items ?? []) {
      const family = laid && each.answer ? familyOf(laid, each) : null;
      if (laid && family !== null) byFamily.set(family, [...(byFamily.get(family) ?? []), { laid, each }]);
    }
  }
  return (laid, item) => {
    const family = familyOf(laid, item);
    const others = family === null ? [] : (byFamily.get(family) ?? []);
    return others.filter((other) => other.laid !== laid && other.laid.framework !== laid.framework).map(answerElsewhere);
  };
}

function answerElsewhere({ laid, each }: { laid: AssessedFramework; each: AssessedItem }): ElsewhereAnswer {
  return {
    state: each.state,
    title: each.item.title,
    framework: laid.framework.title,
    path: laid.assessment.path,
    evidence: each.answer?.fields.evidence ?? [],
  };
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

/** Notes whose front matter does not read, so that it cannot say what they are, but whose tasks carry block ids as answers do. */
function unreadableAssessments(source: NoteSource): Issue[] {
  return [...source.notes()].flatMap(({ items, issues }) => {
    const fault = issues.find(({ code }) => UNREADABLE.has(code));
    if (!fault || !items.some(({ task, blockId }) => task !== null && blockId !== null)) return [];
    return [{ ...fault, code: 'unreadable-assessment', severity: 'error', message: `This may be an assessment, and is left out. ${fault.message}` }];
  });
}

const UNREADABLE: ReadonlySet<string> = new Set(['bad-front-matter', 'refused-front-matter', 'unclosed-front-matter']);
