import { describe, expect, it } from 'vitest';
import { NOTHING_INSTALLED, type Installed } from '../../src/pack/installed';
import { planInstall, type PlanChoices, type PlannedFile, type Present } from '../../src/pack/plan';

const note = (id: string, body: string): string => `---\nid: ${id}\n---\n${body}\n`;
const NOTHING = NOTHING_INSTALLED;

interface Setting extends PlanChoices, Partial<Omit<Present, 'files' | 'isLinked'>> {
  linked?: readonly string[];
}

function plan(shipped: Record<string, string>, installed: Installed, present: Record<string, string>, setting: Setting = {}): PlannedFile[] {
  const pack = { name: 'OSPO Atlas', version: '2', writtenFor: '', files: Object.entries(shipped).map(([path, text]) => ({ path, text })) };
  const { linked = [], ...more } = setting;
  return planInstall(pack, installed, { ...more, files: new Map(Object.entries(present)), isLinked: (path) => linked.includes(path) }, more).files;
}

const installedOf = (files: Record<string, [id: string, text: string]>): Installed => ({
  ...NOTHING_INSTALLED,
  version: '1',
  files: Object.fromEntries(Object.entries(files).map(([path, [id, text]]) => [id, { path, text }])),
});

describe('planInstall', () => {
  it('creates what is not there', () => {
    expect(plan({ 'A.md': note('a', 'x') }, NOTHING, {})).toEqual([
      {
        id: 'a', path: 'A.md', outcome: 'created', writes: [{ kind: 'create', path: 'A.md', text: note('a', 'x') }],
        record: { path: 'A.md', text: note('a', 'x') },
      },
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

  it('keeps the user\'s lines in a conflict, takes over the rest and puts the shipped note beside it under another key', () => {
    const before = note('a', 'one\n\ntwo\n\nthree');
    const user = note('a', 'mine\n\ntwo\n\nthree');
    const shipped = note('a', 'ours\n\ntwo\n\nnew');
    const [file] = plan({ 'A.md': shipped }, installedOf({ 'A.md': ['a', before] }), { 'A.md': user });
    expect(file?.outcome).toBe('conflict');
    expect(file?.writes).toEqual([
      { kind: 'create', path: 'A (OSPO Atlas update).md', text: '---\nupdate-of: a\n---\nours\n\ntwo\n\nnew\n' },
      { kind: 'replace', path: 'A.md', text: note('a', 'mine\n\ntwo\n\nnew'), expected: user },
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
    expect(plan({}, before, { 'Gone.md': text }, { linked: ['Gone.md'] })[0]).toMatchObject({ outcome: 'preserved', writes: [] });
    expect(plan({}, before, { 'Gone.md': text }, { keepWithdrawn: true })[0]).toMatchObject({ outcome: 'preserved', standing: 'withdrawn' });
  });

  it('treats a file without an id, such as a table, by its path', () => {
    const before: Installed = { ...NOTHING_INSTALLED, version: '1', files: { 'file:Events.base': { path: 'Events.base', text: 'views: []\n' } } };
    const [file] = plan({ 'Events.base': 'views: [a]\n' }, before, { 'Events.base': 'views: []\n' });
    expect(file).toMatchObject({ id: 'file:Events.base', outcome: 'updated' });
    const standing = { 'Events.base': 'views: []\r\n' };
    expect(plan({ 'Events.base': 'views: []\n' }, NOTHING, standing)[0]).toMatchObject({ path: 'Events.base', outcome: 'unchanged', writes: [] });
    expect(plan({ 'Events.base': 'views: [a]\n' }, NOTHING, standing)[0]).toMatchObject({ outcome: 'created', writes: [{ kind: 'create', path: 'Events (OSPO Atlas).base' }] });
  });

  it('brings a deleted note back when asked to, and only then', () => {
    const before = installedOf({ 'A.md': ['a', note('a', 'x')] });
    expect(plan({ 'A.md': note('a', 'y') }, before, {})[0]).toMatchObject({ outcome: 'preserved', standing: 'deleted' });
    expect(plan({ 'A.md': note('a', 'y') }, before, {}, { restore: new Set(['a']) })[0]).toMatchObject({ outcome: 'created', path: 'A.md' });
    expect(plan({ 'A.md': note('a', 'y') }, before, {}, { restore: 'all' })[0]).toMatchObject({ outcome: 'created' });
  });

  it('leaves a note alone that was moved out of the folder, and does not take it for deleted', () => {
    const before = installedOf({ 'A.md': ['a', note('a', 'x')] });
    const [file] = plan({ 'A.md': note('a', 'y') }, before, {}, { elsewhere: new Map([['a', 'Mine/A.md']]), restore: 'all' });
    expect(file).toMatchObject({ outcome: 'preserved', standing: 'elsewhere', path: 'Mine/A.md', record: before.files['a'] });
  });

  it('never mistakes a note for the one that stood at its place before', () => {
    const before = installedOf({ 'A.md': ['a', note('a', 'x')], 'B.md': ['b', note('b', 'x')] });
    const files = plan({ 'A.md': note('a', 'y'), 'B.md': note('b', 'x') }, before, { 'A.md': note('b', 'x') });
    expect(files.find(({ id }) => id === 'a')).toMatchObject({ outcome: 'preserved', standing: 'deleted' });
    expect(files.find(({ id }) => id === 'b')).toMatchObject({ outcome: 'unchanged', path: 'A.md' });
  });

  it('lets a note stay where its user put it, also when the pack moves its own later', () => {
    const text = note('a', 'x');
    const [first] = plan({ 'A.md': text }, installedOf({ 'A.md': ['a', text] }), { 'Mine/A.md': text });
    const remembered: Installed = { ...NOTHING_INSTALLED, version: '2', files: first?.record ? { a: first.record } : {} };
    expect(plan({ 'New/A.md': text }, remembered, { 'Mine/A.md': text })[0]).toMatchObject({ outcome: 'unchanged', path: 'Mine/A.md' });
  });

  it('leaves out parts, still remembers what stands of them, and fetches them later', () => {
    const old = installedOf({ 'People/A.md': ['a', note('a', 'x')] });
    const shipped = { 'People/A.md': note('a', 'y'), 'People/B.md': note('b', 'y'), 'Topics/C.md': note('c', 'y') };
    const present = { 'People/A.md': note('a', 'x') };
    const without = plan(shipped, old, present, { without: ['folder:People'] });
    expect(without.map(({ id, outcome, standing }) => [id, outcome, standing])).toEqual([['a', 'preserved', 'left-out'], ['c', 'created', undefined]]);
    expect(without[0]?.record).toEqual(old.files['a']);
    expect(plan(shipped, { ...old, without: ['folder:People'] }, present).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(plan(shipped, { ...old, without: ['folder:People'] }, present, { without: [] }).map(({ outcome }) => outcome)).toEqual(['updated', 'created', 'created']);
  });

  it('takes an accent for the same letter however it is written, and folders in the spelling that stands there', () => {
    const paths = plan({ 'Événements/Été.md': note('a', 'x'), 'Événements/Hiver.md': note('b', 'x') }, NOTHING, { [`événements/${'Été'.normalize('NFD')}.md`]: 'mine' }).map(({ path }) => path);
    expect(paths.map((path) => path.normalize('NFC'))).toEqual(['événements/Hiver.md', 'événements/Été (OSPO Atlas).md'].sort());
  });

  it('puts a table beside an own one of that name, and never merges the two', () => {
    const [file] = plan({ 'Events.base': 'views: []\n' }, NOTHING, { 'Events.base': 'mine\n' });
    expect(file).toMatchObject({ outcome: 'created', path: 'Events (OSPO Atlas).base' });
  });

  it('finds a table that was moved unedited by its text', () => {
    const before: Installed = { ...NOTHING_INSTALLED, files: { 'file:Events.base': { path: 'Events.base', text: 'views: []\n' } } };
    expect(plan({ 'Events.base': 'views: [a]\n' }, before, { 'Tables/E.base': 'views: []\n' })[0]).toMatchObject({ outcome: 'updated', path: 'Tables/E.base' });
  });

  it('replaces the text that an earlier update put beside a note, unless it was edited', () => {
    const user = note('a', 'mine');
    const before = installedOf({ 'A.md': ['a', note('a', 'two')] });
    const beside = (text: string): PlannedFile | undefined => plan({ 'A.md': note('a', 'three') }, before, { 'A.md': user, 'A (OSPO Atlas update).md': text })[0];
    expect(beside('---\nupdate-of: a\n---\ntwo\n')?.writes).toMatchObject([{ kind: 'replace', path: 'A (OSPO Atlas update).md' }]);
    expect(beside('---\nupdate-of: a\n---\nedited\n')?.writes).toMatchObject([{ kind: 'create', path: 'A (OSPO Atlas update) 2.md' }]);
  });

  it('knows what a run that was broken off had begun to write', () => {
    const begun = { ...NOTHING_INSTALLED, begun: { a: { path: 'A.md', text: note('a', 'one\n\ntwo') } } };
    expect(plan({ 'A.md': note('a', 'one\n\nnew') }, begun, { 'A.md': note('a', 'mine\n\ntwo') })[0]).toMatchObject({ outcome: 'merged' });
    expect(plan({ 'A.md': note('a', 'x') }, begun, {})[0]).toMatchObject({ outcome: 'created' });
  });

  it('leaves a note alone that cannot be read now', () => {
    const before = installedOf({ 'A.md': ['a', note('a', 'x')] });
    expect(plan({ 'A.md': note('a', 'y') }, before, {}, { others: ['A.md'], unreadable: new Set(['A.md']), restore: 'all' })[0]).toMatchObject({ standing: 'unreadable', writes: [] });
    expect(plan({ 'A.md': note('a', 'y') }, NOTHING, {}, { others: ['A.md'], unreadable: new Set(['A.md']) })[0]).toMatchObject({ standing: 'unreadable', writes: [], record: null });
  });
});
