import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VaultStatus } from '../../src/app/assess/assess-status';
import { run } from '../../src/cli/run';
import { LICENCES, SECURITY } from '../assess/checklist-vault';
import { MATURITY, maturityOf } from '../assess/maturity-model';
import { sharedPath } from '../shared-folder';
import { temporaryVault } from './temporary-vault';

const FILES = { 'Frameworks/Licence compliance.md': LICENCES, 'Frameworks/Security assurance.md': SECURITY };

async function assess(vault: string, ...args: string[]): Promise<{ code: number; data: string; words: string }> {
  const streams = { data: '', words: '' };
  const stream = (name: 'data' | 'words') => ({ write: (text: string): void => void (streams[name] += text) });
  const code = await run(['assess', vault, ...args], { data: stream('data'), words: stream('words') }, { folder: vault, dist: vault, onStop: () => undefined });
  return { code, ...streams };
}

function statusIn(text: string): VaultStatus {
  return JSON.parse(text) as VaultStatus;
}

describe('assess on the command line', () => {
  it('starts an assessment and tells where', async () => {
    const vault = await temporaryVault(FILES);
    const first = await assess(vault, 'start', 'licences', '--subject', 'Shop', '--level', '1', '--folder', 'Own/Assessments');
    expect(first).toEqual({ code: 0, data: 'Own/Assessments/Licence compliance - Shop.md\n', words: '' });
    const text = await readFile(join(vault, 'Own/Assessments/Licence compliance - Shop.md'), 'utf8');
    expect(text.match(/\^\S+$/gm)).toEqual(['^licences-3-1-1', '^licences-3-2-1', '^licences-3-2-2']);
    const second = await assess(vault, 'start', 'Licence compliance', '--json');
    expect(JSON.parse(second.data)).toEqual({ path: 'Assessments/Licence compliance - assessment.md' });
  });

  it('starts one that aims at a step of its scale, and says which there are', async () => {
    const vault = await temporaryVault({ ...FILES, 'Maturity.md': MATURITY });
    const path = (await assess(vault, 'start', 'Maturity', '--target', 'Managed')).data.trim();
    expect(await readFile(join(vault, path), 'utf8')).toContain('\ntarget: 2\n');
    expect(await assess(vault, 'start', 'Maturity', '--target', '0')).toMatchObject({ code: 2, words: expect.stringContaining('can aim at 1 (Initial), 2 (Managed), 3 (Defined).') });
    expect((await assess(vault, 'start', 'security', '--target', '2')).words).toContain('is not answered on a scale');
  });

  it('tells scores: their mean where there is one scale, and with path and line where one does not read', async () => {
    const model = MATURITY.replace(/^ {4}scale: .*$/gm, '');
    const vault = await temporaryVault({ 'Maturity.md': model, 'Shop.md': maturityOf('- [/] **Policy** ^maturity-m1\n    - score:: 2\n- [ ] **Training** ^maturity-m2\n    - score:: lots\n- [ ] **Coverage** ^maturity-m3\n- [ ] **Register** ^maturity-m4\n') });
    const { data, code } = await assess(vault, 'status');
    expect(code).toBe(1);
    expect(data).toBe('Shop.md: Maturity, Shop: 0 of 4 met, 1 under way, mean score 2 of 3 (1 of 4 scored): 17 %\nShop.md:9:1: “lots” under “Training” is no step of its scale. Write one of 0, 1, 2, 3. (unreadable-score)\n');
    expect(statusIn((await assess(vault, 'status', '--json')).data).assessments[0]?.score).toEqual({ mean: 2, of: 3, scored: 1, asked: 4 });
    await writeFile(join(vault, 'Maturity.md'), model.replace(/^scale: .*$/m, 'scale: high'));
    expect((await assess(vault, 'status')).data).toContain('Maturity.md:6:1: The scale of the checklist does not read: ');
  });

  it('tells where all stand: 0 without findings, 1 with some', async () => {
    const vault = await temporaryVault(FILES);
    await assess(vault, 'start', 'security', '--subject', 'Shop');
    const fresh = await assess(vault, 'status', '--json');
    expect(fresh.code).toBe(0);
    expect(statusIn(fresh.data).assessments).toEqual([{
      path: 'Assessments/Security assurance - Shop.md', framework: 'Security assurance', subject: 'Shop',
      total: 2, met: 0, open: 2, underway: 0, notApplicable: 0, progress: 0, findings: [],
    }]);
    const filled = await temporaryVault({
      ...FILES,
      'My shop.md': '---\r\ntype: assessment\r\nframework: "[[Security assurance]]"\r\n---\r\n- [x] a ^security-4-1-1\r\n- [>] b ^security-4-1-2\r\n',
    });
    const found = await assess(filled, 'status', '--json');
    expect(found.code).toBe(1);
    expect(statusIn(found.data).assessments[0]).toMatchObject({
      total: 2, met: 1, progress: 50, findings: [{ code: 'unknown-state', path: 'My shop.md', line: 6, column: 1, item: 'security-4-1-2' }],
    });
    const words = await assess(filled, 'status');
    expect(words.data).toContain('My shop.md: Security assurance: 1 of 2 met');
    expect(words.data).toContain('My shop.md:6:1: ');
  });

  it('names what is wrong with the frameworks', async () => {
    const vault = await temporaryVault({ 'Frameworks/Licence compliance.md': LICENCES });
    const { code, data } = await assess(vault, 'status', '--json');
    expect(code).toBe(0);
    expect(statusIn(data).issues.map(({ code: issue }) => issue)).toEqual(['dangling-same-as']);
  });

  it('says which assessment cannot be read, and is not well then', async () => {
    const vault = await temporaryVault({ ...FILES, 'Shop.md': '---\ntype: assessment\nframework: [[\n---\n- [x] a ^security-4-1-1\n', 'Own.md': '---\na: [\n---\n- [ ] mine\n' });
    const { code, data } = await assess(vault, 'status', '--json');
    expect(code).toBe(1);
    expect(statusIn(data).issues.map((issue) => [issue.code, issue.path, issue.severity])).toEqual([['unreadable-assessment', 'Shop.md', 'error']]);
  });

  it('reports in every form, to stdout or into a file', async () => {
    const vault = await temporaryVault(FILES);
    await assess(vault, 'start', 'licences');
    for (const [format, beginning] of [['md', '# Licence'], ['html', '<!doctype html>'], ['csv', 'assessment,'], ['json', '{'], ['oscal', '{\n  "assessment-results"']] as const) {
      const { code, data } = await assess(vault, 'report', '--format', format);
      expect([code, data.slice(0, beginning.length)]).toEqual([0, beginning]);
    }
    const out = await assess(vault, 'report', '--format', 'html', '--out', 'report.html');
    expect(out).toEqual({ code: 0, data: '', words: 'The report is in report.html.\n' });
    expect(await readdir(vault)).toContain('report.html');
  });

  it('never writes a report over a note', async () => {
    const vault = await temporaryVault(FILES);
    await assess(vault, 'start', 'licences');
    const { code, words } = await assess(vault, 'report', '--out', 'Assessments/Licence compliance - assessment.md');
    expect([code, words]).toEqual([2, '“Assessments/Licence compliance - assessment.md” is a note of the vault already. Name another file.\n']);
  });

  it.each([
    [['begin'], '“begin” is not one of'],
    [['start'], 'Which framework?'],
    [['start', 'nothing'], 'No note with a checklist answers to “nothing”'],
    [['start', 'security', '--level', '1'], 'has no levels'],
    [['start', 'licences', '--level', '0'], 'has the levels 1, 2'],
    [['start', 'licences', '--folder', '../out'], 'does not lie in the vault'],
    [['report'], 'no assessment yet'],
    [['report', '--assessment', 'Gone.md'], '“Gone.md” is no assessment'],
    [['report', '--format', 'pdf'], 'must be one of md, html, csv, json, oscal'],
  ])('%j is wrong usage, said in one line', async (args, sentence) => {
    const { code, data, words } = await assess(await temporaryVault(FILES), ...args);
    expect([code, data]).toEqual([2, '']);
    expect(words).toContain(sentence);
    expect(words.trim().split('\n')).toHaveLength(1);
  });
});

