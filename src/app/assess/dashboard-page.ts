import { progressOfItems, type Progress } from '../../assess/progress';
import type { Survey, SurveyedAssessment } from '../../assess/survey';
import type { Place } from '../../assess/assessment';
import { compareTexts } from '../../model/sorted';
import { dueDay, titleOf } from './board-page';
import { findingRow, type FindingRow } from './finding-row';
import { groupBy } from '../group-by';
import { keptPer } from '../kept-per';
import { historyOf, type HistorySeries } from './progress-history';
import { matrixOf, type Matrix } from './progress-matrix';

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
  history: HistorySeries[];
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

/** A finding of any assessment. */
export interface DashboardFinding extends FindingRow {
  /** What the assessment is called. */
  title: string;
}

/** A review that is due, or soon will be. */
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
export function dashboardPage({ assessments: all, subjects }: Pick<Survey, 'assessments' | 'subjects'>, framework: string | null, today: string): DashboardPage {
  const isMeant = ({ laid }: SurveyedAssessment): boolean => framework === null || laid?.framework.path === framework;
  const present = all.filter(({ isOlder }) => !isOlder);
  const shown = present.filter(isMeant);
  return {
    isReading: false,
    today,
    matrix: matrixOf(present, subjects),
    frameworks: shown.map((each) => ({ title: titleOf(each), progress: each.progress })),
    sections: sectionsOf(shown),
    history: historyOf(all.filter(isMeant), today),
    owners: ownersOf(shown),
    findings: shown.flatMap((each) => each.findings.map((finding) => ({ ...findingRow(finding), title: titleOf(each) }))),
    reviews: reviewsOf(shown, today),
  };
}

/** The dashboard until the vault has been read. */
export function readingDashboard(today: string): DashboardPage {
  return { isReading: true, today, matrix: { frameworks: [], rows: [] }, frameworks: [], sections: [], history: [], owners: [], findings: [], reviews: [] };
}

function sectionsOf(own: readonly SurveyedAssessment[]): CountedRow[] {
  const several = own.length > 1;
  return own.flatMap((surveyed) => sectionsIn(surveyed).map(({ title, progress }) => ({ title: several ? `${titleOf(surveyed)} – ${title}` : title, progress })));
}

const sectionsIn = keptPer(({ laid }: SurveyedAssessment): CountedRow[] =>
  [...groupBy(laid?.items ?? [], ({ item }) => item.section ?? item.level ?? '')].map(([title, items]) => ({ title, progress: progressOfItems(items) })));

function ownersOf(own: readonly SurveyedAssessment[]): CountedRow[] {
  const left = own.flatMap(({ laid }) => (laid?.items ?? []).filter(({ state, counts }) => counts && state !== 'met' && state !== 'notApplicable'));
  const byOwner = groupBy(left, ({ answer }) => answer?.fields.owner[0] ?? '');
  return [...byOwner].map(([title, items]) => ({ title, progress: progressOfItems(items) })).sort((a, b) => b.progress.total - a.progress.total || compareTexts(a.title, b.title));
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
  return rows.sort((a, b) => compareTexts(a.owner, b.owner) || compareTexts(a.due, b.due));
}
