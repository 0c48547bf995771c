import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeWriter } from '../../src/app/edit-writer';
import { undoBatch } from '../../src/app/linking/link-journal';
import { completeMemory, type LinkMemory, type LinkMemoryData } from '../../src/app/linking/link-memory';
import { applySuggestions } from '../../src/app/linking/apply-suggestions';
import { openLinking, type Linking } from '../../src/app/linking/link-mentions';
import { applyAsProperty, differenceOf, linkInProperty } from '../../src/app/linking/link-property';
import { NO_FILTER, openRows, type TriageRow } from '../../src/app/linking/link-groups';
import { LinkTriage } from '../../src/app/linking/link-triage';
import type { Session } from '../../src/app/session';
import { applyEdits } from '../../src/model/edit';
import { atlasSession } from '../suggest/atlas-vault';

const NOTE = 'Day.md';
let session: Session;
let linking: Linking;

beforeAll(async () => {
  session = await atlasSession();
  linking = openLinking(session, { once: 'every' });
});

function memoryInMemory(): LinkMemory {
  let data: LinkMemoryData = completeMemory(null);
  return { read: async () => data, change: async (change) => { data = change(data); } };
}

const rowsOf = (triage: LinkTriage): TriageRow[] => triage.groups(NO_FILTER, 'note').flatMap(({ rows }) => rows);
const states = (triage: LinkTriage): string[] => rowsOf(triage).map(({ suggestion, state }) => `${suggestion.text} ${state}`);
const keyOf = (triage: LinkTriage, at: number): string => rowsOf(triage)[at]?.key ?? '';

