import { isWithdrawn, type AssessedItem } from '../../assess/assessed-item';
import type { AnswerField, Place } from '../../assess/assessment';
import { answerOf } from '../../assess/elsewhere';
import { readFramework, type Framework, type FrameworkItem } from '../../assess/framework';
import { mayNotApply } from '../../assess/framework-item';
import { findingsByItem } from '../../assess/item-findings';
import { linkTarget } from '../../assess/link-target';
import { progressOfItems, type Progress } from '../../assess/progress';
import type { ItemState } from '../../assess/state';
import { surveyVault, type NoteSource, type Survey, type SurveyedAssessment } from '../../assess/survey';
import { bySection } from '../../assess/write-assessment';
import { pathOf } from '../../graph/resolve';
import { baseName } from '../../model/path';
import type { Scale, ScaleStep } from '../../model/scale';
import { findingRow, type FindingRow } from './finding-row';
import { keptPer } from '../kept-per';

export { ANSWER_STATES, type AnswerState, type ItemState } from '../../assess/state';
export { ANSWER_FIELDS, type AnswerField } from '../../assess/assessment';
export type { Progress } from '../../assess/progress';

/** What a checklist panel shows of one note: plain data, made anew whenever the vault changes. */
export interface ChecklistPage {
  path: string;
  /** What the note is; `none` for notes that have nothing to do with checklists, `reading` until the vault has been read. */
  kind: 'framework' | 'assessment' | 'topic' | 'none' | 'reading';
  title: string;
  /** What an assessment can be started from here, by path; null for nothing. */
  startable: string | null;
  /** The assessments of the framework, to choose from; empty on a topic's page. */
  choices: AssessmentChoice[];
  /** The assessment shown, by path. */
  chosen: string | null;
  progress: Progress | null;
  sections: PageSection[];
  findings: FindingRow[];
}

/** An assessment to choose from, for a framework that has several. */
export interface AssessmentChoice {
  path: string;
  subject: string | null;
  /** 0 to 100. */
  progress: number;
}

/** Items under one heading. */
export interface PageSection {
  title: string | null;
  /** What its items are answered in; null while nothing is. */
  assessment: string | null;
  progress: Progress | null;
  rows: PageRow[];
}

/** An item as a checklist shows it: what it asks, and what the assessment answers. */
export interface PageRow {
  blockId: string;
  title: string;
  /** The number that people know the item by. */
  number: string | null;
  description: string | null;
  /** Null while there is no assessment, or the assessment does not have the item. */
  state: ItemState | null;
  /** The task character of an unknown state. */
  mark: string | null;
  /** The steps that the item is answered with, and the one aimed at; null where it is met or not. */
  scale: Scale | null;
  /** The step that it is on. */
  score: ScaleStep | null;
  fields: Record<AnswerField, string[]>;
  evidenceRequired: boolean;
  /** Whether the framework lets the item be answered “not applicable” at all. */
  mayNotApply: boolean;
  evidenceMissing: boolean;
  /** The note that explains the item, as a link target. */
  topic: string | null;
  place: Place | null;
  findings: FindingRow[];
  elsewhere: { framework: string; title: string; state: ItemState; path: string; evidence: readonly string[] }[];
}

/** The checklist page of a note. `chosen` is the assessment that the person picked, if it still is one of the framework's. */
export function checklistPage(source: NoteSource, path: string, chosen: string | null, today: string): ChecklistPage {
  const survey = surveyVault(source, today);
  const assessment = survey.assessments.find((each) => each.assessment.path === path);
  if (assessment) return assessmentPage(survey, path, assessment);
  const framework = survey.frameworks.find((each) => each.path === path);
  if (framework) return frameworkPage(survey, framework, chosen);
  return topicPage(survey, source, path);
}

function frameworkPage(survey: Survey, framework: Framework, wanted: string | null): ChecklistPage {
  const own = assessmentsOf(survey, framework);
  const chosen = own.find(({ assessment }) => assessment.path === wanted) ?? own[0];
  const page = { ...emptyPage(framework.path, framework.title), kind: 'framework' as const, startable: framework.items.length > 0 ? framework.path : null, choices: own.map(choiceOf) };
  return chosen ? { ...page, ...answered(chosen) } : { ...page, sections: emptySections(framework.items.filter((item) => !isWithdrawn(item, framework))) };
}

function assessmentPage(survey: Survey, path: string, surveyed: SurveyedAssessment): ChecklistPage {
  const { laid } = surveyed;
  const title = laid ? laid.framework.title : baseName(path);
  const choices = laid ? assessmentsOf(survey, laid.framework).map(choiceOf) : [];
  return { ...emptyPage(path, title), kind: 'assessment', startable: laid?.framework.path ?? null, choices, ...answered(surveyed) };
}

