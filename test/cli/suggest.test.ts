import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atlasFiles } from '../suggest/atlas-vault';
import { jsonOf, runCommand } from './run-command';
import { temporaryVault } from './temporary-vault';

const OWN = {
  'Plan.md': '---\r\ntitle: Plan\r\n---\r\nWe asked TODO and CERN.\r\n',
  'Notes/Day.md': 'TODO: buy milk. Talk to the WHO.\n',
};

function vault(more: Readonly<Record<string, string>> = {}): Promise<string> {
  return temporaryVault({ ...atlasFiles(), ...OWN, ...more });
}

const text = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

describe('suggest on the command line', () => {
  it('leaves out notes that Atlas made, unless they are named', async () => {
    const made = { 'Shop.md': '---\ntype: assessment\n---\nAsk CERN.\n' };
    const count = async (...notes: string[]): Promise<number> => (jsonOf(await runCommand(await vault(made), 'suggest', '.', ...notes, '--json')) as { suggestions: { path: string }[] }).suggestions.filter(({ path }) => path === 'Shop.md').length;
    expect([await count(), await count('Shop.md')]).toEqual([0, 1]);
  });

  it('lists what own notes could link, in the words of the contract', async () => {
    const outcome = await runCommand(await vault(), 'suggest', '.', '--json');
    expect(outcome).toMatchObject({ code: 0, words: '' });
    expect(jsonOf(outcome)).toEqual({
      suggestions: [
        {
          path: 'Notes/Day.md', start: 28, end: 31, line: 1, column: 29, text: 'WHO', target: 'OSPO/Organisations/World Health Organization.md',
          title: 'World Health Organization', score: 0.65, reason: '“WHO” is another name of World Health Organization.',
        },
        {
          path: 'Plan.md', start: 32, end: 36, line: 4, column: 10, text: 'TODO', target: 'OSPO/Organisations/TODO Group.md',
          title: 'TODO Group', score: 0.8, reason: '“TODO” is another name of TODO Group.',
        },
        {
          path: 'Plan.md', start: 41, end: 45, line: 4, column: 19, text: 'CERN', target: 'OSPO/Organisations/CERN.md',
          title: 'CERN', score: 0.85, reason: 'This is the note’s title.',
        },
      ],
    });
  });

  it('lists for people, and only for the notes named', async () => {
    const { data } = await runCommand(await vault(), 'suggest', '.', 'Plan', '--min-score', '0.82');
    expect(data).toBe('Plan.md:4:19: CERN → CERN (0.85) This is the note’s title.\n1 suggestion.\n');
  });

  it.each([
    ['no front matter', 'We asked CERN.\n', '---\nabout:\n  - "[[CERN]]"\n---\nWe asked CERN.\n'],
    ['no such property', '---\r\ntitle: Plan # mine\r\n---\r\nWe asked CERN.\r\n', '---\r\ntitle: Plan # mine\r\nabout:\r\n  - "[[CERN]]"\r\n---\r\nWe asked CERN.\r\n'],
    ['an empty property', '---\nabout:\ntags: [x]\n---\nCERN.\n', '---\nabout:\n  - "[[CERN]]"\ntags: [x]\n---\nCERN.\n'],
    ['a list', '---\nabout:\n- one # why\n- "[[Else]]"\ntags: [x]\n---\nCERN.\n', '---\nabout:\n- one # why\n- "[[Else]]"\n- "[[CERN]]"\ntags: [x]\n---\nCERN.\n'],
    ['a list on one line', '---\nabout: ["[[Else]]", two] # both\n---\nCERN.\n', '---\nabout: ["[[Else]]", two, "[[CERN]]"] # both\n---\nCERN.\n'],
    ['an empty list', '---\nabout: []\n---\nCERN.\n', '---\nabout: ["[[CERN]]"]\n---\nCERN.\n'],
    ['one value', '---\nabout: a thing, or two\n---\nCERN.\n', '---\nabout:\n  - a thing, or two\n  - "[[CERN]]"\n---\nCERN.\n'],
  ])('writes into a property where there is %s, nothing the second time, and takes it back to the byte', async (_where, before, after) => {
    const root = await temporaryVault({ ...atlasFiles(), 'Own.md': before });
    const applied = await runCommand(root, 'suggest', '.', '--apply', '--property', 'about');
    expect(applied).toMatchObject({ code: 0 });
    expect(await text(root, 'Own.md')).toBe(after);
    expect(await runCommand(root, 'suggest', '.', '--apply', '--every', '--property', 'about')).toMatchObject({ code: 0, data: '' });
    expect(await text(root, 'Own.md')).toBe(after);
    expect((await runCommand(root, 'suggest', '.', '--undo', applied.data.trim())).code).toBe(0);
    expect(await text(root, 'Own.md')).toBe(before);
  });

  it('leaves a property alone that is no list, and says so', async () => {
    const before = '---\nabout: |\n  words\n  of mine\n---\nCERN.\n';
    const root = await temporaryVault({ ...atlasFiles(), 'Own.md': before });
    const applied = await runCommand(root, 'suggest', '.', '--apply', '--property', 'about', '--json');
    expect([applied.code, jsonOf(applied)]).toMatchObject([1, { undo: null, links: 0, dropped: [{ why: 'unwritable' }] }]);
    expect(await text(root, 'Own.md')).toBe(before);
    expect(await runCommand(root, 'suggest', '.', '--property', 'about')).toMatchObject({ code: 2 });
  });

  it('writes, prints an id, and takes it all back to the byte', async () => {
    const root = await vault();
    const applied = await runCommand(root, 'suggest', '.', '--apply');
    expect(applied.code).toBe(0);
    expect(applied.words).toBe(`Linked 3 mentions in 2 notes.\nTo take it back: ospo-atlas suggest <vault> --undo ${applied.data}`);
    expect(await text(root, 'Plan.md')).toBe('---\r\ntitle: Plan\r\n---\r\nWe asked [[TODO Group|TODO]] and [[CERN]].\r\n');
    expect(await text(root, 'Notes/Day.md')).toBe('TODO: buy milk. Talk to the [[World Health Organization|WHO]].\n');
    const undone = await runCommand(root, 'suggest', '.', '--undo', applied.data.trim(), '--json');
    expect(jsonOf(undone)).toEqual({ undo: applied.data.trim(), notes: [{ path: 'Notes/Day.md', outcome: 'restored' }, { path: 'Plan.md', outcome: 'restored' }] });
    for (const [path, before] of Object.entries(OWN)) expect(await text(root, path)).toBe(before);
  });

  it('says which note was edited since, and leaves it', async () => {
    const root = await vault();
    const { data } = await runCommand(root, 'suggest', '.', '--apply');
    await writeFile(join(root, 'Plan.md'), 'Quite another plan.\n');
    const undone = await runCommand(root, 'suggest', '.', '--undo', data.trim());
    expect(undone).toMatchObject({ code: 1, data: '“Notes/Day.md” is as it was.\n“Plan.md” was edited since and was left alone.\n' });
    expect(await text(root, 'Plan.md')).toBe('Quite another plan.\n');
  });

  it('changes nothing the second time', async () => {
    const root = await vault();
    await runCommand(root, 'suggest', '.', '--apply');
    const again = await runCommand(root, 'suggest', '.', '--apply', '--json');
    expect(again.code).toBe(0);
    expect(jsonOf(again)).toEqual({ undo: null, links: 0, notes: 0, dropped: [] });
  });

  it('writes a shipped note only when it is named', async () => {
    const shipped = { 'OSPO/Topics/New.md': '---\nid: new\ntype: topic\nsources: []\nchecked: 2026-01-01\n---\nCERN has one.\n' };
    const root = await vault(shipped);
    await runCommand(root, 'suggest', '.', '--apply');
    expect(await text(root, 'OSPO/Topics/New.md')).toBe(shipped['OSPO/Topics/New.md']);
    await runCommand(root, 'suggest', '.', 'OSPO/Topics/New.md', '--apply');
    expect(await text(root, 'OSPO/Topics/New.md')).toContain('[[CERN]] has one.');
  });

  it('heeds what was refused in Obsidian', async () => {
    const root = await vault();
    await mkdir(join(root, '.obsidian/plugins/ospo-atlas'), { recursive: true });
    await writeFile(join(root, '.obsidian/plugins/ospo-atlas/data.json'), JSON.stringify({ linking: { refused: { '[null,"todo",null]': { at: 1 } } } }));
    const { data } = await runCommand(root, 'suggest', '.', 'Plan.md');
    expect(data).not.toContain('TODO');
    expect(data).toContain('1 suggestion.');
  });

  it('looks for own names when asked to', async () => {
    const root = await vault({ 'Budget round.md': '', 'A.md': 'The budget round begins.\n' });
    expect((await runCommand(root, 'suggest', '.', 'A')).data).toBe('0 suggestions.\n');
    expect((await runCommand(root, 'suggest', '.', 'A', '--own')).data).toContain('budget round → Budget round');
  });

  it.each([
    [['suggest', '.', 'None.md'], /There is no note “None.md” in the vault/],
    [['suggest', '.', '--min-score', '2'], /must be a number from 0 to 1/],
    [['suggest', '.', '--undo', 'x', '--apply'], /takes back a whole batch/],
    [['suggest', '.', '--undo', 'nobody'], /There is no batch “nobody”/],
  ])('says in one line what is wrong with %j', async (args, sentence) => {
    const outcome = await runCommand(await vault(), ...args);
    expect(outcome).toMatchObject({ code: 2, data: '' });
    expect(outcome.words).toMatch(sentence);
  });
});
