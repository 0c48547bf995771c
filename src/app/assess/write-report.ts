import { linkTarget } from '../../assess/link-target';
import { reportOf, type AssessmentReport } from '../../assess/report';
import { reportCsv } from '../../assess/report-csv';
import { reportHtml } from '../../assess/report-html';
import { reportJson } from '../../assess/report-json';
import { reportMarkdown } from '../../assess/report-markdown';
import { reportOscal } from '../../assess/report-oscal';
import { surveyVault, type NoteSource, type SurveyedAssessment } from '../../assess/survey';
import { pathOf } from '../../graph/resolve';
import { isPrivate } from '../../model/front-matter';
import { baseName, folderOf, joinPath } from '../../model/path';
import { createFree } from '../create-free';
import type { Session } from '../session';

export const REPORT_FORMATS = ['md', 'html', 'csv', 'json', 'oscal'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report that somebody wants. */
export interface ReportWish {
  format: ReportFormat;
  /** The assessment to report, named by its path; all of the vault where none is named, but for what is kept as it once was. */
  path?: string;
  /** Whether notes with `visibility: private` may be shown. An assessment named by its path is shown in any case. */
  withPrivate?: boolean;
  /** ISO date of the report. */
  today: string;
}

/** The report's text; undefined when there is no assessment to report. */
export function reportText(source: NoteSource, wish: ReportWish): string | undefined {
  const chosen = surveyVault(source, wish.today).assessments.filter((each) => isWanted(each, wish));
  const reports = chosen.map((each) => reportOf(each, { date: wish.today, shown: shownFrom(source, each, wish) }));
  return reports.length === 0 ? undefined : WRITERS[wish.format](reports, wish.today);
}

/**
 * Writes the report of one assessment beside it and tells where. Never overwrites.
 * @throws StoreError `unwritable`
 */
export async function writeReport(session: Session, wish: ReportWish & { path: string }): Promise<string | undefined> {
  const text = reportText(session.atlas, wish);
  if (text === undefined) return undefined;
  const name = `${baseName(wish.path)} - report ${wish.today}.${EXTENSIONS[wish.format]}`;
  return createFree(session.store, joinPath(folderOf(wish.path), name), text);
}

const WRITERS: Record<ReportFormat, (reports: readonly AssessmentReport[], date: string) => string> = {
  md: reportMarkdown,
  html: reportHtml,
  csv: reportCsv,
  json: reportJson,
  oscal: reportOscal,
};

const EXTENSIONS: Record<ReportFormat, string> = { md: 'md', html: 'html', csv: 'csv', json: 'json', oscal: 'oscal.json' };

function isWanted({ assessment, isOlder }: SurveyedAssessment, { path, withPrivate = false }: ReportWish): boolean {
  return path === undefined ? !isOlder && (withPrivate || !assessment.private) : assessment.path === path;
}

/** Field texts that link to a private note are left out. */
function shownFrom(source: NoteSource, { assessment }: SurveyedAssessment, { withPrivate = false }: ReportWish): (text: string) => string {
  const isToPrivate = (link: string): boolean => {
    const note = source.note(pathOf(source.resolve(linkTarget(link), assessment.path)) ?? '');
    return note !== undefined && isPrivate(note);
  };
  return (text) => (withPrivate ? text : text.replace(/!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)/g, (link) => (isToPrivate(link) ? PRIVATE : link)));
}

const PRIVATE = '(a private note)';
