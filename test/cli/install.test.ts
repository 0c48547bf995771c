import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InstallReport } from '../../src/app/pack/install-pack';
import { loadShippedPack } from '../../src/pack/shipped';
import { expectTrueReport } from '../app/folder-report';
import { ownNotes } from '../app/own-notes';
import { jsonOf, runCommand } from './run-command';
import { temporaryVault } from './temporary-vault';

// `runCommand` names the vault itself as the folder with the built plugin, so a test lays the release's files there.
const RELEASE = { 'main.js': '// built', 'manifest.json': '{}', 'styles.css': '/* */' };

const report = async (folder: string, ...args: string[]): Promise<InstallReport> =>
  jsonOf(await runCommand(folder, 'install', '.', '--json', ...args)) as InstallReport;

describe('install on the command line', { timeout: 60_000 }, () => {
  it('writes the shipped notes into a folder, once, and finds them up to date the second time', async () => {
    const vault = await temporaryVault({ 'Own.md': 'mine' });
    const first = await report(vault);
    expect(Object.keys(first.summary)).toEqual(['created']);
    expect(first.outcomes.every(({ path }) => path.startsWith('OSPO/'))).toBe(true);
    expect(await readFile(join(vault, 'OSPO/Start here.md'), 'utf8')).toContain('id: hub-start-here');
    expect(Object.keys((await report(vault)).summary)).toEqual(['unchanged']);
    expect(await readFile(join(vault, 'Own.md'), 'utf8')).toBe('mine');
  });

  it('says what it would do and writes nothing with --dry-run', async () => {
    const vault = await temporaryVault({ 'Own.md': 'mine' });
    expect((await report(vault, '--dry-run', '--folder', 'Knowledge/OSPO')).outcomes[0]?.path).toMatch(/^Knowledge\/OSPO\//);
    expect(Object.keys((await report(vault)).summary)).toEqual(['created']);
  });

  it('leaves nothing for a check to find but what is broken besides, where parts are left out', async () => {
    const vault = await temporaryVault({ 'Own.md': '[[Linus Torvalds]]' });
    await report(vault, '--without', 'People,Academic sector');
    const path = join(vault, 'OSPO/Topics/InnerSource.md');
    await writeFile(path, `${await readFile(path, 'utf8')}\nSee [[No such note]].\n`);
    const checked = await runCommand(vault, 'check', '.', '--json');
    expect(jsonOf(checked)).toMatchObject({ issues: [{ path: 'OSPO/Topics/InnerSource.md', code: 'broken-link' }, { path: 'Own.md', code: 'broken-link' }], summary: { errors: 1, warnings: 1 } });
    expect((await runCommand(vault, 'check', '.')).data).toMatch(/^\d{3,} links of shipped notes lead to shipped notes that were left out: no fault\.$/m);
  });

  it('leaves nothing for a check to find where notes were deleted, before and after an update, and finds one that was only renamed', async () => {
    const vault = await temporaryVault({ 'Own.md': '[[InnerSource]]' });
    await report(vault);
    const framework = 'OSPO/Frameworks/OpenChain ISO-IEC 5230.md';
    for (const path of ['OSPO/Topics/InnerSource.md', framework, 'OSPO/Tables/People by organisation.base']) await rm(join(vault, path));
    const found = async (): Promise<unknown> => jsonOf(await runCommand(vault, 'check', '.', '--json'));
    const own = { path: 'Own.md', code: 'broken-link', severity: 'warning' };
    const before = await found();
    expect(before).toMatchObject({ issues: [own], summary: { errors: 0, warnings: 1, toLeftOut: 0 } });
    expect(await report(vault)).toMatchObject({ summary: { preserved: 3 } });
    expect(await found()).toEqual(before);
    expect((await runCommand(vault, 'check', '.')).data).toMatch(/^\d{3} links of shipped notes lead to shipped notes that were deleted: no fault\. “install --restore” brings notes back\.$/m);

    await report(vault, '--restore', 'all');
    expect(await found()).toMatchObject({ issues: [], summary: { toDeleted: 0 } });
    await rename(join(vault, framework), join(vault, 'OSPO/Frameworks/Licence compliance.md'));
    expect(await found()).toMatchObject({ summary: { toDeleted: 0, warnings: 0, errors: expect.any(Number) } });
    expect((await runCommand(vault, 'check', '.')).data).toContain('There is no note or file “OpenChain ISO-IEC 5230”');
  });

  it('keeps an edited note', async () => {
    const vault = await temporaryVault({ 'Own.md': 'mine' });
    await report(vault);
    const path = join(vault, 'OSPO/Topics/InnerSource.md');
    await writeFile(path, `${await readFile(path, 'utf8')}\nOur own remark.\n`);
    expect((await report(vault)).summary).toMatchObject({ preserved: 1 });
    expect(await readFile(path, 'utf8')).toContain('Our own remark.');
  });

  it('moves into a folder of sixty notes of one\'s own, tells how many of its own take another name, and reports what the folder shows', async () => {
    const own = ownNotes(await loadShippedPack());
    const vault = await temporaryVault(Object.fromEntries(own));
    const outcome = await runCommand(vault, 'install', '.', '--json');
    const after = await filesOf(vault);
    for (const [path, text] of own) expect(after.get(path), path).toBe(text);
    expectTrueReport(jsonOf(outcome) as InstallReport, { before: own, after });
    expect(outcome.words).toMatch(/^\d+ notes get another name, because files of yours have theirs/m);
    expect(await readFile(join(vault, [...own.keys()][0] ?? ''), 'utf8')).toContain('Notes of our own office');
    expect(Object.keys((await report(vault)).summary).sort()).toEqual(['preserved', 'unchanged']);
    expect(await filesOf(vault)).toEqual(after);
  });

  it('puts the built plugin where Obsidian looks for it, and says what is left to do', async () => {
    const vault = await temporaryVault(RELEASE);
    await mkdir(join(vault, '.obsidian'));
    const { code, words } = await runCommand(vault, 'install', '.', '--plugin');
    expect(code).toBe(0);
    expect(words).toContain('Settings → Community plugins');
    expect(await readFile(join(vault, '.obsidian/plugins/ospo-atlas/main.js'), 'utf8')).toBe('// built');
  });

  it('says in a line that the plugin cannot be put there, and what became of the notes all the same', async () => {
    const vault = await temporaryVault({ ...RELEASE, '.obsidian/plugins': 'a file where the folder should be' });
    const { code, data, words } = await runCommand(vault, 'install', '.', '--plugin');
    expect({ code, data }).toMatchObject({ code: 1, data: expect.stringMatching(/created\.\n$/) });
    expect(words).toMatch(/(?:^|\n)The plugin could not be put into “[^\n]*write there[^\n]*\.\n$/);
  });

  it('says in a line that the plugin is not built, or that there is no such vault', async () => {
    const vault = await temporaryVault({ 'Own.md': 'mine' });
    expect(await runCommand(vault, 'install', '.', '--plugin')).toMatchObject({ code: 2, words: expect.stringMatching(/not built[^\n]*\n$/) });
    expect(await runCommand(vault, 'install', 'nowhere')).toMatchObject({ code: 2, words: expect.stringMatching(/^There is no folder[^\n]*\n$/) });
    expect(await runCommand(vault, 'install', '.', '--folder', '../elsewhere')).toMatchObject({ code: 2, words: expect.stringContaining('does not lie in the vault') });
  });
});

/** Text of every file of a vault, those in hidden folders left out. */
async function filesOf(vault: string): Promise<Map<string, string>> {
  const entries = await readdir(vault, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(vault, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const seen = paths.filter((path) => !path.split('/').some((name) => name.startsWith('.')));
  return new Map(await Promise.all(seen.map(async (path) => [path, await readFile(join(vault, path), 'utf8')] as const)));
}
