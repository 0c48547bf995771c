import { describe, expect, it } from 'vitest';
import type { Installed } from '../../src/pack/installed';
import { planInstall, type PlannedFile } from '../../src/pack/plan';

const note = (id: string, body: string): string => `---\nid: ${id}\n---\n${body}\n`;
const NOTHING: Installed = { version: '', files: {} };

function plan(shipped: Record<string, string>, installed: Installed, present: Record<string, string>, linked: string[] = []): PlannedFile[] {
  const pack = { version: '2', files: Object.entries(shipped).map(([path, text]) => ({ path, text })) };
  return planInstall(pack, installed, { files: new Map(Object.entries(present)), isLinked: (path) => linked.includes(path) }).files;
}

const installedOf = (files: Record<string, [id: string, text: string]>): Installed => ({
  version: '1',
  files: Object.fromEntries(Object.entries(files).map(([path, [id, text]]) => [id, { path, text }])),
});

describe('planInstall', () => {
  it('creates what is not there', () => {
    expect(plan({ 'A.md': note('a', 'x') }, NOTHING, {})).toEqual([
      { id: 'a', path: 'A.md', outcome: 'created', writes: [{ kind: 'create', path: 'A.md', text: note('a', 'x') }] },
    ]);
  });

  it('leaves alone what equals the shipped text, line ends aside', () => {
    const [file] = plan({ 'A.md': note('a', 'x') }, NOTHING, { 'A.md': note('a', 'x').replace(/\n/g, '\r\n') });
    expect(file).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  it('updates a note that nobody edited', () => {
    const before = note('a', 'x');
    const [file] = plan({ 'A.md': note('a', 'y') }, installedOf({ 'A.md': ['a', before] }), { 'A.md': before });
    expect(file).toMatchObject({ outcome: 'updated', writes: [{ kind: 'replace', text: note('a', 'y'), expected: before }] });
  });

  it('keeps an edited note when the pack changed nothing', () => {
    const before = note('a', 'x');
    const [file] = plan({ 'A.md': before }, installedOf({ 'A.md': ['a', before] }), { 'A.md': note('a', 'mine') });
    expect(file).toMatchObject({ outcome: 'preserved', writes: [] });
  });

  it('finds a note that was moved and updates it where it is', () => {
    const before = note('a', 'x');
    const [file] = plan({ 'A.md': note('a', 'y') }, installedOf({ 'A.md': ['a', before] }), { 'Mine/B.md': before });
    expect(file).toMatchObject({ path: 'Mine/B.md', outcome: 'updated' });
  });

  it('does not bring back a note that the user deleted', () => {
    const [file] = plan({ 'A.md': note('a', 'y') }, installedOf({ 'A.md': ['a', note('a', 'x')] }), {});
    expect(file).toMatchObject({ outcome: 'preserved', writes: [] });
  });

  it('never takes a name that an own note has, whatever its case', () => {
    const [file] = plan({ 'Topics/CERN.md': note('cern', 'x') }, NOTHING, { 'Topics/Cern.md': 'My own note.\n' });
    expect(file).toMatchObject({ path: 'Topics/CERN (OSPO Atlas).md', outcome: 'created' });
  });

  it('keeps the user\'s lines in a conflict, takes over the rest and puts the shipped note beside it without its id', () => {
    const before = note('a', 'one\n\ntwo\n\nthree');
    const user = note('a', 'mine\n\ntwo\n\nthree');
    const shipped = note('a', 'ours\n\ntwo\n\nnew');
    const [file] = plan({ 'A.md': shipped }, installedOf({ 'A.md': ['a', before] }), { 'A.md': user });
    expect(file?.outcome).toBe('conflict');
    expect(file?.writes).toEqual([
      { kind: 'replace', path: 'A.md', text: note('a', 'mine\n\ntwo\n\nnew'), expected: user },
      { kind: 'create', path: 'A (OSPO Atlas update).md', text: '---\n---\nours\n\ntwo\n\nnew\n' },
    ]);
  });

  it('moves a note that the pack moved, unless the user moved it first', () => {
    const text = note('a', 'x');
    const before = installedOf({ 'Old/A.md': ['a', text] });
    expect(plan({ 'New/A.md': text }, before, { 'Old/A.md': text })[0]).toMatchObject({ path: 'New/A.md', outcome: 'moved' });
    expect(plan({ 'New/A.md': text }, before, { 'Mine/A.md': text })[0]).toMatchObject({ path: 'Mine/A.md', outcome: 'unchanged' });
  });

  it('retires a withdrawn note only when it is neither edited nor linked', () => {
    const text = note('gone', 'x');
    const before = installedOf({ 'Gone.md': ['gone', text] });
    expect(plan({}, before, { 'Gone.md': text })[0]).toMatchObject({ outcome: 'retired', writes: [{ kind: 'trash' }] });
    expect(plan({}, before, { 'Gone.md': `${text}mine\n` })[0]).toMatchObject({ outcome: 'preserved', writes: [] });
    expect(plan({}, before, { 'Gone.md': text }, ['Gone.md'])[0]).toMatchObject({ outcome: 'preserved', writes: [] });
  });

  it('treats a file without an id, such as a table, by its path', () => {
    const before: Installed = { version: '1', files: { 'file:Events.base': { path: 'Events.base', text: 'views: []\n' } } };
    const [file] = plan({ 'Events.base': 'views: [a]\n' }, before, { 'Events.base': 'views: []\n' });
    expect(file).toMatchObject({ id: 'file:Events.base', outcome: 'updated' });
  });
});
