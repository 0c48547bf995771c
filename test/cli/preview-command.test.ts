import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ospo-atlas-command-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Running {
  /** Resolves with the data as soon as there is some. */
  started: Promise<string>;
  ended: Promise<{ code: number; data: string; words: string }>;
  stop(): void;
}

function preview(...args: string[]): Running {
  let [data, words] = ['', ''];
  let stop = (): void => undefined;
  let start: (data: string) => void;
  const started = new Promise<string>((resolve) => {
    start = resolve;
  });
  const take = (text: string): void => {
    data += text;
    start(data);
  };
  const streams = { data: { write: take }, words: { write: (text: string) => void (words += text) } };
  const host = { folder, dist: folder, onStop: (ask: () => void) => void (stop = ask) };
  const ended = run(['preview', ...args], streams, host).then((code) => ({ code, data, words }));
  return { started, ended, stop: () => stop() };
}

describe('ospo-atlas preview', () => {
  it('prints the address on a line of its own, and ends well when stopped', async () => {
    const running = preview('.');
    expect(await running.started).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/);
    running.stop();
    expect(await running.ended).toMatchObject({ code: 0, words: expect.stringMatching(/Ctrl\+C\.\n$/) });
  });

  it('lays out the sample notes and the pack in a temporary vault, and removes it when stopped', async () => {
    const running = preview('--json');
    const { vault, address } = JSON.parse(await running.started);
    expect(address).toContain('http://127.0.0.1:');
    expect((await readdir(vault)).sort()).toEqual(['.obsidian', 'Daily', 'Firmware components.md', 'Meetings', 'OSPO', 'OSPO plan.md', 'People', 'Policies', 'Welcome.md']);
    expect(await readFile(join(vault, 'Welcome.md'), 'utf8')).toContain('Alder Instruments');
    running.stop();
    expect((await running.ended).code).toBe(0);
    expect(existsSync(join(vault, '..'))).toBe(false);
  });

  it('says that a port is in use', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }));
    const { code, words } = await preview('.', '--port', String(port)).ended;
    taken.close();
    expect({ code, words }).toEqual({ code: 2, words: `Port ${port} is in use. Choose another with --port, or leave it out.\n` });
  });

  it('says that a folder is missing', async () => {
    const { code, words, data } = await preview('nowhere').ended;
    expect({ code, data }).toEqual({ code: 2, data: '' });
    expect(words).toBe('There is no folder “nowhere”. Name the folder of a vault, or leave it out to see a sample.\n');
  });

  it.each(['-1', '65536', '1.5', 'http'])('refuses the port %s', async (port) => {
    const { code, words } = await preview('.', `--port=${port}`).ended;
    expect(code).toBe(2);
    expect(words).toMatch(/^“--port” must be/);
  });
});
