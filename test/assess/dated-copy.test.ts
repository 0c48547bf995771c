import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/app/assess/assess-status';
import { reportText } from '../../src/app/assess/write-report';
import { surveyVault } from '../../src/assess/survey';
import { LICENCES, SECURITY, vaultOf } from './checklist-vault';

const TODAY = '2026-11-21';
const text = (head = '', framework = 'Licence compliance'): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: Shop\n${head}---\n- [x] **Policy** ^licences-3-1-1\n`;
const vault = (files: Record<string, string>): ReturnType<typeof vaultOf> => vaultOf({ 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, ...files });
const older = (files: Record<string, string>): string[] =>
  surveyVault(vault(files), TODAY).assessments.flatMap(({ assessment, isOlder }) => (isOlder ? [assessment.path] : []));

describe('dated copies of an assessment', () => {
  it('are known by a day in their name or front matter, wherever they lie', () => {
    expect(older({ 'Own/Shop.md': text(), 'Own/Shop 2026-01-31.md': text(), 'Archive/2025-06-30 Shop.md': text(), 'Shop then.md': text('date: 2025-01-01\n') }))
      .toEqual(['Archive/2025-06-30 Shop.md', 'Own/Shop 2026-01-31.md', 'Shop then.md']);
  });

  it('stand for the present where none is newer', () => {
    expect(older({ 'Shop 2026-01-31.md': text(), 'Shop 2025-01-31.md': text() })).toEqual(['Shop 2025-01-31.md']);
    expect(older({ 'Shop 2026-01-31.md': text() })).toEqual([]);
  });

  it('are none where the framework or the calendar is another', () => {
    expect(older({ 'Shop.md': text(), 'Shop 2026-01-31.md': text('', 'Security assurance'), 'Shop 2026-02-31.md': text() })).toEqual([]);
  });

  it('have no findings, are no part of status and of a report of all, and are reported when they are named', () => {
    const source = vault({ 'Shop.md': text(), 'Shop 2026-01-31.md': text() });
    expect(statusOf(source, TODAY).assessments.map(({ path, findings }) => [path, findings.length > 0])).toEqual([['Shop.md', true]]);
    expect(JSON.parse(reportText(source, { format: 'json', today: TODAY }) ?? '')).toMatchObject({ assessments: [{ path: 'Shop.md' }] });
    expect(JSON.parse(reportText(source, { format: 'json', today: TODAY, path: 'Shop 2026-01-31.md' }) ?? '')).toMatchObject({ assessments: [{ path: 'Shop 2026-01-31.md', findings: [] }] });
  });
});
