import { readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/app/import/import-documents';
import { jsonOf, runCommand } from './run-command';
import { temporaryVault } from './temporary-vault';

const SITE = {
  'mkdocs.yml': 'site_name: Office',
  'docs/index.md': '# Office\n\n[Policy](policy.md) ![logo](img/logo.png) [gone](nowhere.md)\n\n- [ ] Name a lead\n',
  'docs/policy.md': '# Source policy\n\nWe share.\n\nLast line.\n',
  'docs/img/logo.png': Uint8Array.from([137, 80, 78, 71]),
};

const imported = async (folder: string, ...args: string[]): Promise<ImportReport> => jsonOf(await runCommand(folder, 'import', 'site', 'vault', '--json', ...args)) as ImportReport;
const outcomes = ({ notes }: ImportReport): Record<string, string> => Object.fromEntries(notes.map(({ to, outcome }) => [to, outcome]));

async function workplace(): Promise<string> {
  return temporaryVault(Object.fromEntries(Object.entries(SITE).map(([path, content]) => [`site/${path}`, content])));
}

describe('import on the command line', () => {
  it('writes notes, attachments and a report, and says what became of the links', async () => {
    const root = await workplace();
    const report = await imported(root);
    expect(outcomes(report)).toEqual({ 'Office.md': 'created', 'Source policy.md': 'created' });
    expect(report).toMatchObject({ links: { total: 3, internal: 2, external: 0, broken: 1 }, checklists: 1, items: 1 });
    expect(report.notes[0]).toMatchObject({ from: 'docs/index.md', warnings: [] });
    expect(await readFile(join(root, 'vault/Office.md'), 'utf8')).toContain('[[Source policy|Policy]] ![[logo.png|logo]] gone');
    expect([...(await readFile(join(root, 'vault/attachments/img/logo.png')))]).toEqual([137, 80, 78, 71]);
    expect(await readFile(join(root, 'vault/Import report.md'), 'utf8')).toContain('`docs/index.md:3` `nowhere.md`');
  });

  it('changes nothing the second time, and keeps edits when the site has changed', async () => {
    const root = await workplace();
    await imported(root);
    expect(outcomes(await imported(root))).toEqual({ 'Office.md': 'unchanged', 'Source policy.md': 'unchanged' });
    const note = join(root, 'vault/Source policy.md');
    await writeFile(note, (await readFile(note, 'utf8')).replace('Last line.', 'Last line.\n\nOur remark.'));
    await writeFile(join(root, 'site/docs/policy.md'), '# Source policy\n\nWe share more.\n\nLast line.\n');
    expect(outcomes(await imported(root))).toMatchObject({ 'Source policy.md': 'merged' });
    expect(await readFile(note, 'utf8')).toContain('We share more.\n\nLast line.\n\nOur remark.');
  });

  it('never writes over a note that is somebody else\'s', async () => {
    const root = await workplace();
    await mkdir(join(root, 'vault'));
    await writeFile(join(root, 'vault/Office.md'), 'mine');
    expect(outcomes(await imported(root))['Office.md']).toBe('conflict');
    expect(await readFile(join(root, 'vault/Office.md'), 'utf8')).toBe('mine');
  });

  it('writes nothing with --dry-run', async () => {
    const root = await workplace();
    expect(outcomes(await imported(root, '--dry-run'))).toEqual({ 'Office.md': 'created', 'Source policy.md': 'created' });
    expect(existsSync(join(root, 'vault'))).toBe(false);
  });

  it('keeps the notes of another site in the same folder', async () => {
    const root = await workplace();
    await imported(root);
    await mkdir(join(root, 'other'));
    await writeFile(join(root, 'other/Talk.md'), '# Talk\n');
    jsonOf(await runCommand(root, 'import', 'other', 'vault', '--json'));
    expect(outcomes(await imported(root))).toEqual({ 'Office.md': 'unchanged', 'Source policy.md': 'unchanged' });
  });

  it('does not follow symbolic links, and says so', async () => {
    const root = await workplace();
    await writeFile(join(root, 'secret.md'), 'secret');
    await symlink(join(root, 'secret.md'), join(root, 'site/docs/stolen.md'));
    const { words, data } = await runCommand(root, 'import', 'site', 'vault', '--json');
    expect(words).toContain('docs/stolen.md is a symbolic link');
    const { notes, refused } = JSON.parse(data) as { notes: { from: string }[]; refused: { path: string; message: string }[] };
    expect(notes.map(({ from }) => from)).not.toContain('docs/stolen.md');
    expect(refused).toContainEqual(expect.objectContaining({ path: 'docs/stolen.md', message: 'It is a symbolic link: it was left out.' }));
  });

  it('says in one line what is wrong with what it was given', async () => {
    const root = await temporaryVault({ 'empty/x.txt': '' });
    expect(await runCommand(root, 'import', 'nothing', 'vault')).toMatchObject({ code: 2, words: expect.stringContaining('There is no folder or zip file') as string });
    expect(await runCommand(root, 'import', 'empty', 'vault')).toMatchObject({ code: 2, words: expect.stringContaining('no Markdown pages') as string });
    expect(existsSync(join(root, 'vault'))).toBe(false);
  });

  it('recognises names of the vault, links them when asked to, and takes that back', async () => {
    const root = await workplace();
    await mkdir(join(root, 'vault/.obsidian'), { recursive: true });
    await mkdir(join(root, 'vault/Atlas'));
    await writeFile(join(root, 'vault/Atlas/Harbour Bank.md'), '---\ntype: organisation\naliases: [The Harbour Bank of Oslo]\n---\n');
    await writeFile(join(root, 'site/docs/policy.md'), '# Source policy\n\nAgreed with Harbour Bank.\n\nLinux Foundation members too.\n');
    const args = ['import', 'site', 'vault/Site', '--json'] as const;
    const dry = jsonOf(await runCommand(root, ...args)) as { suggestions: { path: string; line: number; title: string; type: string; installed: boolean }[] };
    expect(dry.suggestions).toContainEqual(expect.objectContaining({ path: 'Site/Source policy.md', line: 7, title: 'Harbour Bank', type: 'organisation', installed: true }));
    expect(dry.suggestions).toContainEqual(expect.objectContaining({ title: 'Linux Foundation', installed: false }));
    const note = join(root, 'vault/Site/Source policy.md');
    expect(await readFile(note, 'utf8')).not.toContain('[[Harbour Bank]]');
    expect(await readFile(join(root, 'vault/Site/Import report.md'), 'utf8')).toContain('- [[Atlas/Harbour Bank|Harbour Bank]] (organisation)');
    const { linked } = jsonOf(await runCommand(root, ...args, '--link')) as { linked: { undo: string; links: number; notes: number } };
    expect(linked).toMatchObject({ links: 1, notes: 1 });
    expect(await readFile(note, 'utf8')).toContain('Agreed with [[Harbour Bank]].');
    expect((jsonOf(await runCommand(root, ...args, '--link')) as { linked: { links: number } }).linked.links).toBe(0);
    await runCommand(root, 'suggest', 'vault', '--undo', linked.undo);
    expect(await readFile(note, 'utf8')).toContain('Agreed with Harbour Bank.');
  }, 60_000);

  it('gives checklists that can be assessed, of front matter and of tasks', async () => {
    const root = await temporaryVault({
      'site/docusaurus.config.js': '',
      'site/docs/Activities/inventory.md': '---\ntitle: Software inventory\nchecklist:\n  - title: Known\n    description: All software is listed.\n  - title: Current\n    description: The list is kept.\n---\n<ArticleChecklist checklist={frontMatter.checklist} title={frontMatter.title} />\n',
      'site/docs/archiving.md': '---\ntitle: Archiving\n---\n## Issues\n\n- [ ] Review **all** issues\n    - [ ] Close fixed ones\n',
    });
    await runCommand(root, 'import', 'site', 'vault');
    for (const [framework, total] of [['Software inventory', 2], ['Archiving', 2]] as const) {
      expect(await runCommand(root, 'assess', 'vault', 'start', framework)).toMatchObject({ code: 0 });
      const { assessments } = jsonOf(await runCommand(root, 'assess', 'vault', 'status', '--json')) as { assessments: { framework: string; total: number; open: number }[] };
      expect(assessments.find((each) => each.framework.includes(framework))).toMatchObject({ total, open: total });
    }
  }, 60_000);

  it('follows notes that were moved and edited', async () => {
    const root = await workplace();
    await imported(root);
    await mkdir(join(root, 'vault/Ours'));
    await writeFile(join(root, 'vault/Ours/Rules.md'), `${await readFile(join(root, 'vault/Source policy.md'), 'utf8')}\nOur remark.\n`);
    await rm(join(root, 'vault/Source policy.md'));
    await writeFile(join(root, 'site/docs/policy.md'), '# Source policy\n\nWe share more.\n\nLast line.\n');
    expect(outcomes(await imported(root))).toMatchObject({ 'Ours/Rules.md': 'merged' });
    expect(await readFile(join(root, 'vault/Ours/Rules.md'), 'utf8')).toMatch(/We share more\.[^]*Our remark\./);
    expect(await readFile(join(root, 'vault/Office.md'), 'utf8')).toContain('[[Rules|Policy]]');
  }, 60_000);
});
