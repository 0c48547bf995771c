import { ANSWER_FIELDS } from './assessment';
import { STATE_WORDS } from './finding-sentences';
import { escapeHtml, linkedHtml } from './linked-html';
import { progressWords, provenance, reportTitle, type AssessmentReport, type ReportRow, type ReportSection } from './report';
import { FIELD_WORDS } from './report-markdown';

const STYLE = [
  'body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }',
  'table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }',
  'tr { break-inside: avoid; } thead { display: table-header-group; } dl { margin: 0; } dt { font-weight: bold; } dd { margin: 0 0 0.3rem; overflow-wrap: anywhere; }',
  'progress { width: 100%; height: 1rem; } @media print { body { margin: 0; max-width: none; font-size: 11pt; } }',
].join('\n');

/** Reports as one page that needs nothing else: no script, no picture, no address it would fetch by itself. All text is escaped. */
export function reportHtml(reports: readonly AssessmentReport[]): string {
  const title = reports.length === 1 && reports[0] ? reportTitle(reports[0]) : 'Assessments';
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    `<body>${reports.map(reportPart).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function reportPart(report: AssessmentReport): string {
  const words = progressWords(report.progress);
  return [
    '<article>',
    element('h1', reportTitle(report)),
    element('p', words),
    `<progress max="100" value="${report.progress.progress}" aria-label="${escapeHtml(words)}"></progress>`,
    `<ul>${provenance(report).map((line) => element('li', line)).join('')}</ul>`,
    findingsPart(report),
    ...report.sections.map(sectionPart),
    '</article>',
  ].join('\n');
}

function findingsPart({ findings }: AssessmentReport): string {
  if (findings.length === 0) return '';
  return `<h2>Findings</h2><ul>${findings.map(({ sentence }) => element('li', sentence)).join('')}</ul>`;
}

function sectionPart({ title, progress, rows }: ReportSection): string {
  const heads = ['Item', 'State', 'Details'].map((head) => `<th scope="col">${head}</th>`).join('');
  return [
    element('h2', title ?? 'Items'),
    element('p', progressWords(progress)),
    `<table><thead><tr>${heads}</tr></thead><tbody>`,
    ...rows.map(rowPart),
    '</tbody></table>',
  ].join('\n');
}

function rowPart({ label, description, state, fields }: ReportRow): string {
  const details = ANSWER_FIELDS.flatMap((field) => fields[field].map((value) => element('dt', FIELD_WORDS[field]) + element('dd', value)));
  const item = `<strong>${escapeHtml(label)}</strong>${description === null ? '' : `<br>${escapeHtml(description)}`}`;
  return `<tr><td>${item}</td>${element('td', STATE_WORDS[state])}<td>${details.length > 0 ? `<dl>${details.join('')}</dl>` : ''}</td></tr>`;
}

function element(name: string, text: string): string {
  return `<${name}>${linkedHtml(text)}</${name}>`;
}
