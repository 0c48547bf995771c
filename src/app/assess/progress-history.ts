import { seriesKey } from '../../assess/dated-copy';
import type { SurveyedAssessment } from '../../assess/survey';
import { compareTexts } from '../../model/sorted';
import { titleOf } from './board-page';
import { groupBy } from '../group-by';

/** One assessment over time. */
export interface HistorySeries {
  title: string;
  /** From the earliest; at least two days. */
  points: HistoryPoint[];
}

/** How far an assessment was on a day. */
export interface HistoryPoint {
  /** ISO date; today for the assessment that is kept up to date. */
  day: string;
  /** 0 to 100. */
  progress: number;
  path: string;
}

/** How progress went: the dated copies of an assessment, and the present one as of today. What has only one day is left out. */
export function historyOf(assessments: readonly SurveyedAssessment[], today: string): HistorySeries[] {
  return [...groupBy(assessments, seriesKey).values()].flatMap((own) => {
    const points = own.map(({ assessment: { day, path }, progress }) => ({ day: day ?? today, progress: progress.progress, path })).sort((a, b) => compareTexts(a.day, b.day));
    const latest = own.find(({ isOlder }) => !isOlder);
    return latest && points.at(0)?.day !== points.at(-1)?.day ? [{ title: titleOf(latest), points }] : [];
  });
}