describe('going through mentions', () => {
  it('shows them in the order of the text, also those that an edit brought in between, and counts what is open', () => {
    const triage = new LinkTriage();
    triage.take('Week.md', linking.suggest('Week.md', 'CERN called.\n'));
    triage.take(NOTE, linking.suggest(NOTE, 'We joined TODO and CHAOSS.\n'));
    triage.take(NOTE, linking.suggest(NOTE, 'We joined TODO, met CERN and CHAOSS.\n'));
    expect(states(triage)).toEqual(['TODO open', 'CERN open', 'CHAOSS open', 'CERN open']);
    expect(triage.groups(NO_FILTER, 'target').find(({ title }) => title === 'CERN')?.rows.map(({ suggestion }) => suggestion.path)).toEqual([NOTE, 'Week.md']);
    triage.decide({ kind: 'skipped', keys: [keyOf(triage, 1)] });
    expect(openRows(triage.groups(NO_FILTER, 'note')).length).toBe(3);
  });

  it('keeps what was decided while the note is edited around it', () => {
    const triage = new LinkTriage();
    const text = 'We joined TODO, met CERN and CHAOSS.\n';
    triage.take(NOTE, linking.suggest(NOTE, text));
    triage.decide({ kind: 'skipped', keys: [keyOf(triage, 1)] });
    triage.decide({ kind: 'linked', keys: [keyOf(triage, 0)], id: 'a' });
    triage.take(NOTE, linking.suggest(NOTE, 'New. We joined [[TODO Group|TODO]], met CERN and CHAOSS.\n'));
    expect(states(triage)).toEqual(['TODO linked', 'CERN skipped', 'CHAOSS open']);
    expect(triage.back()).toMatchObject({ kind: 'linked', id: 'a' });
    triage.take(NOTE, linking.suggest(NOTE, text));
    expect(states(triage)).toEqual(['TODO open', 'CERN skipped', 'CHAOSS open']);
  });

  it('has a mention back as the same row, though the note was read in between while its link stood there', () => {
    const triage = new LinkTriage();
    const text = 'We joined TODO, met CERN and CHAOSS.\n';
    triage.take(NOTE, linking.suggest(NOTE, text));
    const key = keyOf(triage, 0);
    triage.decide({ kind: 'linked', keys: [key], id: 'a' });
    triage.back();
    triage.take(NOTE, linking.suggest(NOTE, 'We joined [[TODO Group|TODO]], met CERN and CHAOSS.\n'));
    expect(states(triage)).toEqual(['CERN open', 'CHAOSS open']);
    triage.take(NOTE, linking.suggest(NOTE, text));
    expect(states(triage)).toEqual(['TODO open', 'CERN open', 'CHAOSS open']);
    expect(keyOf(triage, 0)).toBe(key);
  });

  it('groups by note or by target, and filters by words, type, score, folder and target', () => {
    const triage = new LinkTriage();
    for (const path of ['a/One.md', 'b/Two.md']) triage.take(path, linking.suggest(path, 'CERN has a bus factor.\n'));
    const titles = (filter: object, by: 'note' | 'target'): string[] => triage.groups({ ...NO_FILTER, ...filter }, by).map(({ title, rows }) => `${title} ${rows.length}`);
    expect(titles({}, 'note')).toEqual(['a/One 2', 'b/Two 2']);
    expect(titles({}, 'target')).toEqual(['Bus factor 2', 'CERN 2']);
    expect(titles({ text: 'BUS' }, 'note')).toEqual(['a/One 1', 'b/Two 1']);
    expect(titles({ type: 'organisation', folder: 'a' }, 'target')).toEqual(['CERN 1']);
    expect(titles({ target: 'OSPO/Risks/Bus factor.md' }, 'target')).toEqual(['Bus factor 2']);
    expect(titles({ minScore: 1.1 }, 'target')).toEqual([]);
  });

  it('shows after any edits, decisions and filters what one who comes then would see', () => {
    const path = fc.constantFrom('a.md', 'a b.md', 'b/c.md', 'b.md');
    const take = fc.record({ kind: fc.constant('take' as const), path, text: fc.constantFrom('', 'CERN has a bus factor.', 'A bus factor.', 'The CLA of CERN and TODO.', 'New. The CLA of CERN and TODO.') });
    const look = fc.record({ kind: fc.constant('look' as const), type: fc.constantFrom('' as const, 'organisation' as const), by: fc.constantFrom('note' as const, 'target' as const), folder: fc.constantFrom('', 'b') });
    const turn = fc.record({ kind: fc.constant('turn' as const), at: fc.nat(5) });
    const titles = (triage: LinkTriage, filter: object, by: 'note' | 'target'): string[] => triage.groups({ ...NO_FILTER, ...filter }, by)
      .map(({ key, rows }) => `${key}: ${rows.map(({ suggestion }) => `${suggestion.path} ${suggestion.start} ${suggestion.target}`).join(', ')}`);
    fc.assert(fc.property(fc.array(fc.oneof(take, look, turn), { maxLength: 20 }), (steps) => {
      const triage = new LinkTriage();
      for (const step of steps) {
        if (step.kind === 'take') triage.take(step.path, linking.suggest(step.path, step.text));
        if (step.kind === 'turn') triage.turn(keyOf(triage, step.at), 1);
        if (step.kind !== 'look') continue;
        const filter = { type: step.type, folder: step.folder };
        const fresh = new LinkTriage();
        for (const group of triage.groups(NO_FILTER, 'note')) fresh.take(group.key, group.rows.map(({ suggestion }) => suggestion));
        expect(titles(triage, filter, step.by)).toEqual(titles(fresh, filter, step.by));
      }
    }), { numRuns: 200 });
  });

  it('lets a “no” hold for every row that it means', () => {
    const triage = new LinkTriage();
    for (const path of ['a.md', 'b.md']) triage.take(path, linking.suggest(path, 'CERN and cern, CERN.\n'));
    const [first] = rowsOf(triage);
    expect(first && triage.heldBy('here', first.suggestion)).toHaveLength(2);
    expect(first && triage.heldBy('word', first.suggestion)).toHaveLength(4);
  });
});