/** The items that a note explains, under each assessment that has them. */
function topicPage(survey: Survey, source: NoteSource, path: string): ChecklistPage {
  const sections = survey.frameworks.flatMap((framework) => {
    const explained = framework.items.filter((item) => item.topic !== null && meansNote(source, item.topic, framework.path, path));
    return explained.length === 0 ? [] : topicSections(survey, framework, new Set(explained));
  });
  const page = emptyPage(path, baseName(path));
  if (sections.length > 0) return { ...page, kind: 'topic', sections };
  const note = source.note(path);
  return { ...page, startable: note && (readFramework(note)?.items.length ?? 0) > 0 ? path : null };
}

function topicSections(survey: Survey, framework: Framework, items: ReadonlySet<FrameworkItem>): PageSection[] {
  const own = assessmentsOf(survey, framework);
  if (own.length === 0) return [{ title: framework.title, assessment: null, progress: null, rows: [...items].map(unanswered) }];
  return own.map((surveyed) => {
    const shown = (surveyed.laid?.items ?? []).filter(({ item }) => items.has(item));
    const { path, subject } = surveyed.assessment;
    return {
      title: subject === null ? framework.title : `${framework.title}: ${subject}`,
      assessment: path,
      progress: progressOfItems(shown),
      rows: shown.map(rowsOf(surveyed)),
    };
  }).filter(({ rows }) => rows.length > 0);
}

function meansNote(source: NoteSource, topic: string, fromPath: string, path: string): boolean {
  return pathOf(source.resolve(linkTarget(topic), fromPath)) === path;
}

/** The present ones: what was kept as it once was is nobody's to fill in. */
function assessmentsOf(survey: Survey, framework: Framework): SurveyedAssessment[] {
  return survey.assessments.filter(({ laid, isOlder }) => !isOlder && laid?.framework.path === framework.path);
}

function choiceOf({ assessment, progress }: SurveyedAssessment): AssessmentChoice {
  return { path: assessment.path, subject: assessment.subject, progress: progress.progress };
}

/** The items of an assessment under their sections, with how far it is and what does not hold. */
export const answered = keptPer((surveyed: SurveyedAssessment): Pick<ChecklistPage, 'chosen' | 'progress' | 'sections' | 'findings'> => {
  const { assessment, laid, progress, findings } = surveyed;
  const toRow = rowsOf(surveyed);
  const rows = (laid?.items ?? []).map((each) => ({ section: each.item.section, level: each.item.level, each, row: toRow(each) }));
  return {
    chosen: assessment.path,
    // Of a framework that is not to be found nobody knows how far it is.
    progress: laid ? progress : null,
    sections: bySection(rows).map(({ title, items }) => ({
      title, assessment: assessment.path, progress: progressOfItems(items.map(({ each }) => each)), rows: items.map(({ row }) => row),
    })),
    findings: findings.map(findingRow),
  };
});

function emptySections(items: readonly FrameworkItem[]): PageSection[] {
  return bySection(items).map(({ title, items: within }) => ({ title, assessment: null, progress: null, rows: within.map(unanswered) }));
}

function rowsOf({ elsewhere, findings }: SurveyedAssessment): (each: AssessedItem) => PageRow {
  const about = findingsByItem(findings);
  return ({ item, answer, state, scale, score }) => ({
    ...unanswered(item),
    state: answer ? state : null,
    scale,
    score,
    mark: answer?.mark ?? null,
    fields: answer?.fields ?? noFields(),
    evidenceMissing: about(item).some(({ code }) => code === 'missing-evidence'),
    place: answer?.place ?? null,
    findings: about(item).map(findingRow),
    elsewhere: (elsewhere.get(item) ?? []).map(answerOf).filter((other) => other.state !== 'open'),
  });
}

function unanswered(item: FrameworkItem): PageRow {
  return {
    blockId: item.blockId,
    title: item.title,
    number: item.number,
    description: item.description,
    state: null,
    mark: null,
    scale: item.scale,
    score: null,
    fields: noFields(),
    evidenceRequired: item.evidence === 'required',
    mayNotApply: mayNotApply(item),
    evidenceMissing: false,
    topic: item.topic === null ? null : linkTarget(item.topic),
    place: null,
    findings: [],
    elsewhere: [],
  };
}

function noFields(): PageRow['fields'] {
  return { score: [], evidence: [], reason: [], owner: [], reviewed: [], review: [], remark: [] };
}

/** What is shown of any note until the vault has been read. */
export function readingPage(path: string): ChecklistPage {
  return { ...emptyPage(path, baseName(path)), kind: 'reading' };
}

function emptyPage(path: string, title: string): ChecklistPage {
  return { path, kind: 'none', title, startable: null, choices: [], chosen: null, progress: null, sections: [], findings: [] };
}
