import { readFile, symlink, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/app/import-documents';
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
    expect(data).not.toContain('stolen');
  });

  it('says in one line what is wrong with what it was given', async () => {
    const root = await temporaryVault({ 'empty/x.txt': '' });
    expect(await runCommand(root, 'import', 'nothing', 'vault')).toMatchObject({ code: 2, words: expect.stringContaining('There is no folder or zip file') as string });
    expect(await runCommand(root, 'import', 'empty', 'vault')).toMatchObject({ code: 2, words: expect.stringContaining('no Markdown pages') as string });
    expect(existsSync(join(root, 'vault'))).toBe(false);
  });
});