describe('the laws of writing and taking back', () => {
  const piece = fc.constantFrom('TODO', 'CERN', 'the OSPO', 'CLA', 'bus factor', '[[CERN]]', '`CERN`', 'word', '.', '\n', '\n\n', '\n- ', '\n| a |\n| - |\n| ', ' | ', '\r\n', '\ufeff', 'é', '\n# ');
  const prose = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(' '));

  it('undo is exact over several notes, one batch or many, in the order backwards', async () => {
    await fc.assert(fc.asyncProperty(fc.array(prose, { minLength: 1, maxLength: 4 }), fc.boolean(), async (texts, inOneBatch) => {
      const files = Object.fromEntries(texts.map((text, index) => [`${index}.md`, text]));
      const vault = await atlasSession(files);
      const memory = memoryInMemory();
      const writer = storeWriter(vault.store);
      const names = openLinking(vault, { once: 'every' });
      const found = Object.entries(files).flatMap(([path, text]) => names.suggest(path, text));
      for (const batch of inOneBatch ? [found] : found.map((each) => [each])) await applySuggestions(batch, { linking: names, writer, memory, at: 1 });
      while (await undoBatch(memory, writer));
      for (const [path, text] of Object.entries(files)) expect(await vault.store.read(path)).toBe(text);
    }), { numRuns: 30 });
  });

  it('a difference leads from one text to the other and touches no more than it must', () => {
    fc.assert(fc.property(prose, prose, (before, after) => {
      const edit = differenceOf(before, after);
      expect(applyEdits(before, [edit]).text).toBe(after);
      if (before !== after) expect(edit.text === '' || edit.expected === '' || edit.text[0] !== edit.expected[0]).toBe(true);
    }));
  });

  it('a property takes what still stands in the text, and undo is exact', async () => {
    const text = '---\ntags: [x] # mine\n---\nTODO met CERN.\n';
    const vault = await atlasSession({ [NOTE]: text });
    const memory = memoryInMemory();
    const found = openLinking(vault).suggest(NOTE, text);
    await vault.store.process(NOTE, (now) => now.replace('CERN', 'nobody'));
    const edited = await vault.store.read(NOTE);
    const report = await applyAsProperty(found, {
      linking: openLinking(vault), memory, property: 'about', at: 1,
      writer: {
        read: (path) => vault.store.read(path),
        add: async (path, property, targets) => {
          const before = await vault.store.read(path);
          return { before, after: await vault.store.process(path, (now) => now.replace('---\nTODO', `${property}: ${JSON.stringify(targets)}\n---\nTODO`)) };
        },
      },
    });
    expect(report).toMatchObject({ links: 1, notes: 1, dropped: [{ why: 'moved' }] });
    expect(await vault.store.read(NOTE)).toContain('about: ["OSPO/Organisations/TODO Group.md"]\n---\nTODO met nobody.');
    await undoBatch(memory, storeWriter(vault.store));
    expect(await vault.store.read(NOTE)).toBe(edited);
  });

  it('a property that says it all is no edit, and nothing that could be undone', async () => {
    const vault = await atlasSession({ [NOTE]: 'TODO.\n' });
    const memory = memoryInMemory();
    const found = openLinking(vault).suggest(NOTE, 'TODO.\n');
    expect(found).toHaveLength(1);
    const read = (path: string): Promise<string> => vault.store.read(path);
    const add = async (path: string): Promise<{ before: string; after: string }> => ({ before: await read(path), after: await read(path) });
    expect(await applyAsProperty(found, { linking: openLinking(vault), memory, property: 'about', at: 1, writer: { read, add } })).toMatchObject({ id: undefined, links: 0, notes: 0, dropped: [] });
    expect(await linkInProperty(NOTE, ['OSPO/Organisations/CERN.md'], { memory, property: 'about', at: 1, writer: { read, add } })).toBeUndefined();
    expect((await memory.read()).journal).toEqual([]);
  });
});
