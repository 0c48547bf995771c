import { readFile, rm, stat, symlink, writeFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InstallReport } from '../../src/app/pack/install-pack';
import { jsonOf, runCommand } from './run-command';
import { temporaryVault } from './temporary-vault';

const HANDBOOK = {
  'pack.yaml': 'name: Acme handbook\nversion: 1.0.0\nlicence: CC-BY-4.0\nid-prefix: acme-\n',
  'Policy.md': '---\nid: acme-policy\n---\nOur policy, see [[Contact]].\n',
  'People/Contact.md': '---\nid: acme-contact\n---\nOur contact.\n',
};

const install = async (folder: string, ...args: string[]): Promise<InstallReport> => jsonOf(await runCommand(folder, 'install', 'vault', '--json', ...args)) as InstallReport;

/** A folder with a pack and an empty vault in it. */
const workplace = (pack: Record<string, string> = HANDBOOK): Promise<string> =>
  temporaryVault({ 'vault/Own.md': 'mine\n', ...Object.fromEntries(Object.entries(pack).map(([path, text]) => [`pack/${path}`, text])) });

describe('packs of one\'s own on the command line', () => {
  it('are built to the same bytes each time, and install from the folder as from the zip', async () => {
    const folder = await workplace();
    const built = jsonOf(await runCommand(folder, 'pack', 'build', 'pack', '--json')) as { path: string; files: number };
    expect(built).toMatchObject({ files: 2, path: join(folder, 'acme-handbook-1.0.0.zip') });
    const bytes = await readFile(built.path);
    await runCommand(folder, 'pack', 'build', 'pack', '--out', 'again.zip');
    expect((await readFile(join(folder, 'again.zip'))).equals(bytes)).toBe(true);
    expect((await install(folder, '--pack', 'again.zip')).summary).toEqual({ created: 2 });
    expect((await install(folder, '--pack', 'pack')).summary).toEqual({ unchanged: 2 });
    expect(await readFile(join(folder, 'vault/Acme handbook/Policy.md'), 'utf8')).toBe(HANDBOOK['Policy.md']);
  });

  it('stand beside each other, and none takes the folder of another', async () => {
    const folder = await workplace();
    await install(folder, '--pack', 'pack');
    await writeFile(join(folder, 'pack/pack.yaml'), HANDBOOK['pack.yaml'].replace('Acme', 'Other'));
    expect((await install(folder, '--pack', 'pack')).summary).toEqual({ created: 2 });
    const { code, words } = await runCommand(folder, 'install', 'vault', '--pack', 'pack', '--folder', 'Acme handbook');
    expect({ code, words }).toEqual({ code: 1, words: '“Acme handbook” holds the notes of “Acme handbook”. Choose another folder.\n' });
  });

  it('update, leave out parts until asked for, bring back what was deleted, and report in a note', async () => {
    const folder = await workplace();
    expect((await install(folder, '--pack', 'pack', '--without', 'people')).outcomes.map(({ path }) => path)).toEqual(['Acme handbook/Policy.md']);
    expect((await install(folder, '--pack', 'pack')).summary).toEqual({ unchanged: 1 });
    expect((await install(folder, '--pack', 'pack', '--without', 'none')).summary).toEqual({ unchanged: 1, created: 1 });
    await rm(join(folder, 'vault/Acme handbook/Policy.md'));
    expect((await install(folder, '--pack', 'pack')).outcomes.find(({ id }) => id === 'acme-policy')).toMatchObject({ outcome: 'preserved', standing: 'deleted' });
    const { words } = await runCommand(folder, 'install', 'vault', '--pack', 'pack', '--restore', 'all', '--report');
    expect(words).toMatch(/The report is in “Acme handbook\/Update report \d{4}-\d\d-\d\d\.md”/);
    const [note = ''] = (await readdir(join(folder, 'vault/Acme handbook'))).filter((name) => name.startsWith('Update report'));
    expect(await readFile(join(folder, 'vault/Acme handbook', note), 'utf8')).toContain('## 1 file new.\n\n- [[Acme handbook/Policy|Policy]]');
    expect(await runCommand(folder, 'install', 'vault', '--pack', 'pack', '--without', 'Recipes')).toMatchObject({ code: 2, words: expect.stringContaining('There are: People.') });
  });

  it('go back to an older version as well as on to a newer one, and say so', async () => {
    const folder = await workplace();
    await install(folder, '--pack', 'pack');
    await writeFile(join(folder, 'pack/pack.yaml'), HANDBOOK['pack.yaml'].replace('1.0.0', '0.9.0'));
    await rm(join(folder, 'pack/People'), { recursive: true });
    const { words, data } = await runCommand(folder, 'install', 'vault', '--pack', 'pack');
    expect(words).toContain('“Acme handbook” 0.9.0 is older than 1.0.0');
    expect(data).toContain('retired: Acme handbook/People/Contact.md');
    expect(await readFile(join(folder, 'vault/.trash/Acme handbook/People/Contact.md'), 'utf8')).toBe(HANDBOOK['People/Contact.md']);
  });

  it('are refused in a sentence when they hold links, foreign ids, or no pack.yaml', async () => {
    const folder = await workplace({ ...HANDBOOK, 'Borrowed.md': '---\nid: cern\n---\n' });
    expect(await runCommand(folder, 'pack', 'build', 'pack')).toMatchObject({ code: 2, words: expect.stringContaining('do') });
    await symlink('/etc/passwd', join(folder, 'pack/Link.md'));
    expect(await runCommand(folder, 'install', 'vault', '--pack', 'pack')).toMatchObject({ code: 1, words: expect.stringMatching(/^“Link\.md” is a link[^\n]*\n$/) });
    await mkdir(join(folder, 'empty'));
    expect(await runCommand(folder, 'install', 'vault', '--pack', 'empty')).toMatchObject({ code: 1, words: expect.stringContaining('no pack.yaml') });
    expect(await runCommand(folder, 'install', 'vault', '--pack', 'nowhere')).toMatchObject({ code: 2, words: expect.stringContaining('no folder and no zip file') });
  });

  it('go again without a trace where nothing was edited; what was edited stays', async () => {
    const folder = await workplace();
    await install(folder, '--pack', 'pack');
    await writeFile(join(folder, 'vault/Acme handbook/Policy.md'), `${HANDBOOK['Policy.md']}Ours.\n`);
    const first = await runCommand(folder, 'uninstall', 'vault', '--folder', 'Acme handbook');
    expect(first).toMatchObject({ code: 0, data: 'stays: Acme handbook/Policy.md\nGone to the bin: 1. Edited, so they stay: 1.\n' });
    await writeFile(join(folder, 'vault/Acme handbook/Policy.md'), HANDBOOK['Policy.md']);
    await runCommand(folder, 'uninstall', 'vault', '--folder', 'Acme handbook');
    await expect(stat(join(folder, 'vault/Acme handbook'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(join(folder, 'vault/Own.md'), 'utf8')).toBe('mine\n');
    expect(await runCommand(folder, 'uninstall', 'vault')).toMatchObject({ code: 1, words: 'No notes are installed in “OSPO”. Name the folder that holds them.\n' });
  });

  it('say before anything is written that a folder cannot take them', async () => {
    const folder = await workplace();
    for (const [place, words] of [['.obsidian/x', 'hidden'], ['CON', 'not every system'], ['x'.repeat(200), 'too long'], ['Own.md', 'is a file']] as const) {
      expect(await runCommand(folder, 'install', 'vault', '--pack', 'pack', '--folder', place)).toMatchObject({ code: 1, words: expect.stringContaining(words) });
    }
    expect((await readdir(join(folder, 'vault'))).sort()).toEqual(['Own.md']);
  });
});
