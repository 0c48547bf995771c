import { STATE_WORDS } from './finding-sentences';
import { progressWords, provenance, reportTitle, type AssessmentReport, type ReportRow } from './report';
import { uuidOf } from './uuid';

const OSCAL_VERSION = '1.2.1';

/** A document of the OSCAL assessment results model, as far as we write it. */
type Part = { [key: string]: string | Part | Part[] | string[] };

/**
 * Reports as OSCAL assessment results (NIST, 1.2.1): a result for each assessment, a finding for each item in scope, an observation for
 * each item with evidence. Ids are made from paths and item ids, so that a later report of the same assessment bears the same ones.
 */
export function reportOscal(reports: readonly AssessmentReport[], date: string): string {
  const name = reports.map(({ path }) => path).join('\n');
  const frameworks = [...new Map(reports.map((report) => [frameworkName(report), report])).values()];
  const document = {
    'assessment-results': {
      'uuid': uuidOf(`results:${name}`),
      'metadata': {
        'title': reports.length === 1 && reports[0] ? reportTitle(reports[0]) : 'Assessments',
        'last-modified': instant(date),
        'version': date,
        'oscal-version': OSCAL_VERSION,
      },
      'import-ap': { href: `#${uuidOf(frameworkName(frameworks[0]))}`, remarks: 'The criteria stand in the back matter; there is no separate plan.' },
      'results': reports.map(resultOf),
      'back-matter': { resources: frameworks.map(resourceOf) },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function resultOf(report: AssessmentReport): Part {
  const rows = report.sections.flatMap((section) => section.rows);
  const inScope = rows.filter(({ state }) => state !== 'notApplicable');
  const observations = rows.filter(({ fields }) => fields.evidence.length > 0).map((row) => observationOf(report, row));
  return {
    'uuid': uuidOf(`result:${report.path}`),
    'title': reportTitle(report),
    'description': progressWords(report.progress),
    'start': instant(report.date),
    ...(report.subject === null ? {} : { props: [{ name: 'subject', value: line(report.subject) }] }),
    'reviewed-controls': reviewedControls(rows),
    ...many('observations', observations),
    ...many('findings', inScope.map((row) => findingOf(report, row))),
    ...(report.findings.length === 0 ? {} : { remarks: report.findings.map(({ sentence }) => sentence).join('\n') }),
  };
}

function reviewedControls(rows: readonly ReportRow[]): Part {
  const excluded = rows.filter(({ state }) => state === 'notApplicable');
  const reasons = excluded.map(({ label, fields }) => line([`${label} is not applicable`, ...fields.reason].join(': ')));
  return {
    'control-selections': [{ 'include-all': {}, ...many('exclude-controls', excluded.map(({ blockId }) => ({ 'control-id': token(blockId) }))) }],
    ...(reasons.length === 0 ? {} : { remarks: reasons.join('\n') }),
  };
}

function observationOf(report: AssessmentReport, { blockId, title, fields }: ReportRow): Part {
  return {
    'uuid': uuidOf(`observation:${report.path}#${blockId}`),
    'description': `Evidence for ${title}`,
    'methods': ['EXAMINE'],
    'collected': instant(report.date),
    'relevant-evidence': fields.evidence.map((text) => ({ ...hrefOf(text), description: line(text) })),
  };
}

function findingOf(report: AssessmentReport, row: ReportRow): Part {
  const met = row.state === 'met';
  const words = [...(row.score === undefined ? [] : row.fields.score.map((score) => `Score: ${score}`)), ...row.fields.remark, ...row.findings];
  return {
    'uuid': uuidOf(`finding:${report.path}#${row.blockId}`),
    'title': line(row.label),
    'description': row.description ?? row.title,
    'target': {
      'type': 'objective-id',
      'target-id': token(row.blockId),
      'status': { state: met ? 'satisfied' : 'not-satisfied', reason: met ? 'pass' : 'other', remarks: STATE_WORDS[row.state] },
    },
    ...(row.fields.evidence.length === 0 ? {} : { 'related-observations': [{ 'observation-uuid': uuidOf(`observation:${report.path}#${row.blockId}`) }] }),
    ...(words.length === 0 ? {} : { remarks: words.join('\n') }),
  };
}

function resourceOf(report: AssessmentReport): Part {
  const { framework } = report;
  return {
    'uuid': uuidOf(frameworkName(report)),
    'title': line(framework?.title ?? 'An unknown framework'),
    'description': provenance(report).slice(1).join('\n') || 'No more is known of it.',
    ...(framework?.url && isUriReference(framework.url) ? { rlinks: [{ href: framework.url }] } : {}),
  };
}

function frameworkName(report: AssessmentReport | undefined): string {
  return `framework:${report?.framework?.id ?? ''}`;
}

/** Lists must not be empty there. */
function many(key: string, parts: Part[]): Part {
  return parts.length === 0 ? {} : { [key]: parts };
}

function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

/** Ids must begin with a letter. */
function token(blockId: string): string {
  return /^[a-z]/.test(blockId) ? blockId : `item-${blockId}`;
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '-';
}

function hrefOf(evidence: string): Part {
  const address = /https?:\/\/[^\s)>\]]+/.exec(evidence)?.[0];
  return address !== undefined && isUriReference(address) ? { href: address } : {};
}

/** Only characters that an address may have, no half-written escape, one fragment. */
function isUriReference(text: string): boolean {
  return /^(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/.test(text);
}
