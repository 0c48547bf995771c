import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryVault } from './temporary-vault';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));

/** Installs, and kills the program after so many milliseconds, as a power cut would. @returns whether it was killed before its end */
function install(vault: string, killAfter?: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'install', vault], { stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Every file of the vault, hidden ones included, by path. */
async function filesOf(vault: string): Promise<Map<string, string>> {
  const entries = (await readdir(vault, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = entries.map(async (entry): Promise<[string, string]> => {
    const place = join(entry.parentPath, entry.name);
    return [place.slice(vault.length + 1), await readFile(place, 'utf8')];
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('an install that is killed', () => {
  beforeAll(() => {
    if (!existsSync(CLI)) throw new Error('dist/cli.mjs is not there. Run “npm run build” first.');
  });

  it('is completed by the next run, at whatever moment, keeps an own note, and leaves no drafts behind', { timeout: 240_000 }, async () => {
    const whole = await temporaryVault({ 'Own.md': 'mine' });
    await install(whole);
    const expected = await filesOf(whole);
    const vault = await temporaryVault({ 'Own.md': 'mine', 'OSPO/Topics/InnerSource.md': 'What we think of it.\n' });
    let killed = 0;
    // At random, and later each time: earlier runs have done part of the work.
    for (let round = 0; round < 8; round += 1) if (await install(vault, 150 + Math.random() * 150 * (round + 1))) killed += 1;
    expect(killed).toBeGreaterThan(0);
    await install(vault);
    const found = await filesOf(vault);
    expect(found.get('OSPO/Topics/InnerSource.md')).toBe('What we think of it.\n');
    expect(found.get('OSPO/Topics/InnerSource (OSPO Atlas).md')).toBe(expected.get('OSPO/Topics/InnerSource.md'));
    for (const [path, text] of expected) if (path !== 'OSPO/Topics/InnerSource.md' && !path.includes('.ospo-atlas')) expect(found.get(path), path).toBe(text);
    expect([...found.keys()].filter((path) => !expected.has(path))).toEqual(['OSPO/Topics/InnerSource (OSPO Atlas).md']);
  });

  it('keeps what a user wrote between the kill and the next run', { timeout: 120_000 }, async () => {
    const vault = await temporaryVault({ 'Own.md': 'mine' });
    for (let after = 250; [...(await filesOf(vault)).keys()].filter((path) => path.endsWith('.md')).length < 20; after += 50) await install(vault, after);
    const edited = [...(await filesOf(vault)).keys()].filter((path) => path.startsWith('OSPO/') && path.endsWith('.md')).slice(0, 10);
    for (const path of edited) await writeFile(join(vault, path), `${await readFile(join(vault, path), 'utf8')}Ours.\n`);
    await install(vault);
    for (const path of edited) expect(await readFile(join(vault, path), 'utf8')).toMatch(/Ours\.\n$/);
    expect([...(await filesOf(vault)).keys()].filter((path) => path.includes('(OSPO Atlas'))).toEqual([]);
  });
});
