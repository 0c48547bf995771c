import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryVault } from './temporary-vault';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));

interface Ended {
  code: number | null;
  data: string;
  words: string;
}

/** Runs the built program. `enough` closes its output after the first piece, as `| head` does. */
function runBuilt(args: readonly string[], enough = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended: Ended = { code: null, data: '', words: '' };
    child.stdout.on('data', (piece: Buffer) => {
      ended.data += piece.toString();
      if (enough) child.stdout.destroy();
    });
    child.stderr.on('data', (piece: Buffer) => void (ended.words += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

describe('the built command line', () => {
  beforeAll(() => {
    if (!existsSync(CLI)) throw new Error('dist/cli.mjs is not there. Run “npm run build” first.');
  });

  it('answers on its own, in one JSON document', async () => {
    const { code, data, words } = await runBuilt(['graph', await temporaryVault({ 'A.md': '[[B]]' }), '--json']);
    expect([code, words]).toEqual([0, '']);
    expect(JSON.parse(data)).toMatchObject({ nodes: [{ id: '?B' }, { id: 'A.md' }], edges: [{ source: 'A.md', target: '?B', relation: 'links' }] });
  });

  it('writes a long answer to its end', async () => {
    const vault = await temporaryVault({ 'A.md': Array.from({ length: 3000 }, (_, n) => `[[Note number ${n}]]`).join('\n') });
    const { data } = await runBuilt(['graph', vault, '--json']);
    expect(data.length).toBeGreaterThan(500_000);
    expect(() => { JSON.parse(data); }).not.toThrow();
  });

  it('ends quietly when its reader has seen enough', async () => {
    const vault = await temporaryVault({ 'A.md': Array.from({ length: 3000 }, (_, n) => `[[Note number ${n}]]`).join('\n') });
    expect(await runBuilt(['graph', vault, '--json'], true)).toMatchObject({ code: 0, words: '' });
  });

  it('never shows a stack', async () => {
    for (const args of [['graph', '/no/such/vault'], ['graph'], ['--nothing'], ['check', CLI]]) {
      const { code, words, data } = await runBuilt(args);
      expect([code, data, words.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    }
  });
});
