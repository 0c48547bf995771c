import { ANSWER_FIELDS, type AnswerField } from './assessment';
import { STATE_WORDS } from './finding-sentences';
import { progressWords, provenance, reportTitle, type AssessmentReport, type ReportRow, type ReportSection } from './report';

/** How the fields are named in reports for people. */
export const FIELD_WORDS: Readonly<Record<AnswerField, string>> = {
  score: 'Score', evidence: 'Evidence', reason: 'Reason', owner: 'Owner', reviewed: 'Reviewed', review: 'Next review', remark: 'Remark',
};

/** Reports as one Markdown text; its lists are no tasks, so that no task list counts an item twice. */
export function reportMarkdown(reports: readonly AssessmentReport[]): string {
  return `${reports.map((report) => reportLines(report).join('\n')).join('\n\n')}\n`;
}

function reportLines(report: AssessmentReport): string[] {
  return [
    `# ${reportTitle(report)}`,
    '',
    `**${progressWords(report.progress)}**`,
    '',
    ...provenance(report).map((line) => `- ${line}`),
    ...findingLines(report),
    ...report.sections.flatMap(sectionLines),
  ];
}

function findingLines({ findings }: AssessmentReport): string[] {
  if (findings.length === 0) return [];
  return ['', '## Findings', '', ...findings.map(({ sentence }) => `- ${sentence.replace(/::/g, ':\\:')}`)];
}

function sectionLines({ title, progress, rows }: ReportSection): string[] {
  return ['', `## ${title ?? 'Items'}`, '', progressWords(progress), '', ...rows.flatMap(rowLines)];
}

function rowLines({ label, description, state, fields }: ReportRow): string[] {
  const head = `- **${label}** (${STATE_WORDS[state]})${description === null ? '' : `: ${description}`}`;
  const details = ANSWER_FIELDS.flatMap((field) => fields[field].map((value) => `    - ${FIELD_WORDS[field]}: ${value}`));
  return [head, ...details];
}
