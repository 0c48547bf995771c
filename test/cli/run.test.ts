import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { StoreError } from '../../src/app/note-store';
import { COMMANDS } from '../../src/cli/commands';
import { DiskStore } from '../../src/cli/disk-store';
import { jsonOf, runCommand } from './run-command';
import { temporaryVault } from './temporary-vault';

const ONE_LINE = /^[^\n]+\n$/;

describe('the command line', () => {
  it('lists every command, and shows what each takes', async () => {
    const overview = await runCommand('/', '--help');
    expect(overview).toMatchObject({ code: 0, words: '' });
    for (const { name, summary, options } of COMMANDS) {
      expect(overview.data).toContain(`${name} `);
      expect(overview.data).toContain(summary);
      const help = await runCommand('/', name, '--help');
      expect(help).toMatchObject({ code: 0, words: '' });
      for (const option of [...Object.keys(options), 'json', 'help']) expect(help.data).toContain(`--${option}`);
    }
  });

  it('has one command for each name', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  it.each([
    [[], /Which command/],
    [['grph', '.'], /no command “grph”/],
    [['graph'], /needs one argument/],
    [['graph', 'a', 'b'], /“b” is one argument too many/],
    [['graph', '.', '--depth'], /“--depth” is not an option of “graph”/],
    [['graph', '.', '-x'], /“-x” is not an option/],
    [['graph', '.', '--json=1'], /“--json” takes no value/],
    [['export', '.', '--format'], /“--format” needs a value/],
    [['export', '.', '--format', 'word'], /“--format” must be one of json, .*“word”/],
    [['graph', 'none'], /There is no folder “none”/],
    [['graph', 'A.md'], /There is no folder “A.md”/],
  ])('says in one line what is wrong with %j', async (args, sentence) => {
    const outcome = await runCommand(await temporaryVault({ 'A.md': '' }), ...args);
    expect(outcome).toMatchObject({ code: 2, data: '' });
    expect(outcome.words).toMatch(ONE_LINE);
    expect(outcome.words).toMatch(sentence);
  });

  it('names a note that cannot be read, and shows the rest', async () => {
    const vault = await temporaryVault({ 'A.md': '[[B]]', 'B.md': 'b' });
    const read = vi.spyOn(DiskStore.prototype, 'read');
    onTestFinished(() => read.mockRestore());
    read.mockImplementation((path) => (path === 'A.md' ? Promise.resolve('[[B]]') : Promise.reject(new StoreError('unreadable', path, '“B.md” cannot be read.'))));
    const outcome = await runCommand(vault, 'graph', '.', '--json');
    expect(outcome).toMatchObject({ code: 1, words: 'B.md was left out. “B.md” cannot be read.\n' });
    expect(jsonOf(outcome)).toMatchObject({ nodes: [{ id: '?B' }, { id: 'A.md' }] });
  });

  it('keeps its answer free of words', async () => {
    const outcome = await runCommand(await temporaryVault({ 'A.md': 'a' }), 'graph', '.', '--json');
    expect(outcome.words).toBe('');
    expect(jsonOf(outcome)).toMatchObject({ nodes: [{ id: 'A.md', type: 'note', typeFrom: 'default', title: 'A', resolved: true }], edges: [] });
  });
});

describe('ospo-atlas graph', () => {
  const FILES = { 'A.md': '## People\n\n- [[Ada]]: leads the [[B]]\n', 'B.md': '![[pic.png]]', 'pic.png': '', '.obsidian/x.md': '[[no]]' };

  it('answers with nodes and edges', async () => {
    const answer = jsonOf(await runCommand(await temporaryVault(FILES), 'graph', '.', '--json'));
    expect(answer).toMatchObject({
      nodes: [
        { id: '?Ada', type: 'person', typeFrom: 'heading', title: 'Ada', resolved: false },
        { id: 'A.md' }, { id: 'B.md' }, { id: 'pic.png', type: 'file', resolved: true },
      ],
      edges: [
        { source: '?Ada', target: 'B.md', relation: 'leads', label: 'leads the B', path: 'A.md', line: 3, written: true },
        { source: 'A.md', target: '?Ada', relation: 'links' }, { source: 'A.md', target: 'B.md' }, { source: 'B.md', target: 'pic.png', relation: 'embeds', path: 'B.md', line: 1 },
      ],
    });
  });

  it('counts types and relations for a reader', async () => {
    const { data } = await runCommand(await temporaryVault(FILES), 'graph', '.');
    expect(data.split('\n').map((line) => line.trim())).toEqual([
      '4 nodes (1 of them not written yet)', '2 note', '1 file', '1 person', '4 edges', '2 links', '1 embeds', '1 leads', '',
    ]);
  });
});

describe('ospo-atlas check', () => {
  it('answers with issues and a summary, and exits with 1', async () => {
    const outcome = await runCommand(await temporaryVault({ 'A.md': 'See\n  [[B]]' }), 'check', '.', '--json');
    expect(outcome.code).toBe(1);
    expect(jsonOf(outcome)).toEqual({
      issues: [{ code: 'broken-link', severity: 'warning', path: 'A.md', line: 2, column: 3, message: 'There is no note or file “B”.' }],
      summary: { notes: 1, links: 1, errors: 0, warnings: 1, toLeftOut: 0, toDeleted: 0 },
    });
  });

  it('exits with 0 when all is well', async () => {
    const outcome = await runCommand(await temporaryVault({ 'A.md': '[[B]]', 'B.md': '' }), 'check', '.');
    expect(outcome).toEqual({ code: 0, data: '2 notes, 1 links: 0 errors, 0 warnings.\n', words: '' });
  });
});
