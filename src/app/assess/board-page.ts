import type { AssessedItem } from '../../assess/assessed-item';
import { dayIn, monthsAfter } from '../../assess/day';
import { SENTENCES } from '../../assess/finding-sentences';
import type { Progress } from '../../assess/progress';
import { REVIEW_MONTHS } from '../../assess/review-interval';
import type { Survey, SurveyedAssessment } from '../../assess/survey';
import { baseName } from '../../model/path';
import { answered, type PageRow } from './assess-page';
import { keptPer } from '../kept-per';

/** What a board shows: plain data, made anew whenever the vault changes. */
export interface BoardPage {
  /** Whether the vault is still being read. */
  isReading: boolean;
  /** Those that are shown. */
  assessments: BoardAssessment[];
  /** All that can be chosen, by path. */
  choices: { path: string; title: string }[];
  /** The one chosen; null for all. */
  chosen: string | null;
  /** ISO date. */
  today: string;
}

/** An assessment as the board shows it. */
export interface BoardAssessment {
  path: string;
  /** The framework, and the subject where there is one. */
  title: string;
  progress: Progress;
  sections: BoardSection[];
  /** Why its items cannot be shown: its framework is not to be found. Null where they can. */
  fault: string | null;
}

/** A section of it; without a title where the framework has none. */
export interface BoardSection {
  title: string | null;
  progress: Progress | null;
  items: BoardItem[];
}

/** An item of an assessment, as a board shows it. */
export interface BoardItem {
  /** Path of the assessment. */
  assessment: string;
  row: PageRow;
  /** The day on which a review is due, as an ISO date; null where none is. */
  due: string | null;
}

/** An answer to the same question in another assessment. */
export type ElsewhereRow = PageRow['elsewhere'][number];

/** The board of one assessment, or of all. An assessment that is gone means all. `today` is an ISO date. */
export function boardPage({ assessments }: Pick<Survey, 'assessments'>, chosen: string | null, today: string): BoardPage {
  const choices = assessments.map((each) => ({ path: each.assessment.path, title: titleOf(each) }));
  const wanted = assessments.filter(({ assessment }) => assessment.path === chosen);
  const shown = wanted.length > 0 ? wanted : assessments.filter(({ isOlder }) => !isOlder);
  return { isReading: false, choices, chosen: wanted[0]?.assessment.path ?? null, today, assessments: shown.map((each) => boardAssessment(each)) };
}

/** The board until the vault has been read. */
export function readingBoard(today: string): BoardPage {
  return { isReading: true, assessments: [], choices: [], chosen: null, today };
}

const boardAssessment = keptPer((surveyed: SurveyedAssessment): BoardAssessment => {
  const { path } = surveyed.assessment;
  const due = new Map((surveyed.laid?.items ?? []).map((each) => [each.item.blockId, dueDay(each, surveyed)]));
  const sections = answered(surveyed).sections.map(({ title, progress, rows }) => ({
    title, progress, items: rows.map((row) => ({ assessment: path, row, due: due.get(row.blockId) ?? null })),
  }));
  const fault = surveyed.laid ? null : SENTENCES['unknown-framework'](surveyed.assessment.framework);
  return { path, title: titleOf(surveyed), progress: surveyed.progress, sections, fault };
});

/** The framework of an assessment, and its subject where it names one; the day of one that is kept as it once was. */
export function titleOf({ assessment, laid, isOlder }: SurveyedAssessment): string {
  const framework = laid?.framework.title ?? baseName(assessment.path);
  const title = assessment.subject === null ? framework : `${framework}: ${assessment.subject}`;
  return isOlder && assessment.day !== null ? `${title} (${assessment.day})` : title;
}

/** The review day of an item: the one that is written, else the one that follows from the last review; null where there is none. */
export function dueDay({ answer, state }: AssessedItem, { assessment, laid }: SurveyedAssessment): string | null {
  const latest = (texts: readonly string[]): string | null => texts.map(dayIn).filter((day) => day !== null).sort().at(-1) ?? null;
  if (!answer) return null;
  const written = latest(answer.fields.review);
  const seen = latest(answer.fields.reviewed);
  if (written !== null || seen === null || (state !== 'met' && state !== 'notApplicable')) return written;
  return monthsAfter(seen, assessment.reviewEvery ?? laid?.framework.reviewEvery ?? REVIEW_MONTHS);
}
