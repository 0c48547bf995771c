import { progressOfItems, type Progress } from '../assess/progress';
import type { Survey, SurveyedAssessment } from '../assess/survey';
import type { Place } from '../assess/assessment';
import { baseName, comparePaths } from '../model/path';
import { dueDay, titleOf } from './board-page';

/** What the dashboard shows of the vault's assessments: plain data, made anew whenever the vault changes. */
export interface DashboardPage {
  /** Whether the vault is still being read. */
  isReading: boolean;
  /** ISO date. */
  today: string;
  matrix: Matrix;
  /** The assessments that the plots are about. */
  frameworks: CountedRow[];
  sections: CountedRow[];
  /** What is left to do, by owner; a row with an empty name is nobody's. */
  owners: CountedRow[];
  findings: DashboardFinding[];
  reviews: ReviewRow[];
}

/** How many items are in each state; what is named by a title. */
export interface CountedRow {
  title: string;
  progress: Progress;
}

/** Subjects × frameworks. */
export interface Matrix {
  frameworks: { path: string | null; title: string; all: Progress }[];
  rows: MatrixRow[];
}

export interface MatrixRow {
  /** Null for assessments that name no subject. */
  subject: string | null;
  /** One for each framework; null where the subject was not assessed against it. */
  cells: (MatrixCell | null)[];
  all: Progress;
}

export interface MatrixCell {
  /** The assessment; of several the last by path. */
  path: string;
  progress: Progress;
  findings: number;
  /** How many assessments of the subject there are. */
  count: number;
}

export interface DashboardFinding {
  assessment: string;
  title: string;
  sentence: string;
  place: Place;
}

export interface ReviewRow {
  /** Empty for nobody. */
  owner: string;
  item: string;
  /** ISO date. */
  due: string;
  isOverdue: boolean;
  assessment: string;
  title: string;
  blockId: string;
  place: Place;
}

/** Days within which a review counts as coming. */
const SOON = 30;

/** The dashboard of all assessments, or of those of one framework. `today` is an ISO date. */
export function dashboardPage({ assessments }: Pick<Survey, 'assessments'>, framework: string | null, today: string): DashboardPage {
  const shown = framework === null ? assessments : assessments.filter(({ laid }) => laid?.framework.path === framework);
  return {
    isReading: false,
    today,
    matrix: matrixOf(assessments),
    frameworks: shown.map((each) => ({ title: titleOf(each), progress: each.progress })),
    sections: sectionsOf(shown),
    owners: ownersOf(shown),
    findings: shown.flatMap((each) => each.findings.map(({ sentence, place }) => ({ assessment: each.assessment.path, title: titleOf(each), sentence, place }))),
    reviews: reviewsOf(shown, today),
  };
}

/** The dashboard until the vault has been read. */
export function readingDashboard(today: string): DashboardPage {
  return { isReading: true, today, matrix: { frameworks: [], rows: [] }, frameworks: [], sections: [], owners: [], findings: [], reviews: [] };
}

function matrixOf(assessments: readonly SurveyedAssessment[]): Matrix {
  const frameworks = [...groupBy(assessments, frameworkKey)].sort(([, [a]], [, [b]]) => comparePaths(frameworkTitle(a), frameworkTitle(b)));
  const subjects = [...groupBy(assessments, ({ assessment }) => assessment.subject?.toLowerCase() ?? '')].sort(([a], [b]) => comparePaths(a, b));
  return {
    frameworks: frameworks.map(([, own]) => ({ path: own[0]?.laid?.framework.path ?? null, title: frameworkTitle(own[0]), all: together(own) })),
    rows: subjects.map(([, own]) => ({
      subject: own[0]?.assessment.subject ?? null,
      cells: frameworks.map(([key]) => cellOf(own.filter((each) => frameworkKey(each) === key))),
      all: together(own),
    })),
  };
}

function cellOf(own: readonly SurveyedAssessment[]): MatrixCell | null {
  const last = own.at(-1);
  return last ? { path: last.assessment.path, progress: last.progress, findings: last.findings.length, count: own.length } : null;
}

function frameworkKey({ assessment, laid }: SurveyedAssessment): string {
  return laid?.framework.path ?? `?${assessment.framework ?? ''}`;
}

function frameworkTitle(surveyed: SurveyedAssessment | undefined): string {
  return surveyed?.laid?.framework.title ?? surveyed?.assessment.framework ?? baseName(surveyed?.assessment.path ?? '');
}

/** Items of several assessments counted as one; groups are told apart by their assessment. */
function together(own: readonly SurveyedAssessment[]): Progress {
  return progressOfItems(own.flatMap(({ assessment, laid }) => (laid?.items ?? []).map((each) => {
    const { group } = each.item;
    return group ? { ...each, item: { ...each.item, group: { ...group, of: `${assessment.path}\n${group.of}` } } } : each;
  })));
}

function sectionsOf(own: readonly SurveyedAssessment[]): CountedRow[] {
  const several = own.length > 1;
  return own.flatMap((surveyed) => [...groupBy(surveyed.laid?.items ?? [], ({ item }) => item.section ?? item.level ?? '')].map(([section, items]) => ({
    title: several ? `${titleOf(surveyed)} – ${section}` : section,
    progress: progressOfItems(items),
  })));
}

function ownersOf(own: readonly SurveyedAssessment[]): CountedRow[] {
  const left = own.flatMap(({ laid }) => (laid?.items ?? []).filter(({ state, counts }) => counts && state !== 'met' && state !== 'notApplicable'));
  const byOwner = groupBy(left, ({ answer }) => answer?.fields.owner[0] ?? '');
  return [...byOwner].map(([title, items]) => ({ title, progress: progressOfItems(items) })).sort((a, b) => b.progress.total - a.progress.total || comparePaths(a.title, b.title));
}

function reviewsOf(own: readonly SurveyedAssessment[], today: string): ReviewRow[] {
  const limit = new Date(Date.parse(`${today}T00:00:00Z`) + SOON * 86_400_000).toISOString().slice(0, 10);
  const rows = own.flatMap((surveyed) => (surveyed.laid?.items ?? []).flatMap((each): ReviewRow[] => {
    const due = dueDay(each, surveyed);
    if (due === null || due > limit || !each.answer) return [];
    return [{
      owner: each.answer.fields.owner[0] ?? '', item: each.item.title, due, isOverdue: due < today,
      assessment: surveyed.assessment.path, title: titleOf(surveyed), blockId: each.answer.blockId, place: each.answer.place,
    }];
  }));
  return rows.sort((a, b) => comparePaths(a.owner, b.owner) || comparePaths(a.due, b.due));
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