const seeds = sharedPath('seeds');

describe.skipIf(!seeds)('the checklist of seed 003', () => {
  it('becomes an assessment of five items', async () => {
    const vault = await temporaryVault({ 'Creating an OSPO.md': readFileSync(`${seeds}/003_7e029d7bf1996668.md`, 'utf8') });
    const { data } = await assess(vault, 'start', 'Creating an OSPO');
    const text = await readFile(join(vault, data.trim()), 'utf8');
    expect(text.match(/^- \[ \] .*\^\S+$/gm)).toHaveLength(5);
    expect(statusIn((await assess(vault, 'status', '--json')).data).assessments[0]).toMatchObject({ total: 5, open: 5, progress: 0 });
  });
});

describe('an assessment over time, on the command line', () => {
  const LINES = '- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[Policy]]\n';
  const text = (lines: string): string => `---\ntype: assessment\nframework: "[[Licence compliance]]"\nframework-version: "2.0"\n---\n${lines}`;

  it('is compared with a dated copy', async () => {
    const vault = await temporaryVault({ ...FILES, 'A.md': text(LINES), 'A 2025.md': text('- [ ] **Policy** ^licences-3-1-1\n') });
    const { code, data } = await assess(vault, 'compare', 'A.md', '--with', 'A 2025.md');
    expect({ code, data }).toEqual({ code: 0, data: expect.stringContaining('Policy: It went from open to met. Evidence was added: [[Policy]].') });
    expect((await assess(vault, 'compare', 'A.md')).words).toContain('Compare with what?');
    expect((await assess(vault, 'compare', 'None.md', '--with', 'A.md')).words).toContain('is no assessment of this vault');
  });

  it('is compared with what git has of a day or a revision', async () => {
    const vault = await temporaryVault({ ...FILES, 'Own/A.md': text('- [ ] **Policy** ^licences-3-1-1\n') });
    const none = await assess(vault, 'compare', 'Own/A.md', '--since', '2026-01-31');
    expect(none).toMatchObject({ code: 2, words: expect.stringMatching(/no git history|Git knows no version/) });
    const git = (...words: string[]): void => void execFileSync('git', ['-C', vault, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'First', '--date', '2026-01-01T12:00:00');
    await writeFile(join(vault, 'Own/A.md'), text(LINES));
    const found = JSON.parse((await assess(vault, 'compare', 'Own/A.md', '--since', 'HEAD', '--json')).data) as { items: { before: string; after: string }[] };
    expect(found.items).toMatchObject([{ before: 'open', after: 'met' }]);
    expect((await assess(vault, 'compare', 'Own/A.md', '--since', '1999-01-01')).words).toContain('Git knows no version');
    expect((await assess(vault, 'compare', 'Own/A.md', '--since=--output=x')).words).toContain('neither a day nor a revision');
  });

  it('is brought to a new version, after being told what that changes', async () => {
    const vault = await temporaryVault({ ...FILES, 'A.md': text(LINES) });
    const told = JSON.parse((await assess(vault, 'update', 'A.md', '--dry-run', '--json')).data) as { outcome: string; to: string; added: unknown[] };
    expect(told).toMatchObject({ outcome: 'unchanged', to: '2.1' });
    expect(await readFile(join(vault, 'A.md'), 'utf8')).toBe(text(LINES));
    expect((await assess(vault, 'update', 'A.md')).code).toBe(0);
    const after = await readFile(join(vault, 'A.md'), 'utf8');
    expect(after).toContain('framework-version: "2.1"');
    expect(after).toContain(LINES);
    expect(after.match(/\^licences-/g)).toHaveLength(told.added.length + 1);
    expect((await assess(vault, 'update', 'A.md')).data).toBe('The assessment is up to date.\n');
  });

  it('lists reviews by owner, and fails for those overdue', async () => {
    const vault = await temporaryVault({ ...FILES, 'A.md': text(`${LINES}    - owner:: Ada\n    - review:: 2020-01-01\n`) });
    const { code, data } = await assess(vault, 'due');
    expect({ code, data }).toEqual({ code: 1, data: '2020-01-01 (overdue) Ada: Policy (A.md:6)\n' });
  });

  it('is started for several frameworks at once', async () => {
    const vault = await temporaryVault(FILES);
    expect(JSON.parse((await assess(vault, 'start', 'licences', 'security', '--subject', 'Shop', '--json')).data)).toEqual({
      paths: ['Assessments/Licence compliance - Shop.md', 'Assessments/Security assurance - Shop.md'],
    });
  });
});
