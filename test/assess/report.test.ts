import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportOf, type AssessmentReport } from '../../src/assess/report';
import { reportCsv } from '../../src/assess/report-csv';
import { reportHtml } from '../../src/assess/report-html';
import { reportJson } from '../../src/assess/report-json';
import { reportMarkdown } from '../../src/assess/report-markdown';
import { reportOscal } from '../../src/assess/report-oscal';
import { surveyVault } from '../../src/assess/survey';
import { parseNote } from '../../src/parse/parse-note';
import { sharedPath } from '../shared-folder';
import { LICENCES, vaultOf } from './checklist-vault';

const TODAY = '2026-11-21';

const ASSESSMENT = `---
type: assessment
framework: "[[Licence compliance]]"
framework-version: "2.1"
subject: Shop <b>&
---
- [x] **Policy** ^licences-3-1-1
    - evidence:: [[Open source policy v3]]
    - evidence:: [Page](https://example.org/a?b=1#c)
    - owner:: =cmd()
    - remark:: "quoted", <script>alert(1)</script>
- [-] **Awareness** ^licences-3-1-2
    - reason:: one person only
- [/] **Mail address** ^licences-3-2-1
- [x] **Bill of materials** ^licences-3-3-1
    - reviewed:: 2020-01-01
`;

function reports(text = ASSESSMENT, framework = LICENCES): AssessmentReport[] {
  const { assessments } = surveyVault(vaultOf({ 'Licence compliance.md': framework, 'Shop.md': text }), TODAY);
  return assessments.map((each) => reportOf(each, { date: TODAY, shown: (shown) => shown }));
}

describe('a Markdown report', () => {
  it('tells framework, version, licence, progress, findings and every answer', () => {
    const text = reportMarkdown(reports());
    for (const part of ['# Licence compliance: Shop', 'Framework version: 2.1', 'Licence of the official text: CC-BY-4.0', 'By the Example project.',
      '2 of 5 met, 1 under way, 1 not applicable: 67 %', '## Findings', '## Foundation', '- **3.1.1 Policy** (met): A written policy exists',
      '    - Evidence: [[Open source policy v3]]', '    - Reason: one person only']) expect(text).toContain(part);
  });

  it('holds no tasks, fields or block ids, so that nothing counts twice', () => {
    const note = parseNote('Report.md', reportMarkdown(reports()));
    expect(note.items.filter(({ task }) => task !== null)).toEqual([]);
    expect(note.fields).toEqual([]);
    expect(note.blocks).toEqual([]);
  });
});

describe('an HTML report', () => {
  const html = reportHtml(reports());

  it('escapes every text of notes', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Shop &lt;b&gt;&amp;');
    expect(html).not.toContain('<script');
  });

  it('lets addresses of the web be followed, and shows links to notes by their words', () => {
    expect(html).toContain('<dd>Open source policy v3</dd>');
    expect(html).toContain('<dd><a href="https://example.org/a?b=1#c">Page</a></dd>');
    const note = (evidence: string): string => reportHtml(reports(ASSESSMENT.replace('[[Open source policy v3]]', evidence)));
    expect(note('See https://example.org/x_(y)?a=1&b=2.')).toContain('<dd>See <a href="https://example.org/x_(y)?a=1&amp;b=2">https://example.org/x_(y)?a=1&amp;b=2</a>.</dd>');
    expect(note('[[Policies/Policy#Scope|our <b>policy</b>]]')).toContain('<dd>our &lt;b&gt;policy&lt;/b&gt;</dd>');
    expect(note('[x](javascript:alert(1)) "><')).toContain('<dd>[x](javascript:alert(1)) &quot;&gt;&lt;</dd>');
  });

  it('has a list of findings only where there are some', () => {
    expect(html).toContain('<h2>Findings</h2>');
    const items = ['3-1-1', '3-1-2', '3-2-1', '3-2-2', '3-3-1'].map((id) => `- [ ] Item ^licences-${id}\n`);
    expect(reportHtml(reports(`${ASSESSMENT.split('---\n', 2).join('---\n')}---\n${items.join('')}`))).not.toContain('Findings');
  });

  it('stands alone: it fetches nothing', () => {
    expect(html).not.toMatch(/<(?:link|img|script|iframe)|@import|url\(/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });
});

describe('a CSV report', () => {
  const rows = reportCsv(reports()).split('\r\n');

  it('has a row for each item', () => {
    expect(rows).toHaveLength(1 + 5 + 1);
    expect(rows[2]).toBe('Shop.md,Licence compliance,2.1,Shop <b>&,Foundation,3.1.2,Awareness,not applicable,,one person only,,,,,');
  });

  it('quotes what must be, and lets no cell become a formula', () => {
    expect(rows[1]).toContain(`,'=cmd(),`);
    expect(rows[1]).toContain('"""quoted"", <script>alert(1)</script>"');
  });
});

describe('a JSON report', () => {
  it('is one document', () => {
    const { assessments } = JSON.parse(reportJson(reports())) as { assessments: AssessmentReport[] };
    expect(assessments).toEqual(reports());
  });
});

const schema = sharedPath('schemas/oscal_assessment-results_schema.json');

describe.skipIf(!schema)('an OSCAL report, held to the published schema,', () => {
  let validate: ValidateFunction;

  beforeAll(() => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    validate = ajv.compile(JSON.parse(readFileSync(schema ?? '', 'utf8')) as object);
  });

  const check = (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);

  it('keeps to it', () => {
    expect(check(reportOscal(reports(), TODAY))).toEqual([]);
    expect(check(reportOscal([...reports(), ...reports()], TODAY))).toEqual([]);
  });

  it('keeps to it with nothing answered, no framework, and titles that are no tokens', () => {
    expect(check(reportOscal(reports('---\ntype: assessment\n---\n'), TODAY))).toEqual([]);
    const odd = LICENCES.replace('id: licences', 'id: 5 方針').replace('https://example.org/licences', 'not an [address]');
    expect(check(reportOscal(reports('---\ntype: assessment\nframework: "[[Licence compliance]]"\nsubject: " "\n---\n', odd), TODAY))).toEqual([]);
  });

  it('would fail the schema if it were another document', () => {
    expect(check('{"assessment-results": {}}')).not.toEqual([]);
  });
});

describe('an OSCAL report', () => {
  it('bears the same ids every time, says what is met, and leaves out what is out of scope', () => {
    const text = reportOscal(reports(), TODAY);
    expect(reportOscal(reports(), TODAY)).toBe(text);
    const [result] = (JSON.parse(text) as Oscal)['assessment-results'].results;
    expect(result?.findings.map(({ target }) => [target['target-id'], target.status.state])).toEqual([
      ['licences-3-1-1', 'satisfied'], ['licences-3-2-1', 'not-satisfied'], ['licences-3-2-2', 'not-satisfied'], ['licences-3-3-1', 'satisfied'],
    ]);
    const observed = result?.observations.map(({ uuid }) => uuid);
    expect(observed).toHaveLength(1);
    expect(result?.findings.flatMap((finding) => finding['related-observations'] ?? []).map((each) => each['observation-uuid'])).toEqual(observed);
    expect(result?.observations[0]?.['relevant-evidence'][1]).toEqual({ href: 'https://example.org/a?b=1#c', description: '[Page](https://example.org/a?b=1#c)' });
  });
});

interface Oscal {
  'assessment-results': {
    results: {
      findings: { 'target': { 'target-id': string; status: { state: string } }; 'related-observations'?: { 'observation-uuid': string }[] }[];
      observations: { 'uuid': string; 'relevant-evidence': { href?: string; description: string }[] }[];
    }[];
  };
}
