import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surveyVault } from '../../src/assess/survey';
import { vaultOf } from './checklist-vault';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/checklists.md', import.meta.url)), 'utf8');

function example(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1] ?? '';
}

describe('the page about the format', () => {
  it('shows a framework and an assessment that read as it says', () => {
    const { frameworks, assessments, issues } = surveyVault(vaultOf({ 'House rules.md': `---\n${example('yaml')}---\n`, 'Shop.md': example('markdown') }), '2026-11-21');
    expect(issues.map(({ code }) => code)).toEqual(['dangling-same-as']);
    expect(frameworks[0]).toMatchObject({ id: 'house-rules', version: '2.1', reviewEvery: 12 });
    expect(assessments[0]).toMatchObject({ progress: { total: 2, underway: 1, notApplicable: 1, score: { mean: 1, of: 3 } }, findings: [] });
  });
});
