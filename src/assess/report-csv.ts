import { STATE_WORDS } from './finding-sentences';
import type { AssessmentReport, ReportRow } from './report';

const HEAD = ['assessment', 'framework', 'version', 'subject', 'section', 'id', 'title', 'state', 'evidence', 'reason', 'owner', 'reviewed', 'next review', 'remark', 'findings'];

/** Reports as one table, RFC 4180: a row for each item of each assessment. Where items have a scale, the score stands behind all others: who reads by place finds the rest where it was. */
export function reportCsv(reports: readonly AssessmentReport[]): string {
  const hasScores = reports.some(({ sections }) => sections.some(({ rows }) => rows.some(({ score }) => score !== undefined)));
  const scoreOf = ({ score = null }: ReportRow): string[] => (hasScores ? [score === null ? '' : String(score)] : []);
  const rows = reports.flatMap((report) => report.sections.flatMap((section) => section.rows.map((row) => [...cells(report, section.title, row), ...scoreOf(row)])));
  return [[...HEAD, ...(hasScores ? ['score'] : [])], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cells({ path, framework, subject }: AssessmentReport, section: string | null, { id, title, state, fields, findings }: ReportRow): string[] {
  return [
    path, framework?.title ?? '', framework?.version ?? '', subject ?? '', section ?? '', id, title, STATE_WORDS[state],
    ...[fields.evidence, fields.reason, fields.owner, fields.reviewed, fields.review, fields.remark, findings].map((texts) => texts.join('; ')),
  ];
}

/** Quoted where it must be. A spreadsheet takes some first characters for a formula: an apostrophe keeps them text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
